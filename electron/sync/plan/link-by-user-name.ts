import type { StoredUser } from '../../../shared/domain/user.ts'
import { assertNever } from '../../../shared/assert-never.ts'
import { isPresent, link, storedPlace } from './links.ts'
import type { Matching } from './matching.ts'
import { ownershipOf } from './ownership.ts'
import type { Stepwise } from './plan-input.ts'
import { type ReadRecord, distinguishedNameKey, externalIdKey, recordAt } from './record-keys.ts'
import { addVerdict, verdict } from './skip-verdict.ts'
import { forEachStepwise } from './stepwise.ts'

/** The name alone makes a user of the directory only out of one whom nobody else owns; all else is a conflict. */
export function* linkByUserName(matching: Matching): Stepwise<void> {
  const { records, stored } = matching
  yield* forEachStepwise(records.all, (_record, place) => {
    const nameKey = records.nameKeys[place] ?? ''
    const owner = records.verdicts.has(place) ? undefined : stored.byName.get(nameKey)
    if (owner !== undefined) judgeOwner(matching, place, owner)
  })
}

function judgeOwner(matching: Matching, place: number, owner: number): void {
  const { directory, records, stored, links } = matching
  const user = stored.all[owner]
  if (user === undefined) return
  const isFree = storedPlace(links, place) === null && !isPresent(links, owner)
  const ownership = ownershipOf(user, directory)
  switch (ownership) {
    case 'integrated': {
      addVerdict(records.verdicts, place, verdict('name-of-integrated-user'))
      return
    }
    case 'other-directory': {
      addVerdict(records.verdicts, place, verdict('name-of-other-directory', { directory: user.directory ?? '' }))
      return
    }
    case 'hand-made':
      if (isFree) link(links, { record: place, stored: owner })
      return
    case 'own':
      if (isFree) judgeFormerEntry(matching, place, owner)
      return
    default:
      return assertNever(ownership)
  }
}

/**
 * A new entry under the name of a user whose own entry was not read: another person, or the same one restored. Nobody
 * can know, so neither is touched. Only where nothing speaks against it, since the directory has no identifiers and
 * no distinguished names, the name has to do.
 */
function judgeFormerEntry({ records, stored, links }: Matching, place: number, owner: number): void {
  const user = stored.all[owner]
  if (user === undefined) return
  if (nothingSpeaksAgainst(recordAt(records.all, place), user)) {
    link(links, { record: place, stored: owner })
    return
  }
  const distinguishedName = user.distinguishedName ?? user.userName
  addVerdict(records.verdicts, place, verdict('name-of-former-entry', { distinguishedName }))
}

const nothingSpeaksAgainst = (record: ReadRecord, user: StoredUser): boolean =>
  agree(externalIdKey(record), externalIdKey(user)) && agree(distinguishedNameKey(record), distinguishedNameKey(user))

const agree = (one: string | null, other: string | null): boolean => one === null || other === null || one === other
