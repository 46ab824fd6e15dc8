import { describe, expect, it } from 'vitest'
import { emailAddressesOf } from './email-addresses.ts'
import { mapUser, type AccountFacts } from './map-user.ts'
import { parseMember } from './member-token.ts'
import { splitList } from './split-list.ts'

describe('a list in one text', () => {
  it.each([
    ['a;b', ['a', 'b']],
    ['a;b;', ['a', 'b']],
    ['a; b;;', ['a', 'b']],
    ['a;\r\nb\r\n', ['a', 'b']],
    ['', []],
    [';', []],
  ])('%j is %j', (text, items) => {
    expect(splitList(text)).toEqual(items)
  })
})

describe('e-mail addresses of an account', () => {
  const domainNames = ['example.com', 'example.net']
  it.each<
    [what: string, facts: { addresses?: string[]; localParts?: string[] }, expected: string[], invalid?: string[]]
  >([
    [
      'the primary one first, whatever its place in the list',
      { addresses: ['jane@example.com', 'jdoe@example.com'] },
      ['jdoe@example.com', 'jane@example.com'],
    ],
    [
      'nobody has two of one address',
      { addresses: ['JDoe@Example.com', 'jane@example.com', 'JANE@example.com'] },
      ['jdoe@example.com', 'jane@example.com'],
    ],
    [
      'without a list, local parts in each name of the domain',
      { localParts: ['jdoe', 'jane'] },
      ['jdoe@example.com', 'jdoe@example.net', 'jane@example.com', 'jane@example.net'],
    ],
    [
      'local parts count for nothing beside whole addresses',
      { addresses: ['jane@example.com'], localParts: ['old'] },
      ['jdoe@example.com', 'jane@example.com'],
    ],
    [
      'pattern tokens are no addresses',
      { addresses: ['[support_aliases]', 'jane@example.com', '*@example.com'] },
      ['jdoe@example.com', 'jane@example.com'],
    ],
    [
      'a list of nothing but patterns is none',
      { addresses: ['[all]'], localParts: ['jane', '[all]'] },
      ['jdoe@example.com', 'jane@example.com', 'jane@example.net'],
    ],
    [
      'what is no address is told apart',
      { addresses: ['jane', 'j doe@example.com'] },
      ['jdoe@example.com'],
      ['jane', 'j doe@example.com'],
    ],
    [
      'letters outside of ASCII stay, composed',
      { addresses: ['mu\u0308ller@example.com'] },
      ['jdoe@example.com', 'm\u00fcller@example.com'],
    ],
    ['nothing known: the primary one', {}, ['jdoe@example.com']],
  ])('%s', (_what, { addresses = [], localParts = [] }, expected, invalid = []) => {
    const facts = { primary: 'jdoe@example.com', addresses, localParts, domainNames }
    expect(emailAddressesOf(facts)).toEqual({ addresses: expected, invalid })
  })
})

describe('a user', () => {
  const facts = (change: {
    listed?: string
    details?: string
    card?: string | null
    email?: string
  }): AccountFacts => ({
    listed: { email: change.email ?? 'JDoe@Example.com', name: change.listed ?? '' },
    details: { name: change.details ?? '', addresses: [], localParts: [] },
    cardName: change.card ?? null,
    domainNames: [],
  })

  it('is identified and named by the primary address in lower case', () => {
    expect(mapUser(facts({})).user).toEqual({
      externalId: 'address:jdoe@example.com',
      userName: 'jdoe@example.com',
      fullName: 'JDoe',
      distinguishedName: null,
      emailAddresses: ['jdoe@example.com'],
    })
  })

  it.each<[what: string, names: Parameters<typeof facts>[0], fullName: string]>([
    ['the name of the account', { details: 'Jane Doe', listed: 'Listed', card: 'Card' }, 'Jane Doe'],
    ['the name of the list', { details: ' ', listed: 'Listed', card: 'Card' }, 'Listed'],
    ['the contact card', { card: 'Doe, Jane' }, 'Doe, Jane'],
    ['the local part', {}, 'JDoe'],
    ['a name on two lines is put on one', { details: 'First\r\nsecond' }, 'First second'],
    ['markup stays text', { details: '<b>A & B</b>' }, '<b>A & B</b>'],
  ])('is called by %s', (_what, names, fullName) => {
    expect(mapUser(facts(names)).user.fullName).toBe(fullName)
  })
})

describe('a member token', () => {
  it.each<[text: string, token: ReturnType<typeof parseMember>]>([
    ['jdoe@example.com', { kind: 'address', address: 'jdoe@example.com' }],
    ['JDoe@Example.com;0', { kind: 'address', address: 'jdoe@example.com' }],
    ['jdoe@example.com;post;1', { kind: 'address', address: 'jdoe@example.com' }],
    [' [example.com] ', { kind: 'domain', name: 'example.com' }],
    ['[Example.com];0', { kind: 'domain', name: 'example.com' }],
    ['[team@example.com]', { kind: 'group', address: 'team@example.com' }],
    ['', null],
    [' ;0', null],
    ['[]', { kind: 'unknown', text: '[]' }],
    ['[a@b@c]', { kind: 'unknown', text: '[a@b@c]' }],
    ['jdoe', { kind: 'unknown', text: 'jdoe' }],
    ['a@b@c', { kind: 'unknown', text: 'a@b@c' }],
  ])('%j', (text, token) => {
    expect(parseMember(text)).toEqual(token)
  })
})
