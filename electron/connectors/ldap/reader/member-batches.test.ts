import { describe, expect, it } from 'vitest'
import type { LostMember } from './follow-members.ts'
import { memberBatches } from './member-batches.ts'
import type { GroupRecord } from './read-groups.ts'

const group: GroupRecord = {
  distinguishedName: 'cn=g',
  key: 'cn=g',
  names: ['g'],
  description: null,
  members: { kind: 'complete', values: [] },
}
const batchesOf = (...lists: readonly string[][]) => {
  const losses = new Map<string, LostMember['kind']>()
  const progress = { asked: new Set<string>(), losses }
  const batches = [
    ...memberBatches(
      lists.map((values) => ({ group, values })),
      progress,
    ),
  ]
  return {
    batches,
    losses,
    again: [
      ...memberBatches(
        lists.map((values) => ({ group, values })),
        progress,
      ),
    ],
  }
}
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `user${index}`)

describe('memberBatches', () => {
  it('needs at most 200 searches for 10,000 members, and asks for each once', () => {
    const { batches, again } = batchesOf(names(10_000))
    expect(batches.length).toBeLessThanOrEqual(200)
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(100)
    expect(batches.flat()).toEqual(names(10_000))
    expect(again).toEqual([])
  })

  it('asks once for a member of several groups', () => {
    expect(batchesOf(['a', 'b'], ['b', 'c', 'a']).batches).toEqual([['a', 'b', 'c']])
  })

  it('keeps requests small where values are long', () => {
    const long = names(40).map((name) => name + 'x'.repeat(1_500))
    const { batches } = batchesOf(long)
    expect(batches.flat()).toEqual(long)
    expect(Math.max(...batches.map((batch) => batch.join('').length))).toBeLessThanOrEqual(16_384)
  })

  it('does not send what can be no name, and reports it', () => {
    const huge = '*)('.repeat(350_000)
    const { batches, losses } = batchesOf(['a', huge, 'b'])
    expect(batches).toEqual([['a', 'b']])
    expect([...losses]).toEqual([[huge, 'not-found']])
  })
})
