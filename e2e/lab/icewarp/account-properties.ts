import { addressesOf, groupsOf, loginNameOf } from './company-view.ts'
import type { DoubleState } from './double-state.ts'
import { emailOf, type LabAccount } from './lab-records.ts'
import { field } from './xml-text.ts'

/** The properties of the reference's dictionary; null where there is no value. */
export function propertyValue(state: DoubleState, account: LabAccount, property: string): string | null {
  if (account.withoutValue?.includes(property) === true) return null
  const { company, variant } = state
  switch (property) {
    case 'u_type':
      return text(String(account.type))
    case 'u_alias':
    case 'u_emailalias':
      return text(account.aliases.join(';'))
    case 'u_aliaslist':
      return text(`${addressesOf(company, account).join(';')};`)
    case 'a_aliaslist':
      return list(account.aliases)
    case 'u_mailbox':
      return text(account.mailbox ?? account.aliases[0] ?? '')
    case 'u_login':
      return text(loginNameOf(account, variant.logOnPolicy))
    case 'u_name':
      return text(account.name)
    case 'u_accountdisabled':
      return text(String(account.state ?? 0))
    case 'u_accountvalid':
      return text(account.validTill === undefined ? '0' : '1')
    case 'u_accountvalidtill_date':
      return text(account.validTill ?? '1899/12/30')
    case 'u_groups':
      return text(
        groupsOf(company, account)
          .map((group) => `${group};`)
          .join(''),
      )
    case 'g_name':
      return account.type === 7 ? text(account.name) : null
    case 'g_description':
      return account.description === undefined ? null : text(account.description)
    default:
      return structuredValue(account, property)
  }
}

function structuredValue(account: LabAccount, property: string): string | null {
  switch (property) {
    case 'a_name':
      return account.givenName === undefined
        ? null
        : `<classname>TAccountName</classname>${field('name', account.givenName)}${field('surname', account.surname ?? '')}`
    case 'a_vcard':
      return account.fileAs === undefined
        ? null
        : `<classname>TAccountCard</classname>${field('firstname', account.givenName ?? '')}${field('fileas', account.fileAs)}`
    case 'a_state':
      return `<classname>TAccountState</classname><state>${account.state ?? 0}</state>`
    default:
      return null
  }
}

const text = (value: string): string => `<classname>TPropertyString</classname>${field('val', value)}`
const list = (values: readonly string[]): string =>
  `<classname>TPropertyStringList</classname><val>${values.map((value) => field('item', value)).join('')}</val>`

/** What an object of the older interface says of the same property: plain text. */
export function objectProperty(state: DoubleState, account: LabAccount, property: string): string {
  if (property === 'g_listfile_contents') return (account.members ?? []).map((member) => `${member}\r\n`).join('')
  if (property === 'u_email') return emailOf(account)
  const value = propertyValue(state, account, property) ?? ''
  return unescaped(/<val>([^]*)<\/val>/u.exec(value)?.[1] ?? '')
}

const unescaped = (value: string): string =>
  value
    .replaceAll('&#13;', '\r')
    .replaceAll('&#10;', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
