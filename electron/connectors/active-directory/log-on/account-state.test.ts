import { describe, expect, it } from 'vitest'
import type { LdapEntry, LdapValue } from '../../ldap/session/ldap-entry.ts'
import { accountState } from './account-state.ts'

const now = new Date('2026-03-01T00:00:00Z')
const unitsOf = (time: string): string => String((BigInt(Date.parse(time)) + 11_644_473_600_000n) * 10_000n)
const entry = (attributes: Readonly<Record<string, LdapValue>>): LdapEntry => ({
  distinguishedName: 'CN=Anna,DC=corp,DC=example',
  attributes: new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), [value]])),
})

describe('what Kerberos calls revoked', () => {
  const hours = { logonHours: Buffer.alloc(21) }
  const expired = { accountExpires: unitsOf('2026-02-28T23:59:59Z') }
  const locked = { 'msDS-User-Account-Control-Computed': '16' }

  it.each<[what: string, attributes: Readonly<Record<string, LdapValue>>, code: string | null]>([
    ['disabled', { userAccountControl: '514', ...locked, ...expired, ...hours }, '533'],
    ['locked', { userAccountControl: '512', ...locked, ...expired, ...hours }, '775'],
    ['expired', { ...expired, ...hours }, '701'],
    ['at its hours', hours, '530'],
    ['expires a moment later', { accountExpires: unitsOf('2026-03-01T00:00:01Z') }, null],
    ['never expires, as 0', { accountExpires: '0' }, null],
    ['never expires, as the largest number', { accountExpires: '9223372036854775807' }, null],
    ['with a password that is out of date only', { 'msDS-User-Account-Control-Computed': '8388608' }, null],
    ['whose state may not be read', {}, null],
    ['with what is no number', { accountExpires: 'x', 'msDS-User-Account-Control-Computed': 'x' }, null],
  ])('has the number of what the entry says: %s', (_what, attributes, code) => {
    expect(accountState(entry(attributes), now).revoked).toBe(code)
  })
})

describe('what Kerberos calls an expired key', () => {
  it.each([
    [{ pwdLastSet: '0' }, '773'],
    [{ pwdLastSet: unitsOf('2020-01-01T00:00:00Z') }, '532'],
    [{}, null],
  ])('of %j has the number %j', (attributes, code) => {
    expect(accountState(entry(attributes), now).keyExpired).toBe(code)
  })
})
