import { identifierOf } from '../attributes/entry-identifier.ts'
import { nameKey } from '../distinguished-name/name-key.ts'
import type { LdapEntry } from '../session/ldap-entry.ts'
import { inSlices } from '../../network/in-slices.ts'
import type { UserRecord } from './map-user.ts'
import type { GroupRecord } from './read-groups.ts'

/** What the sweeps over users and groups have found, by comparison key of the distinguished name. */
export interface KnownEntries {
  readonly users: ReadonlyMap<string, UserRecord>
  readonly groups: ReadonlyMap<string, GroupRecord>
  /** The keys of users by their identifiers. */
  readonly userKeys: ReadonlyMap<string, string>
}

export async function indexEntries(
  { users, groups }: { readonly users: readonly UserRecord[]; readonly groups: readonly GroupRecord[] },
  signal: AbortSignal,
): Promise<KnownEntries> {
  const byKey = new Map<string, UserRecord>()
  const userKeys = new Map<string, string>()
  await inSlices(users, { signal, stage: 'groups' }, (record) => {
    const key = nameKey(record.user.distinguishedName)
    byKey.set(key, record)
    if (record.user.externalId !== null) userKeys.set(record.user.externalId, key)
  })
  return { users: byKey, groups: new Map(groups.map((group) => [group.key, group])), userKeys }
}

export const isKnown = ({ users, groups }: KnownEntries, key: string): boolean => users.has(key) || groups.has(key)

/**
 * The key under which an entry is known; null where it is neither user nor group. A user who was moved or renamed
 * since the sweep is recognised by the identifier, if it was asked for, and not taken for a stranger.
 */
export function knownKeyOf(known: KnownEntries, entry: LdapEntry): string | null {
  const key = nameKey(entry.distinguishedName)
  if (isKnown(known, key)) return key
  const identifier = identifierOf(entry)
  return identifier.kind === 'found' ? (known.userKeys.get(identifier.externalId) ?? null) : null
}
