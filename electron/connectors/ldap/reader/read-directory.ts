import type { CompletenessProof, DirectorySnapshot } from '../../../../shared/domain/directory-snapshot.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { SearchSummary } from '../session/ldap-session.ts'
import { userNameField } from './attribute-presence.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import type { GroupRestriction } from './group-settings.ts'
import {
  connectionWarnings,
  identifierAttributeOf,
  recordWarnings,
  referenceWarnings,
  sweepWarnings,
} from './read-warnings.ts'
import { readUsers, type UserSweep } from './read-users.ts'
import { inStage, type Reading } from './reading.ts'
import { restrictUsers, type RestrictedUsers } from './restrict-users.ts'
import { sortRecords } from './sort-records.ts'
import { unseenEntries } from './unseen-entries.ts'
import type { UserSettings } from './user-settings.ts'

export interface ReadRequest {
  readonly connection: ConnectionSettings
  readonly users: UserSettings
  /** null: everybody. */
  readonly restriction: GroupRestriction | null
}

/** The whole directory as the settings see it. Whatever cannot be read to its end rejects. */
export async function readDirectory(reading: Reading, request: ReadRequest): Promise<DirectorySnapshot> {
  const sweep = await readUsers(reading, request.users)
  refuseWithoutUserNames(sweep, request.users)
  const restricted = await restrict(reading, sweep, request.restriction)
  const sorted = await sortRecords(restricted.records, {
    identifier: identifierAttributeOf(sweep.records),
    signal: reading.signal,
  })
  const proof = proveComplete([sweep.summary, restricted.summary], request.restriction)
  return {
    ...sorted,
    warnings: [
      ...connectionWarnings(request.connection),
      ...sweepWarnings(sweep.records, { baseDn: reading.baseDn, absentAttributes: sweep.absentAttributes }),
      ...restricted.warnings,
      ...recordWarnings(restricted.records, request.users),
      ...referenceWarnings(proof.references),
    ],
    proof,
    unseenPlaces: await unseenEntries(reading, sorted),
  }
}

const restrict = async (
  reading: Reading,
  { records }: UserSweep,
  restriction: GroupRestriction | null,
): Promise<RestrictedUsers> =>
  restriction === null
    ? { records, warnings: [], summary: { pages: 0, entries: 0, references: 0 } }
    : restrictUsers(inStage(reading, 'groups'), { records, restriction })

/** A user name attribute that nobody has is a mistake in the settings, not a directory without users. */
function refuseWithoutUserNames({ records, absentAttributes }: UserSweep, { userNameAttribute }: UserSettings): void {
  const isAbsent = absentAttributes.some(({ field }) => field === userNameField)
  if (records.length === 0 || !isAbsent) return
  throw problemError('attribute-not-returned', 'search', {
    parameters: { attribute: userNameAttribute, field: userNameField, entries: records.length },
  })
}

/** Every search of this read has come to its regular end, or it would have thrown. */
function proveComplete(
  summaries: readonly SearchSummary[],
  restriction: GroupRestriction | null,
): CompletenessProof & { readonly kind: 'complete' } {
  const sum = (count: (summary: SearchSummary) => number): number =>
    summaries.reduce((total, summary) => total + count(summary), 0)
  return {
    kind: 'complete',
    pages: sum(({ pages }) => pages),
    entries: sum(({ entries }) => entries),
    references: sum(({ references }) => references),
    groups: restriction?.chosen ?? [],
  }
}
