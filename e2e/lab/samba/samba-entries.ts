import type {
  AttributeValue,
  DirectoryEntry,
} from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { dnsDomain, domainSid, groupsDn, labPassword, staffDn } from './samba-domain.ts'

/** Escapes a value for use in a distinguished name (RFC 4514, 2.4). */
const escapeName = (value: string): string => value.replaceAll(/["+,;<>\\=]|^[ #]| $/gu, '\\$&')

/** A container of its own name. */
export function organizationalUnit(distinguishedName: string): DirectoryEntry {
  const name = distinguishedName.slice('OU='.length).split(',', 1)[0] ?? ''
  return { distinguishedName, attributes: { objectClass: ['organizationalUnit'], ou: [name] } }
}

/** Active Directory takes a password as UTF-16 between quotes (MS-ADTS, 3.1.1.3.1.5). */
const encodedPassword = (password: string): Buffer => Buffer.from(`"${password}"`, 'utf16le')

export interface AccountFacts {
  readonly userName: string
  /** The common name; the user name where it is not given. */
  readonly name?: string
  readonly parentDn?: string
  readonly state?: 'enabled' | 'disabled'
  readonly addresses?: 'none' | readonly string[]
  readonly visibility?: 'visible' | 'hidden'
  readonly password?: 'none' | 'usual'
  /** `msExchRecipientTypeDetails`. */
  readonly recipientType?: number
  /** Further attributes, or others instead of the usual ones. */
  readonly further?: Readonly<Record<string, readonly AttributeValue[]>>
}

export const accountDn = ({ userName, name = userName, parentDn = staffDn }: AccountFacts): string =>
  `CN=${escapeName(name)},${parentDn}`

/** A user account, enabled, visible and with an address unless the facts say otherwise. */
export function account(facts: AccountFacts): DirectoryEntry {
  const { userName, name = userName, state = 'enabled', visibility = 'visible', recipientType } = facts
  const { addresses = [`${userName}@${dnsDomain}`] } = facts
  return {
    distinguishedName: accountDn(facts),
    attributes: {
      objectClass: ['user'],
      cn: [name],
      sAMAccountName: [userName],
      userPrincipalName: [`${userName}@${dnsDomain}`],
      displayName: [name],
      userAccountControl: [state === 'enabled' ? '512' : '514'],
      ...(addresses === 'none' ? {} : addressAttributes(addresses)),
      ...(visibility === 'hidden' ? { msExchHideFromAddressLists: ['TRUE'] } : {}),
      ...(recipientType === undefined ? {} : { msExchRecipientTypeDetails: [String(recipientType)] }),
      ...(facts.password === 'usual' ? { unicodePwd: [encodedPassword(labPassword)] } : {}),
      ...facts.further,
    },
  }
}

const addressAttributes = ([primary = '', ...others]: readonly string[]) => ({
  mail: [primary],
  proxyAddresses: [...others.map((other) => `smtp:${other}`), `SMTP:${primary}`, `X500:/o=Corp/cn=${primary}`],
})

/** groupType (MS-ADTS, 2.2.12): global 2, domain local 4, universal 8; the highest bit makes it a security group. */
const groupTypes = { security: '-2147483646', universal: '-2147483640', distribution: '2' } as const

export interface GroupFacts {
  readonly name: string
  readonly members: readonly string[]
  readonly description?: string
  readonly kind?: keyof typeof groupTypes
  readonly parentDn?: string
  readonly accountName?: string
  /** The last part of the SID, where a test needs to know it. */
  readonly relativeId?: number
}

export const groupDn = (name: string, parentDn: string = groupsDn): string => `CN=${escapeName(name)},${parentDn}`

export function group(facts: GroupFacts): DirectoryEntry {
  const { name, members, description, kind = 'security', parentDn, accountName = name, relativeId } = facts
  return {
    distinguishedName: groupDn(name, parentDn),
    attributes: {
      objectClass: ['group'],
      cn: [name],
      sAMAccountName: [accountName],
      groupType: [groupTypes[kind]],
      ...(description === undefined ? {} : { description: [description] }),
      ...(members.length === 0 ? {} : { member: members }),
      ...(relativeId === undefined ? {} : { objectSid: [`${domainSid}-${relativeId}`] }),
    },
  }
}

export const contact = (name: string): DirectoryEntry => ({
  distinguishedName: `CN=${escapeName(name)},${staffDn}`,
  attributes: { objectClass: ['contact'], cn: [name], mail: [`${name.toLowerCase()}@elsewhere.example`] },
})

export const computer = (name: string): DirectoryEntry => ({
  distinguishedName: `CN=${escapeName(name)},${staffDn}`,
  attributes: {
    objectClass: ['computer'],
    cn: [name],
    sAMAccountName: [`${name}$`],
    userAccountControl: ['4096'],
    mail: [`${name.toLowerCase()}@${dnsDomain}`],
  },
})
