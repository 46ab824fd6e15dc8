import { describe, expect, it } from 'vitest'
import { parseAccountName } from '../account-name.ts'
import { gssOid } from './gss-constants.ts'
import { kerberosNameOf, realmOf } from './kerberos-name.ts'

describe('the realm of a controller', () => {
  it.each([
    { name: 'dc1.example.com', realm: 'EXAMPLE.COM' },
    { name: 'DC1.Sub.Example.com', realm: 'SUB.EXAMPLE.COM' },
    { name: 'dc1', realm: null },
    { name: '192.0.2.1', realm: null },
    { name: 'fd00::1', realm: null },
    { name: '.example.com', realm: null },
    { name: 'dc1.', realm: null },
  ])('$name: $realm', ({ name, realm }) => {
    expect(realmOf(name)).toBe(realm)
  })
})

describe('the principal for a ticket', () => {
  const realm = 'EXAMPLE.COM'
  const enterprise = (text: string) => ({ text, type: gssOid.enterpriseName })
  const account = (text: string) => ({ text, type: gssOid.userName })

  it.each([
    { user: 'ada@example.com', name: enterprise('ada@example.com@EXAMPLE.COM') },
    { user: 'ada@other.suffix', name: enterprise('ada@other.suffix@EXAMPLE.COM') },
    { user: 'a/b\\c@x', name: null },
    { user: 'a/b@example.com', name: enterprise('a\\/b@example.com@EXAMPLE.COM') },
    { user: 'EXAMPLE\\ada', name: account('ada@EXAMPLE.COM') },
    { user: 'example\\ada', name: account('ada@EXAMPLE.COM') },
    { user: 'example.com\\ada', name: account('ada@EXAMPLE.COM') },
    { user: 'EXAMPLE\\ada@home', name: account('ada\\@home@EXAMPLE.COM') },
    { user: 'ada', name: account('ada@EXAMPLE.COM') },
    // Whose realm is not known: the password of one person must not be tried on another one's account.
    { user: 'OTHER\\ada', name: null },
    { user: 'com\\ada', name: null },
    { user: '\\ada', name: null },
  ])('of $user', ({ user, name }) => {
    expect(kerberosNameOf(parseAccountName(user), realm)).toEqual(name)
  })
})
