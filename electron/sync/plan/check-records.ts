import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import { judgeDoubles } from './judge-doubles.ts'
import { addPlace, createPlaceIndex, type PlaceIndex } from './place-index.ts'
import type { Stepwise } from './plan-input.ts'
import { distinguishedNameKey, externalIdKey, recordAt, type ReadRecord } from './record-keys.ts'
import { addVerdict, verdict, type SkipVerdicts } from './skip-verdict.ts'
import { forEachStepwise } from './stepwise.ts'
import { userNameDefect } from '../../../shared/domain/user-name-defect.ts'

export interface CheckedRecords {
  /** The users of the snapshot first, then the records that the connector skipped. */
  readonly all: readonly ReadRecord[]
  /** Comparison keys of the user names, by place; empty where a record has no name. */
  readonly nameKeys: readonly string[]
  readonly byName: PlaceIndex
  /** Records that cannot be used, those of the connector included. */
  readonly verdicts: SkipVerdicts
  /** Some record has no identifier: it, at least, has to be recognised by something else. */
  readonly lackIdentifiers: boolean
  /** Records with a verdict before anything was compared with the database. */
  readonly unusable: number
}

/** Looks at each record by itself and at doubles among them; nothing is compared with the database yet. */
export function* checkRecords({ users, skipped }: DirectorySnapshot): Stepwise<CheckedRecords> {
  const all: readonly ReadRecord[] = [...users, ...skipped]
  const verdicts: SkipVerdicts = new Map()
  for (const [offset, { reason, parameters }] of skipped.entries())
    verdicts.set(users.length + offset, { reason, parameters })
  const nameKeys: string[] = []
  const byName = createPlaceIndex()
  const byExternalId = createPlaceIndex()
  const withoutIdentifier: number[] = []
  yield* forEachStepwise(all, (record, place) => {
    const nameKey = record.userName === null ? '' : comparisonKey(record.userName)
    nameKeys.push(nameKey)
    if (nameKey !== '') addPlace(byName, nameKey, place)
    const externalId = externalIdKey(record)
    if (externalId === null) withoutIdentifier.push(place)
    else addPlace(byExternalId, externalId, place)
    judgeRecord(verdicts, record, place)
  })
  judgeDoubles(all, verdicts, { reason: 'identifier-duplicate', groups: [...byExternalId.doubles.values()] })
  const lackIdentifiers = withoutIdentifier.length > 0
  if (lackIdentifiers)
    judgeDoubles(all, verdicts, { reason: 'identifier-duplicate', groups: yield* sharedDistinguishedNames(all) })
  judgeDoubles(all, verdicts, { reason: 'user-name-duplicate', groups: [...byName.doubles.values()] })
  return { all, nameKeys, byName, verdicts, lackIdentifiers, unusable: verdicts.size }
}

/** A connector skips a blank identifier itself; should one get here all the same, it must not look like a new user. */
function judgeRecord(verdicts: SkipVerdicts, record: ReadRecord, place: number): void {
  if (record.externalId !== null && record.externalId.trim() === '')
    addVerdict(verdicts, place, verdict('identifier-blank', { attribute: 'identifier' }))
  const defect = userNameDefect(record.userName ?? '')
  if (defect !== null) addVerdict(verdicts, place, verdict('user-name-invalid', { reason: defect }))
}

/** A distinguished name stands for the identifier of a record that has none, so nobody else may have it. */
function* sharedDistinguishedNames(all: readonly ReadRecord[]): Stepwise<readonly (readonly number[])[]> {
  const index = createPlaceIndex()
  yield* forEachStepwise(all, (record, place) => {
    const key = distinguishedNameKey(record)
    if (key !== null) addPlace(index, key, place)
  })
  return [...index.doubles.values()].filter((places) =>
    places.some((place) => externalIdKey(recordAt(all, place)) === null),
  )
}
