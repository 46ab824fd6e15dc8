import { describe, expect, it } from 'vitest'
import type { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { KerioDomain } from '../records/kerio-domain.ts'
import type { KerioGroup } from '../records/kerio-group.ts'
import type { KerioUser } from '../records/kerio-user.ts'
import { chooseScope } from './choose-scope.ts'

const main: KerioDomain = { id: 'd1', name: 'example.com', aliases: ['alias.test'] }
const branch: KerioDomain = { id: 'd2', name: 'branch.example', aliases: [] }
const third: KerioDomain = { id: 'd3', name: 'third.example', aliases: [] }
const group = (name: string, domain: KerioDomain): KerioGroup => ({
  id: `${name} of ${domain.id}`,
  name,
  description: '',
  domain,
})
const groups = [group('Sales', main), group('Sales', branch), group('Support', main), group('Odd@example.com', branch)]
const present = { domains: [main, branch, third], groups }
const member = (domain: KerioDomain, ...ids: readonly string[]): KerioUser => ({
  id: 'u',
  domain,
  loginName: 'anna',
  fullName: '',
  emailAddresses: [],
  groups: ids,
  flaw: null,
})

describe('who is meant', () => {
  it.each<[what: string, filters: { domains: string[]; groups: string[] }, domains: readonly string[], who: string]>([
    ['everybody where nothing is chosen', { domains: [], groups: [] }, ['d1', 'd2', 'd3'], 'yyyyy'],
    ['all of a domain', { domains: ['EXAMPLE.com'], groups: [] }, ['d1'], 'yyynn'],
    ['members of a group with its domain', { domains: [], groups: ['sales@branch.example'] }, ['d2'], 'nnnny'],
    ['members of a group whose name is the only one', { domains: [], groups: ['SUPPORT'] }, ['d1'], 'nnynn'],
    ['both together', { domains: ['third.example'], groups: ['Sales@example.com'] }, ['d3', 'd1'], 'nyynn'],
    [
      'members of a group that is called like an address',
      { domains: [], groups: ['Odd@example.com'] },
      ['d2'],
      'nnnnn',
    ],
  ])('%s', (_what, filters, domains, who) => {
    const scope = chooseScope(present, filters)
    const people = [
      member(main),
      member(main, 'Sales of d1'),
      member(main, 'Support of d1', 'Sales of d1'),
      member(branch),
      member(branch, 'Sales of d2'),
    ]
    expect(scope.domains.map(({ id }) => id)).toEqual(domains)
    expect(people.map((person) => scope.contains(person)[0]).join('')).toBe(who)
  })

  it('is not known of an account whose groups cannot be read, unless its domain is chosen', () => {
    const unreadable = { ...member(main), groups: null }
    expect(chooseScope(present, { domains: [], groups: ['Support'] }).contains(unreadable)).toBe('unknown')
    expect(chooseScope(present, { domains: ['example.com'], groups: ['Support'] }).contains(unreadable)).toBe('yes')
  })

  it.each<[what: string, filters: { domains: string[]; groups: string[] }, problem: object]>([
    [
      'a domain that is gone',
      { domains: ['gone.example'], groups: [] },
      { code: 'domain-not-found', parameters: { domain: 'gone.example' } },
    ],
    ['another name of a domain', { domains: ['alias.test'], groups: [] }, { code: 'domain-not-found' }],
    [
      'a group that is gone',
      { domains: ['example.com'], groups: ['Gone'] },
      { code: 'group-not-found', parameters: { group: 'Gone' } },
    ],
    ['a group of another domain', { domains: [], groups: ['Support@branch.example'] }, { code: 'group-not-found' }],
    [
      'a name of several groups',
      { domains: [], groups: ['sales'] },
      { code: 'group-in-several-domains', parameters: { domains: 'example.com, branch.example' } },
    ],
  ])('%s fails', (_what, filters, problem) => {
    expect.assertions(1)
    try {
      chooseScope(present, filters)
    } catch (thrown) {
      expect((thrown as ProblemError).problem).toMatchObject({ stage: 'groups', ...problem })
    }
  })
})
