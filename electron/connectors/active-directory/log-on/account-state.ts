import { attributeReader, firstTextOf } from '../../ldap/attributes/attribute-values.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import { isDisabled } from '../reader/judge-account.ts'

export const stateAttributes = [
  'accountExpires',
  'msDS-User-Account-Control-Computed',
  'logonHours',
  'pwdLastSet',
] as const

const readers = {
  expires: attributeReader('accountExpires'),
  computed: attributeReader('msDS-User-Account-Control-Computed'),
  hours: attributeReader('logonHours'),
  passwordSet: attributeReader('pwdLastSet'),
}

/** Kerberos has one word for several states; these are the numbers of Active Directory for it (reference: LDAP, 3.1). */
export interface AccountState {
  /** Disabled, locked, expired, or not at this time; null where the entry does not tell which. */
  readonly revoked: string | null
  /** Of the password: expired, or to be changed first; null where the entry does not tell. */
  readonly keyExpired: string | null
}

/** As the entry has it now, before anybody logs on. */
export const accountState = (entry: LdapEntry, now: Date): AccountState => ({
  revoked: revokedCode(entry, now),
  keyExpired: keyExpiredCode(firstTextOf(readers.passwordSet(entry))),
})

function revokedCode(entry: LdapEntry, now: Date): string | null {
  if (isDisabled(entry)) return '533'
  if (isLocked(entry)) return '775'
  if (hasExpired(entry, now)) return '701'
  return readers.hours(entry).length > 0 ? '530' : null
}

const keyExpiredCode = (passwordSet: string | null): string | null => {
  if (passwordSet === null) return null
  return passwordSet === '0' ? '773' : '532'
}

/** UF_LOCKOUT, which is over when its time is (MS-ADTS, 3.1.1.4.5.17). */
const lockoutFlag = 0x10
const isLocked = (entry: LdapEntry): boolean => (Number(firstTextOf(readers.computed(entry)) ?? 0) & lockoutFlag) !== 0

/** Units of 100 ns since 1601; 0 and the largest number mean never (MS-ADA1, accountExpires). */
const unitsPerMillisecond = 10_000
const from1601To1970 = 11_644_473_600_000

function hasExpired(entry: LdapEntry, now: Date): boolean {
  const units = Number(firstTextOf(readers.expires(entry)) ?? 0)
  return units > 0 && units / unitsPerMillisecond - from1601To1970 <= now.getTime()
}
