import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import type { IceWarpServer } from '../icewarp-server.ts'
import type { IceWarpSettings } from '../icewarp-settings.ts'
import { domainOf, localPartOf } from '../mapping/email-parts.ts'
import { createAccountBook } from './account-book.ts'
import { domainsWithAccounts } from './choose-domains.ts'
import { requireDomains } from './read-directory.ts'

const collator = new Intl.Collator('en', { numeric: true })

export async function listDomains(server: IceWarpServer, settings: IceWarpSettings): Promise<readonly string[]> {
  return domainsWithAccounts(await requireDomains(server, settings)).toSorted((one, other) =>
    collator.compare(one, other),
  )
}

/** All groups for the picker. Their address names them for certain; what they are called is the description. */
export async function listGroups(server: IceWarpServer, settings: IceWarpSettings): Promise<readonly DirectoryGroup[]> {
  const domains = await requireDomains(server, settings)
  const book = createAccountBook(server, domains, () => undefined)
  const groups: DirectoryGroup[] = []
  for (const domain of domainsWithAccounts(domains)) {
    for (const [address, { name }] of (await book.accountsOf(domain, 'group')).accounts)
      groups.push({
        name: localPartOf(address),
        description: name.trim() || null,
        distinguishedName: null,
        memberCount: null,
        domain: domainOf(address),
      })
  }
  return groups.sort((one, other) => collator.compare(keyOf(one), keyOf(other)))
}

const keyOf = ({ name, domain = '' }: DirectoryGroup): string => `${name}@${domain}`
