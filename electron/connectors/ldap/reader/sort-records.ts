import type { DirectoryUser, SkippedRecord } from '../../../../shared/domain/directory-snapshot.ts'
import { inSlices } from '../../network/in-slices.ts'
import { blankIdentifier, type UserRecord } from './map-user.ts'

export interface SortedRecords {
  readonly users: readonly DirectoryUser[]
  readonly skipped: readonly SkippedRecord[]
}

/**
 * Usable records and the others. Where the server gives identifiers (`identifier` names the attribute), an entry
 * without one is unusable; where it gives none at all, users go without. Two entries with one identifier are both left alone, never merged.
 */
export async function sortRecords(
  records: readonly UserRecord[],
  { identifier, signal }: { readonly identifier: string | null; readonly signal: AbortSignal },
): Promise<SortedRecords> {
  const slices = { signal, stage: 'mapping' as const }
  const byIdentifier = new Map<string, UserRecord>()
  const doubles = new Map<UserRecord, UserRecord>()
  await inSlices(records, slices, (record) => {
    const { externalId } = record.user
    const other = externalId === null ? undefined : byIdentifier.get(externalId)
    if (externalId !== null && other === undefined) byIdentifier.set(externalId, record)
    if (other !== undefined) doubles.set(record, other).set(other, doubles.get(other) ?? record)
  })
  const users: DirectoryUser[] = []
  const skipped: SkippedRecord[] = []
  await inSlices(records, slices, (record) => {
    const flaw = record.flaw ?? doubleFlaw(doubles.get(record)) ?? missingIdentifier(record, identifier)
    if (flaw === null) users.push(record.user)
    else skipped.push(skippedRecord(record, flaw))
  })
  return { users, skipped }
}

type Flaw = NonNullable<UserRecord['flaw']>

const doubleFlaw = (other: UserRecord | undefined): Flaw | null =>
  other === undefined ? null : { reason: 'identifier-duplicate', parameters: { other: other.user.distinguishedName } }

const missingIdentifier = ({ user }: UserRecord, identifier: string | null): Flaw | null =>
  user.externalId === null && identifier !== null ? blankIdentifier(identifier) : null

const skippedRecord = ({ user }: UserRecord, { reason, parameters }: Flaw): SkippedRecord => ({
  externalId: user.externalId,
  userName: user.userName === '' ? null : user.userName,
  distinguishedName: user.distinguishedName,
  reason,
  parameters,
})
