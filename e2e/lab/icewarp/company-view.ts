import type { IceWarpVariant } from './icewarp-variant.ts'
import { emailOf, type LabAccount, type LabCompany, type LabDomain } from './lab-records.ts'

const isToken = (alias: string): boolean => alias.startsWith('[')
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

export const findDomain = ({ domains }: LabCompany, name: string): LabDomain | null =>
  domains.find((domain) => same(domain.name, name)) ?? null

/** The domain itself and the aliases that stand for it. */
const namesOf = ({ domains }: LabCompany, domain: string): readonly string[] => [
  domain,
  ...domains.filter(({ type, target = '' }) => type === 2 && same(target, domain)).map(({ name }) => name),
]

/** U_AliasList: every address of the account; pattern tokens come along (ICEWARP-A10). */
export const addressesOf = (company: LabCompany, account: LabAccount): readonly string[] =>
  account.aliases.flatMap((alias) =>
    isToken(alias) ? [alias] : namesOf(company, account.domain).map((domain) => `${alias}@${domain}`),
  )

export function findAccount(company: LabCompany, address: string, alias: IceWarpVariant['alias']): LabAccount | null {
  const primary = primaryIndex(company).get(address.toLowerCase())
  if (primary !== undefined || alias === 'is-unknown') return primary ?? null
  return company.accounts.find((account) => addressesOf(company, account).some((each) => same(each, address))) ?? null
}

/** A company never changes, and a large one is asked about each of its accounts. */
const indexes = new WeakMap<LabCompany, ReadonlyMap<string, LabAccount>>()

function primaryIndex(company: LabCompany): ReadonlyMap<string, LabAccount> {
  const known = indexes.get(company)
  if (known !== undefined) return known
  const index = new Map(company.accounts.toReversed().map((account) => [emailOf(account).toLowerCase(), account]))
  indexes.set(company, index)
  return index
}

export const accountsIn = ({ accounts }: LabCompany, domain: string): readonly LabAccount[] =>
  accounts.filter((account) => same(account.domain, domain))

/** U_Groups: direct membership and that of a whole domain (captured on 11.4); nested groups are not followed. */
export const groupsOf = ({ accounts }: LabCompany, account: LabAccount): readonly string[] =>
  accounts
    .filter(({ type, members = [] }) => type === 7 && members.some((member) => means(member, account)))
    .map(emailOf)

const means = (member: string, account: LabAccount): boolean =>
  same(member, emailOf(account)) || same(member, `[${account.domain}]`)

export function loginNameOf(account: LabAccount, policy: IceWarpVariant['logOnPolicy']): string {
  if (account.login !== undefined) return account.login
  return policy === 'address' ? emailOf(account) : (account.mailbox ?? account.aliases[0] ?? '')
}
