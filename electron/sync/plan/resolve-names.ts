import { storedPlace, recordPlace } from './links.ts'
import type { Matched } from './match-users.ts'
import { ownershipOf } from './ownership.ts'
import { placesWith } from './place-index.ts'
import type { ArchiveFacts, Stepwise } from './plan-input.ts'
import { recordAt } from './record-keys.ts'
import { addVerdict, verdict, type SkipVerdict, type SkipVerdicts } from './skip-verdict.ts'
import { forEachStepwise } from './stepwise.ts'

/**
 * Judges user names against the end of the run: a name is free where its owner is deleted or renamed away in the same
 * plan, so chains and swaps come out right. Whoever is skipped keeps the old name, which may cost another one the
 * name: that one is judged again, until nobody is left. Only ever more are skipped, so it ends.
 */
export function* resolveNames(matched: Matched, facts: ArchiveFacts): Stepwise<SkipVerdicts> {
  const verdicts: SkipVerdicts = new Map(matched.records.verdicts)
  const names: Names = { matched, facts, verdicts, leaving: new Set(leavingPlaces(matched)) }
  yield* forEachStepwise(matched.input.snapshot.users, (_user, place) => judgeWithFollowers(names, place))
  return verdicts
}

interface Names {
  readonly matched: Matched
  readonly facts: ArchiveFacts
  readonly verdicts: SkipVerdicts
  /** Places of stored users who are deleted. */
  readonly leaving: ReadonlySet<number>
}

const leavingPlaces = ({ departures }: Matched): readonly number[] =>
  departures.kind === 'deletions' ? departures.leaving : []

function judgeWithFollowers(names: Names, first: number): void {
  let place: number | null = first
  while (place !== null) place = judge(names, place)
}

/** Answers the record that wants the name which its bearer keeps, now that the bearer is skipped. */
function judge(names: Names, place: number): number | null {
  const { matched, verdicts } = names
  const conflict = verdicts.has(place) ? null : conflictOf(names, place)
  if (conflict === null) return null
  addVerdict(verdicts, place, conflict)
  const stored = storedPlace(matched.links, place)
  return stored === null ? null : claimantOf(matched, matched.stored.nameKeys[stored] ?? '')
}

const claimantOf = ({ records }: Matched, nameKey: string): number | null =>
  placesWith(records.byName, nameKey)[0] ?? null

function conflictOf(names: Names, place: number): SkipVerdict | null {
  const { records, stored, links } = names.matched
  const nameKey = records.nameKeys[place] ?? ''
  const self = storedPlace(links, place)
  const owner = stored.byName.get(nameKey) ?? null
  if (owner !== null && owner === self) return null
  if (owner !== null && !isVacated(names, owner)) return ownerConflict(names.matched, owner)
  const from = self === null ? null : (stored.nameKeys[self] ?? '')
  const isTaken = isArchiveTaken(names, { from, to: nameKey, owner })
  return isTaken ? verdict('archive-name-taken', { folder: recordAt(records.all, place).userName ?? nameKey }) : null
}

const isVacated = (names: Names, owner: number): boolean => names.leaving.has(owner) || movesAway(names, owner)

function movesAway({ matched, verdicts }: Names, owner: number): boolean {
  const record = recordPlace(matched.links, owner)
  if (record === null || verdicts.has(record)) return false
  return matched.records.nameKeys[record] !== matched.stored.nameKeys[owner]
}

/** Names of untouchable users were refused before; here the owner is one whom this run leaves as he is. */
function ownerConflict({ directory, stored, links }: Matched, owner: number): SkipVerdict | null {
  const user = stored.all[owner]
  if (user === undefined) return null
  const isAbsent = ownershipOf(user, directory) === 'own' && recordPlace(links, owner) === null
  return isAbsent
    ? verdict('name-of-former-entry', { distinguishedName: user.distinguishedName ?? user.userName })
    : verdict('name-in-use', { other: user.userName })
}

interface Move {
  /** null for a new user. */
  readonly from: string | null
  readonly to: string
  /** The stored user who has the name now and leaves or moves away. */
  readonly owner: number | null
}

/**
 * The archive bears the user's name. A folder that stays behind under the new name holds somebody else's mail, so
 * the user must not get that name. One that moves away with its user, or is empty and removed with him, is no obstacle.
 * A new user may find a folder that nobody has any more, but not one that is still to follow somebody else.
 */
function isArchiveTaken(names: Names, { from, to, owner }: Move): boolean {
  const { existing, fates, pending } = names.facts
  if (pending.has(to) || (from !== null && pending.has(from))) return true
  if (from === null || !existing.has(to)) return false
  const goesAway = owner !== null && (movesAway(names, owner) || fates.get(to) === 'removed')
  return !goesAway
}
