import { and, equality, not, or, present } from '../../ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'

/** SAM_USER_OBJECT (MS-ADTS, 2.2.9): people's accounts, no computers, no trusts, no contacts. */
export const userAccountType = '805306368'

/** Indexed (reference: LDAP, 3.4). */
export const anyAccount: LdapFilter = equality('sAMAccountType', userAccountType)

/** Of Exchange users only those are sent that have an address at all; everything else is judged when it is here. */
export const accountsWithAddress: LdapFilter = and(anyAccount, or(present('mail'), present('proxyAddresses')))

/** Everybody has Domain Users as primary group unless somebody changed that. */
export const unusualPrimaryGroup: LdapFilter = and(anyAccount, not(equality('primaryGroupID', '513')))

export const anyGroup: LdapFilter = equality('objectCategory', 'group')

const securityFlag = '2147483648'
const bitwiseAnd = '1.2.840.113556.1.4.803'

/** GROUP_TYPE_SECURITY_ENABLED (MS-ADTS, 2.2.12). */
export const securityGroups: LdapFilter = and(anyGroup, {
  kind: 'extensible',
  matchingRule: bitwiseAnd,
  attribute: 'groupType',
  value: Buffer.from(securityFlag),
  dnAttributes: false,
})
