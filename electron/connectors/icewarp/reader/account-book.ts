import { addressKey, localPartOf } from '../mapping/email-parts.ts'
import type { AccountDetails, AccountKind, IceWarpDomain, IceWarpServer } from '../icewarp-server.ts'
import { createDomainNames, type DomainNames } from './domain-names.ts'
import { inParallel } from './in-parallel.ts'
import { once } from './once.ts'
import { sortAccounts, type DomainAccounts } from './sort-accounts.ts'

/** What was read of a server so far: nothing is asked for twice. */
export interface AccountBook extends DomainNames {
  readonly server: IceWarpServer
  accountsOf(domain: string, kind: AccountKind): Promise<DomainAccounts>
  addressesOf(domain: string): Promise<ReadonlySet<string>>
  /** null: the account has vanished since it was listed. */
  detailsOf(email: string): Promise<AccountDetails | null>
  /** How many of them the details were not asked for yet. */
  unread(emails: readonly string[]): number
  /** Reads the details of all of them, several at a time. */
  readDetails(emails: Iterable<string>): Promise<void>
  /** The primary address of the user with this address, which may be an alias; null where nobody has it. */
  ownerOf(address: string, home: string): Promise<string | null>
  /** All lists of users that were read, by domain. */
  userLists(): ReadonlyMap<string, DomainAccounts>
}

export function createAccountBook(
  server: IceWarpServer,
  domains: readonly IceWarpDomain[],
  onDetails: () => void,
): AccountBook {
  const lists = new Map<string, Promise<DomainAccounts>>()
  const addresses = new Map<string, Promise<ReadonlySet<string>>>()
  const details = new Map<string, Promise<AccountDetails | null>>()
  const owners = new Map<string, Promise<ReadonlyMap<string, string>>>()
  const userLists = new Map<string, DomainAccounts>()
  const detailsOf = (email: string): Promise<AccountDetails | null> =>
    once(details, addressKey(email), async () => {
      const found = await server.readDetails(email)
      onDetails()
      return found
    })
  const accountsOf: AccountBook['accountsOf'] = (domain, kind) =>
    once(lists, `${kind} ${domain}`, async () => {
      const sorted = sortAccounts(await server.listAccounts(domain, kind), domain, server.host)
      if (kind === 'user') userLists.set(domain, sorted)
      return sorted
    })
  const readDetails: AccountBook['readDetails'] = (emails) =>
    inParallel(emails, server.parallel, async (email) => {
      await detailsOf(email)
    })
  return {
    server,
    accountsOf,
    detailsOf,
    readDetails,
    userLists: () => userLists,
    unread: (emails) => emails.filter((email) => !details.has(addressKey(email))).length,
    addressesOf: (domain) =>
      once(addresses, domain, async () => new Set((await server.listAddresses(domain)).map(addressKey))),
    ownerOf: async (address, home) => {
      const index = await once(owners, home, async () => {
        const { accounts } = await accountsOf(home, 'user')
        await readDetails([...accounts.values()].map(({ email }) => email))
        return indexOwners(accounts, detailsOf)
      })
      return index.get(localPartOf(address)) ?? null
    },
    ...createDomainNames(server, domains),
  }
}

/** No list has aliases: each account of the domain had to be asked. By local part, since each counts in every name of the domain. */
async function indexOwners(
  accounts: DomainAccounts['accounts'],
  detailsOf: AccountBook['detailsOf'],
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>()
  for (const [key, { email }] of accounts) {
    const details = await detailsOf(email)
    const parts = [...(details?.addresses ?? []).map(localPartOf), ...(details?.localParts ?? [])]
    for (const part of parts) owners.set(addressKey(part), key)
  }
  return owners
}
