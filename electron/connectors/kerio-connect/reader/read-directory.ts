import type { CompletenessProof, DirectorySnapshot, SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import type { KerioConnectFilters } from '../../../../shared/configuration/kerio-connect.ts'
import type { ReadOptions } from '../../connector.ts'
import { unseenDomains } from '../../unseen-domains.ts'
import type { KerioAccount } from '../records/kerio-account.ts'
import type { KerioSession } from '../session/kerio-session.ts'
import { chooseScope } from './choose-scope.ts'
import { mapUsers } from './map-users.ts'
import { requireAccount } from './read-account.ts'
import { readDomains } from './read-domains.ts'
import { readEach } from './read-each.ts'
import { readAliasesOf, readGroupsOf, readUsersOf } from './read-of-domain.ts'
import { resolveAliases } from './resolve-aliases.ts'

/**
 * The whole server as the filters see it: a few lists for each domain, never a call for each user. Whatever list cannot
 * be read to its end rejects.
 */
export async function readDirectory(
  session: KerioSession,
  filters: KerioConnectFilters,
  { signal, onProgress, ...asked }: ReadOptions,
): Promise<DirectorySnapshot> {
  const reading = { session, signal }
  const account = await requireAccount(session)
  const all = await readDomains(reading, account)
  const groups = await readEach(filters.groups.length === 0 ? [] : all.domains, (domain) =>
    readGroupsOf(reading, domain),
  )
  const scope = chooseScope({ domains: all.domains, groups: groups.records }, filters)
  const users = await readEach(scope.domains, (domain, before) => {
    const onItems = (read: number): void => onProgress({ phase: 'reading', done: before + read, total: null })
    return readUsersOf({ ...reading, onItems }, domain)
  })
  const aliases = await readEach(scope.domains, (domain) => readAliasesOf(reading, domain))
  const aliasesByUser = resolveAliases({ users: users.records, aliases: aliases.records, domains: scope.domains })
  const mapped = await mapUsers({
    users: users.records.filter((user) => scope.contains(user) !== 'no'),
    aliasesOf: (user) => aliasesByUser.get(user) ?? [],
    signal,
  })
  return {
    users: mapped.users,
    skipped: mapped.skipped,
    warnings: [
      ...accountNotices(session, account, filters),
      ...groups.warnings,
      ...aliases.warnings,
      ...mapped.warnings,
    ],
    proof: proofOf([all, groups, users, aliases], { account, filters, entries: users.records.length }),
    unseenPlaces: isChoosing(filters)
      ? []
      : await unseenDomains(
          asked,
          all.domains.map(({ name }) => name),
        ),
  }
}

const isChoosing = ({ domains, groups }: KerioConnectFilters): boolean => domains.length + groups.length > 0

/** Who does not see every domain cannot tell who is absent, unless what is asked for is named (KERIO-A9). */
const seesEnough = ({ view }: KerioAccount, filters: KerioConnectFilters): boolean =>
  view === 'server' || isChoosing(filters)

function accountNotices(
  { userName: name }: KerioSession,
  account: KerioAccount,
  filters: KerioConnectFilters,
): readonly SyncWarning[] {
  const parameters = { name, role: account.role }
  const role: SyncWarning = { code: 'account-role', parameters }
  return seesEnough(account, filters) ? [role] : [role, { code: 'account-sees-part', parameters }]
}

interface ReadFacts {
  readonly account: KerioAccount
  readonly filters: KerioConnectFilters
  readonly entries: number
}

/** Every list has come to its regular end, or it would have thrown. */
function proofOf(
  lists: readonly { readonly pages: number }[],
  { account, filters, entries }: ReadFacts,
): CompletenessProof {
  if (!seesEnough(account, filters)) return { kind: 'incomplete', reason: 'The account may not see every domain.' }
  const pages = lists.reduce((total, list) => total + list.pages, 0)
  return { kind: 'complete', pages, entries, references: 0, groups: filters.groups }
}
