import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveSteps, renameSteps, type ArchiveStep, type FolderRename } from './archive-steps.ts'

/** A disk as the archive store sees it: a folder is never moved over another one. */
function perform(folders: ReadonlyMap<string, string>, steps: Iterable<ArchiveStep>): ReadonlyMap<string, string> {
  const disk = new Map(folders)
  for (const step of steps) {
    if (step.kind !== 'rename') continue
    const content = disk.get(step.from.toLowerCase())
    if (content === undefined) continue
    disk.delete(step.from.toLowerCase())
    if (disk.has(step.to.toLowerCase())) throw new Error(`${step.to} stands in the way of ${step.from}.`)
    disk.set(step.to.toLowerCase(), content)
  }
  return disk
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
/** Distinct folders to distinct places; places that are not renamed away themselves are free. */
const renamesArbitrary = fc
  .record({
    from: fc.shuffledSubarray(names),
    to: fc.shuffledSubarray([...names, 'x', 'y', 'z'], { minLength: names.length }),
  })
  .map(({ from, to }) => {
    const pairs = from.map((folder, index): FolderRename => ({ from: folder, to: to[index] ?? folder }))
    const moving = new Set(from)
    return pairs.filter((pair) => moving.has(pair.to) || !names.includes(pair.to))
  })
  .map((pairs) => {
    // Leaving pairs out may have made a place occupied again.
    let left = pairs
    for (;;) {
      const moving = new Set(left.map(({ from }) => from))
      const next = left.filter((pair) => moving.has(pair.to) || !names.includes(pair.to))
      if (next.length === left.length) return left
      left = next
    }
  })

describe('archive folders are moved', () => {
  it('so that none meets another one, in whatever order the renames are planned', () => {
    const before = new Map(names.map((name) => [name, `mail of ${name}`]))
    fc.assert(
      fc.property(renamesArbitrary, (renames) => {
        const target = new Map(renames.map(({ from, to }) => [from, to]))
        const expected = new Map(names.map((name) => [target.get(name) ?? name, `mail of ${name}`]))
        expect(new Map([...perform(before, renameSteps(renames))].sort())).toEqual(new Map([...expected].sort()))
      }),
      { numRuns: 500 },
    )
  })

  it('also where some of them do not exist on disk', () => {
    const swap = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]
    expect(perform(new Map([['a', 'mail']]), renameSteps(swap))).toEqual(new Map([['b', 'mail']]))
  })

  it('in one step where only the letter case changes', () => {
    expect([...renameSteps([{ from: 'anna', to: 'Anna' }])]).toEqual([{ kind: 'rename', from: 'anna', to: 'Anna' }])
  })

  it('and only empty ones of deleted users are removed, before anything is moved', () => {
    const user = { userId: 1, fullName: null, distinguishedName: null }
    const steps = archiveSteps([
      { kind: 'rename', userId: 2, previousUserName: 'a', userName: 'gone', fields: {} },
      { kind: 'delete', ...user, userName: 'gone', archive: 'removed' },
      { kind: 'delete', ...user, userName: 'mail', archive: 'kept' },
      { kind: 'delete', ...user, userName: 'never', archive: 'none' },
    ])
    expect([...steps]).toEqual([
      { kind: 'remove-if-empty', folder: 'gone' },
      { kind: 'rename', from: 'a', to: 'gone' },
    ])
  })
})
