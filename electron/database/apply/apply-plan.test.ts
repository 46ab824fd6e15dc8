import { describe, expect, it } from 'vitest'
import { apply, createOf, deleteOf, optionsFor, planOf, renameOf, storedUsers, updateOf } from '../testing/plans.ts'
import { withDatabase } from '../testing/temporary-database.ts'

describe('an applied plan', () => {
  it('advances the revision once, and an empty one not at all', () =>
    withDatabase(async (database) => {
      await apply(database, [createOf('a'), createOf('b')])
      expect(await database.revision()).toBe(1)
      await apply(database, [])
      expect(await database.revision()).toBe(1)
    }))

  it('leaves tasks for the archive folders in an order that works, until each is done', () =>
    withDatabase(async (database) => {
      await apply(
        database,
        ['a', 'b', 'c', 'd'].map((name) => createOf(name)),
      )
      await apply(database, [
        await renameOf(database, 'a', 'b'),
        await renameOf(database, 'b', 'c'),
        await deleteOf(database, 'c', 'removed'),
        await deleteOf(database, 'd', 'kept'),
      ])
      const tasks = await database.pendingArchiveTasks()
      expect(tasks).toMatchObject([
        { kind: 'remove-if-empty', folder: 'c' },
        { kind: 'rename', from: 'b', to: 'c' },
        { kind: 'rename', from: 'a', to: 'b' },
      ])
      await database.finishArchiveTasks(tasks.slice(0, 2).map(({ id }) => id))
      expect(await database.pendingArchiveTasks()).toEqual(tasks.slice(2))
    }))

  it('tells how far it is, up to the end', () =>
    withDatabase(async (database) => {
      const plan = planOf(Array.from({ length: 4_500 }, (_, index) => createOf(`user${index}`)))
      const seen: (readonly [number, number | null])[] = []
      await database.applyPlan(plan, {
        ...(await optionsFor(database, plan)),
        onProgress: ({ phase, done, total }) => {
          expect(phase).toBe('writing')
          seen.push([done, total])
        },
      })
      expect(seen.at(0)).toEqual([0, 4_500])
      expect(seen.at(-1)).toEqual([4_500, 4_500])
      expect(seen.length).toBeGreaterThan(2)
      expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((one, other) => one - other))
      expect(await storedUsers(database)).toHaveLength(4_500)
    }))

  it('is recorded with each change, before and after, and the skipped records', () =>
    withDatabase(async (database) => {
      await apply(database, [createOf('a'), createOf('b'), createOf('c')])
      const runId = await apply(
        database,
        [
          await updateOf(database, 'a', { fullName: { before: 'Full a', after: 'A' } }),
          await deleteOf(database, 'b', 'kept'),
          await renameOf(database, 'c', 'e'),
          createOf('d'),
        ],
        { skipped: [{ userName: 'x', reason: 'user-name-duplicate', parameters: { other: 'y' } }] },
      )
      const { total, rows } = await database.runs.listChanges(runId, { offset: 0, limit: 100, kinds: [], search: '' })
      expect(total).toBe(5)
      expect(rows.map(({ ordinal, kind, userName }) => [ordinal, kind, userName])).toEqual([
        [0, 'update', 'a'],
        [1, 'delete', 'b'],
        [2, 'rename', 'e'],
        [3, 'create', 'd'],
        [4, 'skip', 'x'],
      ])
      expect(rows[0]?.fields).toEqual([{ field: 'fullName', before: 'Full a', after: 'A' }])
      expect(rows[1]).toMatchObject({ archive: 'kept' })
      expect(rows[2]).toMatchObject({ previousUserName: 'c' })
      expect(rows[4]).toMatchObject({ reason: 'user-name-duplicate', parameters: { other: 'y' } })
      expect(await database.runs.find(runId)).toMatchObject({ id: String(runId), outcome: 'applied', durationMs: 12 })
    }))
})
