import { describe, expect, test } from 'vitest'
import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import { chosenNames, withoutName } from './chosen-names.ts'
import { configuredName, isChosen, isIncluded, listEntries, searchEntries, toggleEntry, type Entry } from './entries.ts'

const group = (name: string, domain?: string, description: string | null = null): DirectoryGroup => ({
  name,
  description,
  distinguishedName: null,
  memberCount: null,
  ...(domain === undefined ? {} : { domain }),
})
const entries = listEntries(
  ['branch.example', 'Example.com', 'empty.example'],
  [
    group('Sales', 'example.com', 'Everyone who sells'),
    group('Sales', 'branch.example'),
    group('Support', 'example.com'),
    group('Lost', 'gone.example'),
    group('Bare'),
  ],
)
const named = (name: string): Entry => {
  const found = entries.find((entry) => configuredName(entry) === name)
  if (found === undefined) throw new Error(name)
  return found
}
const nothing = { domains: [], groups: [] }

test('each domain is followed by its groups, whatever its case; groups without a listed domain come last', () => {
  expect(entries.map(configuredName)).toEqual([
    'branch.example',
    'Sales@branch.example',
    'Example.com',
    'Sales@example.com',
    'Support@example.com',
    'empty.example',
    'Lost@gone.example',
    'Bare',
  ])
})

describe('choosing', () => {
  test.each([
    ['a domain by its name', nothing, 'Example.com', { domains: ['Example.com'], groups: [] }],
    ['a group with its domain', nothing, 'Sales@branch.example', { domains: [], groups: ['Sales@branch.example'] }],
    ['a group without a domain by its name', nothing, 'Bare', { domains: [], groups: ['Bare'] }],
    [
      'keeps what else is chosen',
      { domains: ['gone.example'], groups: ['Old'] },
      'Support@example.com',
      { domains: ['gone.example'], groups: ['Old', 'Support@example.com'] },
    ],
    ['takes a domain away, whatever its case', { domains: ['EXAMPLE.COM'], groups: [] }, 'Example.com', nothing],
    [
      'takes a group away under each of its names',
      { domains: [], groups: ['support', 'SUPPORT@example.com', 'Bare'] },
      'Support@example.com',
      { domains: [], groups: ['Bare'] },
    ],
  ] as const)('%s', (_rule, selection, toggled, result) => {
    expect(toggleEntry(selection, named(toggled))).toEqual(result)
  })

  test('a domain includes its groups, and does not choose them', () => {
    const selection = { domains: ['example.com'], groups: [] }
    const group = named('Sales@example.com')
    expect([isIncluded(group, selection), isChosen(group, selection)]).toEqual([true, false])
    expect(isIncluded(named('Sales@branch.example'), selection)).toBe(false)
  })

  test('a name of a domain is no name of a group', () => {
    expect(isChosen(named('Bare'), { domains: ['Bare'], groups: [] })).toBe(false)
  })
})

describe('what is chosen', () => {
  const selection = {
    domains: ['EXAMPLE.com', 'gone.example'],
    groups: ['Sales', 'Support', 'Sales@branch.example', 'x'],
  }

  test('is shown without a fault while the server has not answered', () => {
    expect(chosenNames(selection, null).map(({ name, fault }) => [name, fault])).toEqual(
      [...selection.domains, ...selection.groups].map((name) => [name, null]),
    )
  })

  test('is marked where the server no longer has it, or has several of its name', () => {
    expect(chosenNames(selection, entries).map(({ kind, name, fault }) => [kind, name, fault])).toEqual([
      ['domain', 'EXAMPLE.com', null],
      ['domain', 'gone.example', 'missing'],
      ['group', 'Sales', 'ambiguous'],
      ['group', 'Support', null],
      ['group', 'Sales@branch.example', null],
      ['group', 'x', 'missing'],
    ])
  })

  test('goes away one by one, a domain and a group of one name apart', () => {
    const twins = { domains: ['same'], groups: ['same'] }
    expect(withoutName(twins, { kind: 'domain', name: 'same', fault: null })).toEqual({ domains: [], groups: ['same'] })
    expect(withoutName(twins, { kind: 'group', name: 'same', fault: null })).toEqual({ domains: ['same'], groups: [] })
  })
})

test.each([
  ['', entries.map(configuredName)],
  ['SUPP', ['Example.com', 'Support@example.com']],
  ['sells', ['Example.com', 'Sales@example.com']],
  ['branch', ['branch.example', 'Sales@branch.example']],
  ['empty', ['empty.example']],
  ['bare', ['Bare']],
  ['nothing of the kind', []],
])('a search for %j finds %j; a group is shown below its domain', (search, found) => {
  expect(searchEntries(entries, search).map(configuredName)).toEqual(found)
})
