import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'
import { ownershipOf } from './ownership.ts'
import { addPlace, createPlaceIndex, type PlaceIndex } from './place-index.ts'
import type { PlanInput, Stepwise } from './plan-input.ts'
import { externalIdKey } from './record-keys.ts'
import { forEachStepwise } from './stepwise.ts'

export interface StoredUsers {
  readonly all: readonly StoredUser[]
  /** Comparison keys of the user names, by place. */
  readonly nameKeys: readonly string[]
  /** Of all users: a user name is unique in the whole database. */
  readonly byName: ReadonlyMap<string, number>
  /** Of the users of this directory, whatever their authentication. */
  readonly byExternalId: PlaceIndex
  /** Users whom this directory owns and may change. */
  readonly ownCount: number
}

export function* indexStored({ stored, directory }: PlanInput): Stepwise<StoredUsers> {
  const nameKeys: string[] = []
  const byName = new Map<string, number>()
  const byExternalId = createPlaceIndex()
  let ownCount = 0
  yield* forEachStepwise(stored, (user, place) => {
    const nameKey = comparisonKey(user.userName)
    nameKeys.push(nameKey)
    byName.set(nameKey, place)
    if (ownershipOf(user, directory) === 'own') ownCount += 1
    const externalId = user.directory === directory ? externalIdKey(user) : null
    if (externalId !== null) addPlace(byExternalId, externalId, place)
  })
  return { all: stored, nameKeys, byName, byExternalId, ownCount }
}
