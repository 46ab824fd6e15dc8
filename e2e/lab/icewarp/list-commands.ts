import { refused, type CommandAnswer } from './command-answer.ts'
import { accountsIn, findAccount, findDomain } from './company-view.ts'
import type { DoubleState } from './double-state.ts'
import type { LabAccount } from './lab-records.ts'
import { matchesMask } from './name-mask.ts'
import { maskOf, pageOf, refusesFilter } from './page-of.ts'
import { childOf, textOf, type LabElement } from './parse-xml.ts'
import { writeAccount, writeDomain, writeMember, writeProperty } from './write-account.ts'
import { field } from './xml-text.ts'

export type SessionCommand = (state: DoubleState, parameters: LabElement, administrator: LabAccount) => CommandAnswer

export function listDomains(state: DoubleState, parameters: LabElement, administrator: LabAccount): CommandAnswer {
  if (refusesFilter(parameters, state.variant)) return refused('filter_of_the_double_invalid')
  const mask = maskOf(parameters, 'namemask')
  const domains = state.company.domains.filter(
    ({ name, description = '' }) => mayRead(administrator, name) && matchesMask(mask, [name, description]),
  )
  return pageOf(domains, parameters, { variant: state.variant, write: (domain) => writeDomain(state, domain) })
}

/** A domain administrator sees only the own domain. */
const mayRead = ({ adminType = 0, domain }: LabAccount, name: string): boolean => adminType === 2 || domain === name

export function readDomainProperties({ company }: DoubleState, parameters: LabElement): CommandAnswer {
  const domain = findDomain(company, textOf(parameters, 'domainstr') ?? '')
  if (domain === null) return refused('domain_invalid')
  const asked = childOf(parameters, 'domainpropertylist')?.children ?? []
  const values: Readonly<Record<string, string>> = { d_type: String(domain.type), d_domainvalue: domain.target ?? '' }
  const items = asked.map((item) => {
    const name = textOf(item, 'propname') ?? ''
    const value = `<classname>TPropertyString</classname>${field('val', values[name.toLowerCase()] ?? '')}`
    return `<item><apiproperty>${field('propname', name)}</apiproperty><propertyval>${value}</propertyval><propertyright>2</propertyright></item>`
  })
  return { kind: 'result', body: items.join('') }
}

export function listAccounts(state: DoubleState, parameters: LabElement, administrator: LabAccount): CommandAnswer {
  const { company, variant } = state
  const name = textOf(parameters, 'domainstr') ?? ''
  if (name === '') return refused('domain_parameter_empty')
  const domain = findDomain(company, name)
  if (domain === null || !mayRead(administrator, domain.name)) return refused('domain_invalid')
  if (refusesFilter(parameters, variant)) return refused('filter_of_the_double_invalid')
  const [nameMask, typeMask] = [maskOf(parameters, 'namemask'), maskOf(parameters, 'typemask')]
  const hasType = ({ type }: LabAccount): boolean =>
    variant.typeMask === 'ignored' || typeMask === '*' || typeMask === String(type)
  const accounts = accountsIn(company, name).filter(
    (account) => hasType(account) && matchesMask(nameMask, [account.aliases[0] ?? '', account.name]),
  )
  return pageOf(accounts, parameters, { variant, write: (account) => writeAccount(state, account) })
}

export function readAccountProperties(state: DoubleState, parameters: LabElement): CommandAnswer {
  const address = textOf(parameters, 'accountemail') ?? ''
  if (address === '') return refused('account_email_parameter_missing')
  const account = findAccount(state.company, address, state.variant.alias)
  if (account === null) return refused('account_invalid')
  const asked = childOf(parameters, 'accountpropertylist')?.children ?? []
  const items = asked.map((item) => `<item>${writeProperty(state, account, textOf(item, 'propname') ?? '')}</item>`)
  return { kind: 'result', body: items.join('') }
}

export function listMembers(state: DoubleState, parameters: LabElement): CommandAnswer {
  const group = findAccount(state.company, textOf(parameters, 'who') ?? '', 'is-unknown')
  if (group?.members === undefined) return refused('account_invalid')
  if (refusesFilter(parameters, state.variant)) return refused('filter_of_the_double_invalid')
  return pageOf(group.members, parameters, {
    variant: state.variant,
    write: (member) => writeMember(state, member),
  })
}
