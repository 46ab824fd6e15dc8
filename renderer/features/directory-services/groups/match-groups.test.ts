import { describe, expect, test } from 'vitest'
import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import { missingGroups, searchGroups, toggleGroup } from './match-groups.ts'

const group = (name: string, distinguishedName: string | null, description: string | null = null): DirectoryGroup => ({
  name,
  distinguishedName,
  description,
  memberCount: null,
})
const sales = group('Sales', 'cn=Sales,ou=Groups,dc=example,dc=com', 'Everyone who sells')
const support = group('Support', null)
const twin = group('sales', 'cn=sales,ou=Branch,dc=example,dc=com')

describe('choosing a group', () => {
  test.each([
    ['by its name', [], sales, [sales, support], ['Sales']],
    ['by its distinguished name where the name is not unique', [], sales, [sales, twin], [sales.distinguishedName]],
    ['by its name where it has no other', [], support, [support, group('Support', null)], ['Support']],
    ['takes it away, whatever its case', ['sALES'], sales, [sales, support], []],
    ['takes it away where its distinguished name is configured', [sales.distinguishedName], sales, [sales], []],
    ['keeps what else is chosen', ['Gone'], support, [support], ['Gone', 'Support']],
  ] as const)('%s', (_rule, chosen, toggled, all, result) => {
    expect(toggleGroup(chosen.map(String), toggled, all)).toEqual(result)
  })
})

test('a chosen group is missing where neither name nor distinguished name is found', () => {
  const chosen = ['SALES', 'Gone', 'cn=sales,ou=groups,dc=example,dc=com']
  expect(missingGroups(chosen, [sales, support])).toEqual(['Gone'])
})

test.each([
  ['', ['Sales', 'Support']],
  ['sup', ['Support']],
  ['SELLS', ['Sales']],
  ['nothing', []],
])('a search for %j finds %j by name and description', (search, names) => {
  expect(searchGroups([sales, support], search).map(({ name }) => name)).toEqual(names)
})
