import { describe, expect, it } from 'vitest'
import type { KerioAlias } from '../records/kerio-alias.ts'
import type { KerioDomain } from '../records/kerio-domain.ts'
import type { KerioUser } from '../records/kerio-user.ts'
import { addressesOf } from './addresses-of.ts'
import { resolveAliases } from './resolve-aliases.ts'

const main: KerioDomain = { id: 'd1', name: 'example.com', aliases: [] }
const branch: KerioDomain = { id: 'd2', name: 'branch.example', aliases: ['branch.test', 'filiale.example'] }
const user = (loginName: string, change: Partial<KerioUser> = {}): KerioUser => ({
  id: `id-${loginName}`,
  domain: main,
  loginName,
  fullName: '',
  emailAddresses: [],
  groups: [],
  flaw: null,
  ...change,
})
const alias = (name: string, deliverTo: string, change: Partial<KerioAlias> = {}): KerioAlias => ({
  id: `alias-${name}`,
  name,
  deliverTo,
  deliverToId: '',
  target: 'address',
  domain: main,
  ...change,
})

describe('the addresses of an account', () => {
  it.each<[what: string, user: KerioUser, aliases: readonly KerioAlias[], addresses: readonly string[]]>([
    ['the login name', user('Anna'), [], ['anna@example.com']],
    [
      'local parts (KERIO-A1)',
      user('anna', { emailAddresses: ['a.m', 'A.M', 'Other'] }),
      [],
      ['anna@example.com', 'a.m@example.com', 'other@example.com'],
    ],
    [
      'whole addresses (KERIO-A1)',
      user('anna', { emailAddresses: ['A@Example.com', 'a@elsewhere.test'] }),
      [],
      ['anna@example.com', 'a@example.com', 'a@elsewhere.test'],
    ],
    [
      'all of them at the other names of the domain',
      user('anna', { domain: branch, emailAddresses: ['a', 'b@branch.example', 'c@elsewhere.test'] }),
      [],
      [
        'anna@branch.example',
        'a@branch.example',
        'b@branch.example',
        'c@elsewhere.test',
        'anna@branch.test',
        'anna@filiale.example',
        'a@branch.test',
        'a@filiale.example',
        'b@branch.test',
        'b@filiale.example',
      ],
    ],
    [
      'aliases last, at each name of their own domain',
      user('anna', { emailAddresses: ['a'] }),
      [alias('info', 'anna'), alias('chief', 'anna@example.com', { domain: branch })],
      [
        'anna@example.com',
        'a@example.com',
        'info@example.com',
        'chief@branch.example',
        'chief@branch.test',
        'chief@filiale.example',
      ],
    ],
    [
      'nothing twice',
      user('anna', { emailAddresses: ['anna', 'ANNA@example.com'] }),
      [alias('anna', 'anna')],
      ['anna@example.com'],
    ],
    ['blank ones left out', user('anna', { emailAddresses: ['', ' '] }), [], ['anna@example.com']],
  ])('%s', (_what, account, aliases, addresses) => {
    expect(addressesOf(account, aliases)).toEqual({ addresses, invalid: [] })
  })

  it('what is no address is left out and told', () => {
    expect(addressesOf(user('anna', { emailAddresses: ['two words', 'a@b@c'] }), [])).toEqual({
      addresses: ['anna@example.com'],
      invalid: ['two words@example.com', 'a@b@c'],
    })
  })
})

describe('an alias', () => {
  const anna = user('Anna', { emailAddresses: ['a.m'] })
  const bob = user('bob', { domain: branch })
  const namesake = user('anna', { domain: branch, id: 'other-anna' })
  const chain = (length: number) =>
    Array.from({ length }, (_, index) => alias(`step${index}`, index === length - 1 ? 'anna' : `step${index + 1}`))

  it.each<[what: string, aliases: readonly KerioAlias[], whose: KerioUser | null]>([
    ['by login name', [alias('x', 'anna')], anna],
    ['by a further address', [alias('x', 'a.m')], anna],
    ['by address', [alias('x', 'anna@example.com')], anna],
    ['by address at another name of the domain', [alias('x', 'bob@filiale.example')], bob],
    ['by id, whatever its text says', [alias('x', 'anna', { deliverToId: 'id-bob' })], bob],
    ['of another domain, by a name of its own', [alias('x', 'anna', { domain: branch })], namesake],
    ['of an alias', [alias('x', 'y'), alias('y', 'anna')], anna],
    ['of an alias, by id', [alias('x', '', { deliverToId: 'alias-y' }), alias('y', 'anna')], anna],
    ['of ten aliases in a row', chain(10), anna],
    ['of eleven', chain(11), null],
    ['in a circle', [alias('x', 'y'), alias('y', 'x')], null],
    ['of itself', [alias('x', 'x')], null],
    ['to nobody', [alias('x', 'somebody@elsewhere.test')], null],
    ['to a group of the name of a user', [alias('x', 'anna', { deliverToId: 'keriodb://group/g' })], null],
    ['to a public folder', [alias('x', 'anna', { target: 'public-folder' })], null],
    ['with a star', [alias('x*', 'anna')], null],
    ['with a question mark', [alias('x?', 'anna')], null],
    ['to several, as one text', [alias('x', 'anna, bob')], null],
  ])('%s', (_what, aliases, whose) => {
    const [first] = aliases
    const found = resolveAliases({ users: [anna, bob, namesake], aliases, domains: [main, branch] })
    const owners = [...found].filter(([, own]) => own.some((one) => one === first)).map(([owner]) => owner)
    expect(owners).toEqual(whose === null ? [] : [whose])
  })

  it('leads to a user before it leads to an alias of the same name', () => {
    const aliases = [alias('x', 'anna'), alias('anna', 'bob@branch.example')]
    const found = resolveAliases({ users: [anna, bob], aliases, domains: [main, branch] })
    expect(found.get(anna)?.map(({ name }) => name)).toEqual(['x'])
    expect(found.get(bob)?.map(({ name }) => name)).toEqual(['anna'])
  })
})
