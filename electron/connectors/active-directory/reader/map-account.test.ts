import { describe, expect, it } from 'vitest'
import type { UserNameFormat } from '../../../../shared/configuration/active-directory.ts'
import type { LdapEntry, LdapValue } from '../../ldap/session/ldap-entry.ts'
import { mapAccount } from './map-account.ts'

/** The first three parts are little-endian (MS-DTYP, 2.3.4). */
const guid = Buffer.from('33221100554477668899aabbccddeeff', 'hex')
const identifier = 'objectGUID:00112233-4455-6677-8899-aabbccddeeff'

const usual: Readonly<Record<string, readonly LdapValue[]>> = {
  objectGUID: [guid],
  sAMAccountName: ['anna'],
  userPrincipalName: ['anna.upn@corp.example'],
  displayName: ['Anna Becker'],
  mail: ['anna@corp.example'],
}
const entryOf = (changed: Readonly<Record<string, readonly LdapValue[]>>): LdapEntry => ({
  distinguishedName: 'CN=Anna\\, B,DC=corp,DC=example',
  attributes: new Map(Object.entries({ ...usual, ...changed }).map(([name, values]) => [name.toLowerCase(), values])),
})
const map = (
  changed: Readonly<Record<string, readonly LdapValue[]>> = {},
  userNameFormat: UserNameFormat = 'sAMAccountName',
) => mapAccount(entryOf(changed), { userNameFormat, dnsDomain: 'corp.example' })

describe('the record of an account', () => {
  it('holds what a user is', () => {
    expect(map()).toMatchObject({
      user: {
        externalId: identifier,
        userName: 'anna',
        fullName: 'Anna Becker',
        distinguishedName: 'CN=Anna\\, B,DC=corp,DC=example',
        emailAddresses: ['anna@corp.example'],
      },
      flaw: null,
    })
  })

  it.each<[format: UserNameFormat, changed: Readonly<Record<string, readonly LdapValue[]>>, userName: string]>([
    ['sAMAccountName', {}, 'anna'],
    ['userPrincipalName', {}, 'anna.upn@corp.example'],
    ['userPrincipalName', { userPrincipalName: [] }, 'anna@corp.example'],
    ['mail', { mail: ['a.becker@corp.example'] }, 'a.becker@corp.example'],
  ])('is named by %s, with %j', (format, changed, userName) => {
    expect(map(changed, format)).toMatchObject({ user: { userName }, flaw: null })
  })

  it.each<[what: string, format: UserNameFormat, changed: Readonly<Record<string, readonly LdapValue[]>>]>([
    ['no identifier', 'sAMAccountName', { objectGUID: [] }],
    ['no account name', 'sAMAccountName', { sAMAccountName: [] }],
    ['neither principal nor account name', 'userPrincipalName', { userPrincipalName: [], sAMAccountName: [] }],
    ['no mail address to be named by', 'mail', { mail: [] }],
  ])('has a flaw and no invented name with %s', (_what, format, changed) => {
    expect(map(changed, format).flaw).not.toBeNull()
  })

  it.each<[what: string, changed: Readonly<Record<string, readonly LdapValue[]>>, addresses: readonly string[]]>([
    [
      'the primary address first, wherever it stands',
      { proxyAddresses: ['smtp:b@x.example', 'SMTP:a@x.example'], mail: ['m@x.example'] },
      ['a@x.example', 'b@x.example', 'm@x.example'],
    ],
    [
      'mail first, where no address is marked',
      { proxyAddresses: ['smtp:b@x.example'], mail: ['m@x.example'] },
      ['m@x.example', 'b@x.example'],
    ],
    [
      'no other kinds of addresses',
      { proxyAddresses: ['SMTP:a@x.example', 'X400:c=us;a= ;p=x', 'X500:/o=x/cn=a', 'sip:a@x.example', 'EUM:12;p=x'] },
      ['a@x.example', 'anna@corp.example'],
    ],
    [
      'each once, whatever its case',
      { proxyAddresses: ['SMTP:Anna@Corp.Example', 'smtp:anna@corp.example'] },
      ['Anna@Corp.Example'],
    ],
    ['no principal name', { mail: [], proxyAddresses: [] }, []],
  ])('has %s', (_what, changed, addresses) => {
    expect(map(changed).user.emailAddresses).toEqual(addresses)
  })
})
