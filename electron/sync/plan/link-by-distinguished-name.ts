import { doubt, isPresent, link } from './links.ts'
import type { Matching } from './matching.ts'
import { ownershipOf } from './ownership.ts'
import { addPlace, createPlaceIndex, placesWith, type PlaceIndex } from './place-index.ts'
import type { Stepwise } from './plan-input.ts'
import { distinguishedNameKey, externalIdKey, labelOf, recordAt } from './record-keys.ts'
import { addVerdict, verdict } from './skip-verdict.ts'
import { forEachStepwise } from './stepwise.ts'

/**
 * Only where one of the two has no identifier: two different identifiers are two different entries, even if one has
 * the distinguished name that the other had.
 */
export function* linkByDistinguishedName(matching: Matching): Stepwise<void> {
  const { records, stored } = matching
  const unlinked = yield* indexUnlinked(matching)
  if (unlinked.first.size === 0) return
  const claims: Claims = new Map()
  yield* forEachStepwise(records.all, (record, place) => {
    const key = distinguishedNameKey(record)
    if (key === null) return
    const lacksIdentifier = externalIdKey(record) === null
    const owners = placesWith(unlinked, key).filter((owner) => lacksIdentifier || hasNoIdentifier(stored.all[owner]))
    claim(matching, claims, { place, owners })
  })
  settleClaims(matching, claims)
}

/** Users of this directory who were not recognised yet and may be by this; usually there are none. */
function* indexUnlinked({ directory, records, stored, links }: Matching): Stepwise<PlaceIndex> {
  const index = createPlaceIndex()
  yield* forEachStepwise(stored.all, (user, place) => {
    if (isPresent(links, place) || ownershipOf(user, directory) !== 'own') return
    const key = records.lackIdentifiers || hasNoIdentifier(user) ? distinguishedNameKey(user) : null
    if (key !== null) addPlace(index, key, place)
  })
  return index
}

const hasNoIdentifier = (user: Parameters<typeof externalIdKey>[0] | undefined): boolean =>
  user !== undefined && externalIdKey(user) === null

/** Places of the records that claim a user, by place of the user. */
type Claims = Map<number, readonly number[]>

interface Candidates {
  readonly place: number
  readonly owners: readonly number[]
}

/**
 * A record claims one user, unless its identifier says already who it is. Whoever may be meant counts as present,
 * whatever becomes of the claim.
 */
function claim({ records, stored, links }: Matching, claims: Claims, { place, owners }: Candidates): void {
  const [owner, ...doubles] = owners
  if (owner === undefined) return
  for (const each of owners) doubt(links, each)
  const identifier = externalIdKey(recordAt(records.all, place))
  if (identifier !== null && placesWith(stored.byExternalId, identifier).length > 0) return
  if (doubles.length === 0) claims.set(owner, [...(claims.get(owner) ?? []), place])
  else
    addVerdict(records.verdicts, place, verdict('identifier-duplicate', { other: stored.all[owner]?.userName ?? '' }))
}

function settleClaims({ records, links }: Matching, claims: Claims): void {
  for (const [owner, places] of claims) {
    const [first = -1, second] = places
    link(links, { record: first, stored: owner })
    if (second === undefined) continue
    const other = labelOf(recordAt(records.all, first))
    for (const place of places) addVerdict(records.verdicts, place, verdict('identifier-duplicate', { other }))
  }
}
