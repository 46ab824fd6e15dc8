import type { DoubleState } from './double-state.ts'
import { emailOf, type LabAccount, type LabDomain } from './lab-records.ts'
import { accountsIn } from './company-view.ts'
import { propertyValue } from './account-properties.ts'
import { field } from './xml-text.ts'

/** One account as a list has it: 14.3 with state and shown address, 11.4 without. */
export function writeAccount({ variant }: DoubleState, account: LabAccount): string {
  const email = field('email', emailOf(account))
  const isNew = variant.release === '14.3'
  return [
    field('name', account.name),
    email,
    isNew ? field('displayemail', emailOf(account)) : '',
    field('accounttype', String(account.type)),
    isNew
      ? `<accountstate><classname>TAccountState</classname><state>${account.state ?? 0}</state></accountstate>`
      : '',
    field('admintype', String(account.adminType ?? 0)),
    '<quota><classname>TAccountQuota</classname><mailboxsize>934</mailboxsize><mailboxquota>0</mailboxquota></quota>',
    isNew ? '<planid/>' : '',
  ].join('')
}

export const writeDomain = ({ company }: DoubleState, { name, description = '', type, toldCount }: LabDomain): string =>
  [
    field('name', name),
    field('desc', description),
    field('domaintype', String(type)),
    field('accountcount', String(toldCount ?? accountsIn(company, name).length)),
  ].join('')

/** `recieve` is how the server spells it. */
export const writeMember = ({ variant }: DoubleState, member: string): string =>
  `${field('val', `${member}${variant.memberEnding}`)}<default>0</default><recieve>0</recieve><post>0</post><digest>0</digest><params/>`

/** One property as getaccountproperties answers it. */
export function writeProperty(state: DoubleState, account: LabAccount, asked: string): string {
  const { variant } = state
  const name = variant.propertyNames === 'as-asked' ? asked : canonical(asked)
  const value = propertyValue(state, account, asked.toLowerCase()) ?? '<classname>TPropertyNoValue</classname>'
  const written =
    variant.classNames === 'lower-case' ? value.replace(/<classname>\w+/gu, (found) => found.toLowerCase()) : value
  return `<apiproperty>${field('propname', name)}</apiproperty><propertyval>${written}</propertyval><propertyright>2</propertyright>`
}

const canonical = (name: string): string =>
  name.toLowerCase().replaceAll(/(^|_)[a-z]/gu, (letter) => letter.toUpperCase())
