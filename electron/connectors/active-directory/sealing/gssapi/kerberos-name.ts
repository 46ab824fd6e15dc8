import { isIP } from 'node:net'
import type { AccountName } from '../account-name.ts'
import { gssOid } from './gss-constants.ts'

export interface KerberosName {
  readonly text: string
  /** Body of the object identifier that says how to read it. */
  readonly type: Buffer
}

/**
 * Active Directory's realm is its DNS domain in capitals; a controller's name is its host name in front of it. Null for an
 * address or a short name: no ticket is made out to one.
 */
export function realmOf(controllerName: string): string | null {
  const dot = controllerName.indexOf('.')
  const isName = isIP(controllerName) === 0 && dot > 0 && dot < controllerName.length - 1
  return isName ? controllerName.slice(dot + 1).toUpperCase() : null
}

/**
 * The principal to ask a ticket for, or null where the realm cannot be known. Never a guess: the password of one person would be
 * tried on the account of another one, and count there as a wrong one.
 */
export function kerberosNameOf(account: AccountName, realm: string): KerberosName | null {
  switch (account.kind) {
    case 'bare':
      return principal(account.user, realm)
    case 'principal':
      // A UPN need not end in the realm, and may be another one's account name: the controller looks it up (RFC 6806, 5).
      return { text: `${escaped(account.user)}@${escaped(account.suffix)}@${realm}`, type: gssOid.enterpriseName }
    case 'domain':
      return isDomainOf(account.domain, realm) ? principal(account.user, realm) : null
  }
}

const principal = (user: string, realm: string): KerberosName => ({
  text: `${escaped(user).replaceAll('@', '\\@')}@${realm}`,
  type: gssOid.userName,
})

/** `EXAMPLE` and `example.com` both name the realm EXAMPLE.COM; another short name may be any domain's. */
function isDomainOf(domain: string, realm: string): boolean {
  const capitals = domain.toUpperCase()
  return capitals === realm || capitals === realm.split('.')[0]
}

/** Characters that divide a principal (krb5_parse_name). */
const escaped = (part: string): string => part.replaceAll(/[\\/]/gu, '\\$&')
