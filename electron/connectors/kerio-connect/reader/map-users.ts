import type { DirectoryUser, SkippedRecord, SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import { inSlices } from '../../network/in-slices.ts'
import type { KerioAlias } from '../records/kerio-alias.ts'
import type { KerioUser } from '../records/kerio-user.ts'
import { addressesOf } from './addresses-of.ts'

export interface MappedUsers {
  readonly users: readonly DirectoryUser[]
  readonly skipped: readonly SkippedRecord[]
  readonly warnings: readonly SyncWarning[]
}

export interface UsersToMap {
  readonly users: readonly KerioUser[]
  readonly aliasesOf: (user: KerioUser) => readonly KerioAlias[]
  readonly signal: AbortSignal
}

/** Usable accounts and the others. Two accounts with one id are both left alone, never merged. */
export async function mapUsers({ users, aliasesOf, signal }: UsersToMap): Promise<MappedUsers> {
  const slices = { signal, stage: 'mapping' as const }
  const counts = await countIds(users, slices)
  const mapped: DirectoryUser[] = []
  const skipped: SkippedRecord[] = []
  const invalid: string[] = []
  await inSlices(users, slices, (user) => {
    const flaw = doubleFlaw(user, counts) ?? user.flaw
    if (flaw !== null) return void skipped.push(skippedRecord(user, flaw))
    const found = addressesOf(user, aliasesOf(user))
    invalid.push(...found.invalid)
    mapped.push(directoryUser(user, found.addresses))
  })
  return { users: mapped, skipped, warnings: invalidWarning(invalid) }
}

type Flaw = NonNullable<KerioUser['flaw']>
type Slices = Parameters<typeof inSlices>[1]

async function countIds(users: readonly KerioUser[], slices: Slices): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  await inSlices(users, slices, ({ id }) => {
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  })
  return counts
}

const doubleFlaw = ({ id }: KerioUser, counts: ReadonlyMap<string, number>): Flaw | null =>
  id !== null && (counts.get(id) ?? 0) > 1 ? { reason: 'identifier-duplicate', parameters: { other: id } } : null

/** The whole address: a login name alone may stand in several domains (KERIO-A17). */
const userNameOf = ({ loginName, domain }: KerioUser): string => `${loginName}@${domain.name}`
const externalIdOf = ({ id }: KerioUser): string | null => (id === null ? null : `kerioId:${id}`)

const directoryUser = (user: KerioUser, emailAddresses: readonly string[]): DirectoryUser => ({
  externalId: externalIdOf(user),
  userName: userNameOf(user),
  fullName: user.fullName === '' ? user.loginName : user.fullName,
  distinguishedName: null,
  emailAddresses,
})

const skippedRecord = (user: KerioUser, { reason, parameters }: Flaw): SkippedRecord => ({
  externalId: externalIdOf(user),
  userName: user.loginName === '' ? null : userNameOf(user),
  distinguishedName: null,
  reason,
  parameters,
})

const invalidWarning = (invalid: readonly string[]): readonly SyncWarning[] =>
  invalid.slice(0, 1).map((example) => ({ code: 'address-invalid', parameters: { count: invalid.length, example } }))
