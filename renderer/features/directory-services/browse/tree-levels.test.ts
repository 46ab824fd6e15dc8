import { describe, expect, test } from 'vitest'
import type { TreeNode } from '../../../../shared/domain/directory-entries.ts'
import { describeProblem } from '../../../../shared/errors/problem.ts'
import { top, treeLines, type LevelState } from './tree-levels.ts'

const node = (distinguishedName: string, mayHaveChildren = true): TreeNode => ({
  distinguishedName,
  relativeName: distinguishedName.split(',')[0] ?? '',
  objectClasses: [],
  mayHaveChildren,
})
const loaded = (...nodes: readonly TreeNode[]): LevelState => ({ kind: 'loaded', level: { nodes, truncated: false } })

const lines = (levels: readonly (readonly [string, LevelState])[], open: readonly string[]) =>
  treeLines({ levels: new Map(levels), open: new Set(open) }).map(
    ({ node: { distinguishedName }, depth, position, siblings, state }) =>
      `${depth} ${distinguishedName} ${position}/${siblings} ${state}`,
  )

describe('the lines of the tree', () => {
  test('are none before the first level is there', () => {
    expect(lines([[top, { kind: 'loading' }]], [])).toEqual([])
  })

  test('go down into what is open, in order', () => {
    const levels = [
      [top, loaded(node('dc=com'), node('cn=config'))],
      ['dc=com', loaded(node('ou=a,dc=com'), node('cn=b,dc=com', false))],
    ] as const
    expect(lines(levels, ['dc=com'])).toEqual([
      '1 dc=com 1/2 open',
      '2 ou=a,dc=com 1/2 closed',
      '2 cn=b,dc=com 2/2 leaf',
      '1 cn=config 2/2 closed',
    ])
  })

  test.each([
    ['loading while its level is fetched', { kind: 'loading' }, 'loading'],
    ['a leaf once nothing was found below', loaded(), 'leaf'],
    ['closed again after a failure', { kind: 'failed', problem: describeProblem('server-busy', 'search') }, 'closed'],
  ] as const)('an entry that was opened is %s', (_rule, below, state) => {
    expect(
      lines(
        [
          [top, loaded(node('dc=com'))],
          ['dc=com', below],
        ],
        ['dc=com'],
      ),
    ).toEqual([`1 dc=com 1/1 ${state}`])
  })
})
