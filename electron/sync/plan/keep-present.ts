import { doubt } from './links.ts'
import type { Matching } from './matching.ts'
import { ownershipOf } from './ownership.ts'
import { addPlace, createPlaceIndex, placesWith, type PlaceIndex } from './place-index.ts'
import type { Stepwise } from './plan-input.ts'
import { distinguishedNameKey, externalIdKey, recordAt } from './record-keys.ts'
import { forEachStepwise } from './stepwise.ts'

/**
 * A record that is skipped never counts as absent: every user whom it may be, by identifier, distinguished name or
 * user name, is kept. Answers how many skipped records may be anybody, as nothing about them is known here.
 */
export function* keepPresent(matching: Matching): Stepwise<number> {
  const places = [...matching.records.verdicts.keys()]
  const byDistinguishedName = places.length === 0 ? createPlaceIndex() : yield* indexOwn(matching)
  let unidentified = 0
  yield* forEachStepwise(places, (place) => {
    const owners = possibleOwners(matching, place, byDistinguishedName)
    for (const owner of owners) if (isOwn(matching, owner)) doubt(matching.links, owner)
    const hasIdentifier = externalIdKey(recordAt(matching.records.all, place)) !== null
    if (owners.length === 0 && !hasIdentifier) unidentified += 1
  })
  return unidentified
}

function* indexOwn(matching: Matching): Stepwise<PlaceIndex> {
  const index = createPlaceIndex()
  yield* forEachStepwise(matching.stored.all, (user, place) => {
    const key = isOwn(matching, place) ? distinguishedNameKey(user) : null
    if (key !== null) addPlace(index, key, place)
  })
  return index
}

/** An identifier need not be looked for: the user who has it is linked, or doubted, already. */
function possibleOwners(
  { records, stored }: Matching,
  place: number,
  byDistinguishedName: PlaceIndex,
): readonly number[] {
  const distinguishedName = distinguishedNameKey(recordAt(records.all, place))
  const named = stored.byName.get(records.nameKeys[place] ?? '')
  return [
    ...(distinguishedName === null ? [] : placesWith(byDistinguishedName, distinguishedName)),
    ...(named === undefined ? [] : [named]),
  ]
}

function isOwn({ directory, stored }: Matching, place: number): boolean {
  const user = stored.all[place]
  return user !== undefined && ownershipOf(user, directory) === 'own'
}
