/** What is known of where a user stands in the directory. */
export interface Placed {
  readonly userName: string | null
  readonly distinguishedName: string | null
}

/**
 * The place that a user vanishes with when an account may no longer look into it: the entry above, or the domain of the
 * user name; null where neither is known.
 */
export function placeOf({ userName, distinguishedName }: Placed): string | null {
  const place = distinguishedName === null ? domainOf(userName ?? '') : entryAbove(distinguishedName)
  return place === '' ? null : place
}

/** A blank at the end may be escaped and belong to the name, too. Commas that are escaped or in quotes belong to the name itself (RFC 4514, 2.4; RFC 2253, 4). */
const firstName = /^(?:[^\\",]|\\.|"(?:[^\\"]|\\.)*")*,/su

function entryAbove(distinguishedName: string): string {
  const [first] = firstName.exec(distinguishedName) ?? []
  return first === undefined ? '' : distinguishedName.slice(first.length).trimStart()
}

const domainOf = (userName: string): string => {
  const at = userName.lastIndexOf('@')
  return at < 0 ? '' : userName.slice(at + 1).trim()
}

/** The places of these users, each once. */
export function placesOf(users: Iterable<Placed>): readonly string[] {
  const places = new Set<string>()
  for (const user of users) {
    const place = placeOf(user)
    if (place !== null) places.add(place)
  }
  return [...places]
}
