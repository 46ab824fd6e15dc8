import { describe, expect, it } from 'vitest'
import { readAccount } from './kerio-account.ts'
import { readAlias } from './kerio-alias.ts'
import { readDomain, type KerioDomain } from './kerio-domain.ts'
import { readGroup } from './kerio-group.ts'
import { readUser } from './kerio-user.ts'

const domain: KerioDomain = { id: 'd', name: 'example.com', aliases: [] }
const user = { id: 'u1', loginName: 'anna', fullName: 'Anna', isEnabled: true, emailAddresses: [], userGroups: [] }

describe('an account', () => {
  it.each<[what: string, change: object, expected: object]>([
    ['as it should be', {}, { id: 'u1', loginName: 'anna', fullName: 'Anna', groups: [], flaw: null }],
    [
      'with blanks around its names',
      { loginName: ' anna ', fullName: ' Anna ' },
      { loginName: 'anna', fullName: 'Anna' },
    ],
    ['without a full name', { fullName: undefined }, { fullName: '', flaw: null }],
    ['without a full name, as null', { fullName: null }, { fullName: '', flaw: null }],
    ['without further addresses', { emailAddresses: null }, { emailAddresses: [], flaw: null }],
    ['without groups', { userGroups: undefined }, { groups: [], flaw: null }],
    ['in groups', { userGroups: [{ id: 'g1', name: 'Sales' }, { id: 'g2' }] }, { groups: ['g1', 'g2'] }],
    ['without an id', { id: undefined }, { id: null, flaw: { reason: 'identifier-blank' } }],
    ['with a blank id', { id: ' ' }, { id: null, flaw: { reason: 'identifier-blank' } }],
    ['with a number as id', { id: 7 }, { id: null, flaw: { reason: 'identifier-blank' } }],
    ['without a login name', { loginName: '' }, { id: 'u1', flaw: { reason: 'user-name-missing' } }],
    ['disabled', { isEnabled: false }, { id: 'u1', loginName: 'anna', flaw: { reason: 'account-disabled' } }],
    [
      'without a word on whether it is enabled',
      { isEnabled: undefined },
      { flaw: { parameters: { attribute: 'isEnabled' } } },
    ],
    ['with a text for a truth', { isEnabled: 'true' }, { flaw: { reason: 'attribute-invalid' } }],
    ['with a number as full name', { fullName: 7 }, { flaw: { parameters: { attribute: 'fullName' } } }],
    ['with a text for a list', { emailAddresses: 'a' }, { flaw: { parameters: { attribute: 'emailAddresses' } } }],
    [
      'in groups without ids',
      { userGroups: [{}] },
      { groups: null, flaw: { parameters: { attribute: 'userGroups' } } },
    ],
  ])('%s', (_what, change, expected) => {
    expect(readUser({ ...user, ...change }, domain)).toMatchObject(expected)
  })

  it.each([null, 'anna', 7, []])(
    'that is no record at all, such as %j, is known to be there and to be nobody',
    (item) => {
      expect(readUser(item, domain)).toMatchObject({ id: null, loginName: '', flaw: { reason: 'identifier-blank' } })
    },
  )
})

it.each<[what: string, item: unknown, expected: unknown]>([
  [
    'as it should be',
    { id: 'd', name: 'Example.COM', aliasList: ['Alias.TEST'] },
    { name: 'example.com', aliases: ['alias.test'] },
  ],
  ['without aliases', { id: 'd', name: 'example.com' }, { aliases: [] }],
  ['that is its own alias', { id: 'd', name: 'example.com', aliasList: ['EXAMPLE.com', ''] }, { aliases: [] }],
])('a domain %s', (_what, item, expected) => {
  expect(readDomain(item)).toMatchObject(expected as object)
})

it.each<[what: string, item: unknown]>([
  ['id', { name: 'example.com' }],
  ['name', { id: 'd', name: '' }],
  ['list of aliases that is one', { id: 'd', name: 'example.com', aliasList: 'alias.test' }],
  ['record', null],
])('a domain without an %s is none', (_what, item) => {
  expect(readDomain(item)).toBeNull()
})

it.each([{ id: 'g' }, { name: 'Sales' }, { id: 'g', name: ' ' }, null, 'g'])('%j is no group', (item) => {
  expect(readGroup(item, domain)).toBeNull()
})

it.each([{ id: 'a', type: 'TypeEmailAddress' }, { name: 'a' }, { name: '', type: 'TypeEmailAddress' }, null])(
  '%j is no alias',
  (item) => expect(readAlias(item, domain)).toBeNull(),
)

it.each([
  ['FullAdmin', 'server'],
  ['BuiltInAdmin', 'server'],
  ['Auditor', 'server'],
  ['AccountAdmin', 'part'],
  ['BuiltInDomainAdmin', 'part'],
  ['UserRole', 'nothing'],
  ['RoleOfTheFuture', 'part'],
  ['constructor', 'part'],
])('the role %s sees %s', (userRole, view) => {
  expect(readAccount({ userDetails: { effectiveRole: { userRole } } })).toEqual({ role: userRole, view })
})

it.each([null, {}, { userDetails: {} }, { userDetails: { effectiveRole: { userRole: '' } } }])(
  'whoever has no role, as in %j, is nobody',
  (result) => expect(readAccount(result)).toBeNull(),
)
