import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { ArchiveTask } from '../database/user-database.ts'
import { createArchiveStore } from '../archives/create-archive-store.ts'
import { createKeeper } from '../database/keeper.ts'
import { currentProcess } from '../database/process-identity.ts'
import { withFileLock } from '../settings/file-lock.ts'
import { completeArchiveTasks } from './complete-archive-tasks.ts'
import { createInstallation, type Installation } from './sync-fixtures.ts'

let installation: Installation
beforeEach(async () => {
  installation = await createInstallation()
})
afterEach(() => installation.remove())

describe('completing archive tasks', () => {
  const journal = (...tasks: readonly ArchiveTask[]) => {
    let pending = tasks
    return {
      ...installation.database,
      pendingArchiveTasks: () => Promise.resolve(pending),
      finishArchiveTasks: (ids: readonly number[]) => {
        pending = pending.filter((task) => !ids.includes(task.id))
        return Promise.resolve()
      },
    }
  }
  const move = (id: number, from: string, to: string): ArchiveTask => ({ id, kind: 'rename', from, to })
  const aside = 'b (being renamed)'

  it.each([
    ['a swap', ['a', 'b'], [move(1, 'b', aside), move(2, 'a', 'b'), move(3, aside, 'a')]],
    ['a chain', ['a', 'b'], [move(1, 'b', 'c'), move(2, 'a', 'b')]],
    ['a chain whose end has no folder', ['a'], [move(1, 'b', 'c'), move(2, 'A', 'B')]],
    ['a swap of which one has no folder', ['a'], [move(1, 'b', aside), move(2, 'a', 'b'), move(3, aside, 'a')]],
    ['one folder twice', ['a', 'd'], [move(1, 'a', 'b'), move(2, 'd', 'e'), move(3, 'b', 'c'), move(4, 'e', 'a')]],
    ['strangers', ['a', 'c', 'e'], [move(1, 'a', 'b'), move(2, 'c', 'd'), move(3, 'e', 'E')]],
    ['a removal that makes room', ['a'], [{ id: 1, kind: 'remove-if-empty', folder: 'b' }, move(2, 'a', 'b')]],
  ] as const)('goes on after a crash at any point of %s', async (_name, withFolders, tasks) => {
    const outcomes = new Set<string>()
    for (let writesUntilCrash = 0; writesUntilCrash < 2 * tasks.length + 1; writesUntilCrash += 1) {
      await rm(installation.archiveFolder, { recursive: true, force: true })
      await installation.mail.put(...withFolders)
      if (tasks.some(({ kind }) => kind === 'remove-if-empty')) await mkdir(join(installation.archiveFolder, 'b'))
      const database = journal(...tasks)
      await crashAfter(writesUntilCrash, database)
      expect(await completeArchiveTasks(database, installation.archives)).toMatchObject({ left: 0 })
      outcomes.add(
        JSON.stringify(
          await Promise.all(
            (await installation.mail.folders()).map(async (name) => [name, await installation.mail.of(name)]),
          ),
        ),
      )
    }
    expect([...outcomes], 'as without a crash').toHaveLength(1)
  })

  /** Does what it may do until it is let down, on disk or in the database. */
  async function crashAfter(writes: number, database: ReturnType<typeof journal>): Promise<void> {
    let left = writes
    const dying =
      <Given extends readonly unknown[], Answer>(write: (...given: Given) => Promise<Answer>) =>
      (...given: Given): Promise<Answer> => {
        left -= 1
        return left < 0 ? Promise.reject(new Error('crash')) : write(...given)
      }
    const { archives } = installation
    await completeArchiveTasks(
      { ...database, finishArchiveTasks: dying(database.finishArchiveTasks) },
      {
        ...archives,
        rename: dying((from: string, to: string) => archives.rename(from, to)),
        removeIfEmpty: dying((name: string) => archives.removeIfEmpty(name)),
      },
    ).catch(() => undefined)
  }

  it('strikes many off at once, and none before it is done', async () => {
    const names = Array.from({ length: 1_100 }, (_each, index) => `user${index}`)
    await installation.mail.put('user0', 'user700')
    const database = journal(...names.map((name, index) => move(index, name, `new${index}`)))
    const struck: (readonly number[])[] = []
    const finishArchiveTasks = async (ids: readonly number[]) => {
      struck.push(ids)
      if (ids.includes(700)) expect(await installation.mail.folders()).toEqual(['new0', 'new700'])
      await database.finishArchiveTasks(ids)
    }
    const completed = await completeArchiveTasks({ ...database, finishArchiveTasks }, installation.archives)
    expect(completed).toEqual({ done: 1_100, left: 0 })
    expect(struck.flat()).toEqual(names.map((_name, index) => index))
    expect(struck.length).toBeLessThan(10)
  })

  it('holds up only what touches a folder that failed', async () => {
    await installation.mail.put('a', 'b', 'x', 'taken')
    const database = journal(move(1, 'a', 'taken'), move(2, 'B', 'A'), move(3, 'c', 'b'), move(4, 'x', 'y'))
    expect(await completeArchiveTasks(database, installation.archives)).toEqual({ done: 1, left: 3 })
    expect((await database.pendingArchiveTasks()).map(({ id }) => id)).toEqual([1, 2, 3])
    expect(await installation.mail.folders()).toEqual(['a', 'b', 'taken', 'y'])
  })

  it('never mixes a folder with one of the new name, in whatever case', async () => {
    await installation.mail.put('a', 'B')
    expect(await completeArchiveTasks(journal(move(1, 'a', 'b')), installation.archives)).toEqual({ done: 0, left: 1 })
    expect(await installation.mail.folders()).toEqual(['B', 'a'])
  })

  it('uses the name of a folder that it has removed', async () => {
    await installation.mail.put('a')
    await mkdir(join(installation.archiveFolder, 'b'))
    const database = journal({ id: 1, kind: 'remove-if-empty', folder: 'b' }, move(2, 'a', 'b'), move(3, 'b', 'B'))
    expect(await completeArchiveTasks(database, installation.archives)).toEqual({ done: 3, left: 0 })
    expect(await installation.mail.folders()).toEqual(['B'])
    expect(await installation.mail.of('B')).toBe('a')
  })

  it('keeps a folder that has got mail since', async () => {
    await installation.mail.put('a')
    const database = journal({ id: 1, kind: 'remove-if-empty', folder: 'a' })
    expect(await completeArchiveTasks(database, installation.archives)).toEqual({ done: 1, left: 0 })
    expect(await installation.mail.of('a')).toBe('a')
    const onto = journal({ id: 1, kind: 'remove-if-empty', folder: 'a' }, move(2, 'b', 'a'))
    await installation.mail.put('b')
    expect(await completeArchiveTasks(onto, installation.archives)).toEqual({ done: 1, left: 1 })
    expect([await installation.mail.of('a'), await installation.mail.of('b')]).toEqual(['a', 'b'])
  })

  it('follows a folder through several renames', async () => {
    await installation.mail.put('a')
    const database = journal(move(1, 'a', 'b'), move(2, 'b', 'c'))
    expect(await completeArchiveTasks(database, installation.archives)).toEqual({ done: 2, left: 0 })
    expect(await installation.mail.folders()).toEqual(['c'])
  })

  it('stops when cancelled', async () => {
    await installation.mail.put('a')
    const aborted = AbortSignal.abort()
    expect(await completeArchiveTasks(journal(move(1, 'a', 'b')), installation.archives, aborted)).toEqual({
      done: 0,
      left: 1,
    })
    expect(await installation.mail.folders()).toEqual(['a'])
  })

  it('leaves everything where the folder of the archives cannot be read', async () => {
    await symlink('archives', installation.archiveFolder)
    expect(await completeArchiveTasks(journal(move(1, 'a', 'b')), installation.archives)).toEqual({ done: 0, left: 1 })
  })

  it('never follows a list that another program has done meanwhile', async () => {
    await installation.mail.put('a', 'c')
    const database = journal(move(1, 'a', 'b'))
    const [one, other] = [archivesOfOneProgram(), archivesOfOneProgram()]
    let startOther: () => Promise<unknown> = () => Promise.resolve()
    const slow = {
      ...one,
      rename: async (from: string, to: string) => {
        void startOther()
        await one.rename(from, to)
      },
    }
    const late = new Promise((resolve) => {
      startOther = () => completeArchiveTasks(database, other).then(resolve)
    })
    expect(await completeArchiveTasks(database, slow)).toEqual({ done: 1, left: 0 })
    // By now b is somebody's who may be deleted, and c is renamed to a: a late `a -> b` would give c's mail to b.
    await rm(join(installation.archiveFolder, 'b'), { recursive: true })
    await installation.archives.rename('c', 'a')
    expect(await late).toEqual({ done: 0, left: 0 })
    expect(await installation.mail.folders()).toEqual(['a'])
  })

  /** As another window or the command line has them, over the same data folder. */
  const archivesOfOneProgram = () =>
    createArchiveStore({
      folder: installation.archiveFolder,
      keeper: createKeeper({
        file: join(installation.folder, 'archives.keeper'),
        withFileLock,
        process: { current: currentProcess(), exists: () => true },
      }),
    })

  test('looks at the disk only where there is something to do', async () => {
    const archives = { ...installation.archives, existingFolders: () => Promise.reject(new Error('not to be asked')) }
    expect(await completeArchiveTasks(journal(), archives)).toEqual({ done: 0, left: 0 })
  })
})
