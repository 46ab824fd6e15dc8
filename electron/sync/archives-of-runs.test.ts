import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { completeArchiveTasks } from './complete-archive-tasks.ts'
import { directoryUser, outline, snapshotOf } from './plan/plan-fixtures.ts'
import { configuration, createInstallation, runWith, userNames, type Installation } from './sync-fixtures.ts'

let installation: Installation
beforeEach(async () => {
  installation = await createInstallation()
})
afterEach(() => installation.remove())

const people = (...names: readonly string[]) => snapshotOf(names.map((name) => directoryUser(name)))
const renamed = (from: string, to: string) => directoryUser(from, { userName: to })
const lenient = { configuration: configuration({ deletionLimit: { count: 100, percent: 100 } }) }
const run = (...users: Parameters<typeof snapshotOf>[0]) =>
  runWith(installation, snapshotOf(users), { request: lenient })

describe('the archive of a user who is renamed', () => {
  it('goes with the user', async () => {
    await runWith(installation, people('anna'))
    await installation.mail.put('anna')
    await run(renamed('anna', 'annika'))
    expect(await installation.mail.folders()).toEqual(['annika'])
    expect(await installation.mail.of('annika')).toBe('anna')
  })

  it('goes with the user in a swap, a circle and a chain', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    await runWith(installation, people(...names))
    await installation.mail.put(...names)
    const report = await run(
      ...[renamed('a', 'b'), renamed('b', 'a')],
      ...[renamed('c', 'd'), renamed('d', 'e'), renamed('e', 'c')],
      ...[renamed('f', 'g'), renamed('g', 'h')],
    )
    expect(report.outcome).toBe('applied')
    expect(await installation.mail.folders()).toEqual(['a', 'b', 'c', 'd', 'e', 'g', 'h'])
    const moved = await Promise.all(['b', 'a', 'd', 'e', 'c', 'g', 'h'].map(installation.mail.of))
    expect(moved).toEqual(names)
  })

  it('changes its case with the name', async () => {
    await runWith(installation, people('anna'))
    await installation.mail.put('anna')
    await run(renamed('anna', 'Anna'))
    expect(await installation.mail.folders()).toEqual(['Anna'])
  })

  it('is not needed', async () => {
    await runWith(installation, people('anna'))
    expect((await run(renamed('anna', 'berta'))).outcome).toBe('applied')
    expect(await installation.database.pendingArchiveTasks()).toEqual([])
  })

  it('is never mixed with what stands under the new name', async () => {
    await runWith(installation, people('anna', 'carla'))
    await installation.mail.put('anna', 'BERTA')
    const report = await run(renamed('anna', 'berta'), directoryUser('carla'))
    expect(report.plan && outline(report.plan)).toEqual(['skip berta: archive-name-taken'])
    expect(await installation.mail.folders()).toEqual(['BERTA', 'anna'])
  })
})

describe('the archive of a user who is deleted', () => {
  it('stays where it holds mail, and goes where it is empty', async () => {
    await runWith(installation, people('anna', 'berta', 'carla', 'dora'))
    await installation.mail.put('anna')
    await mkdir(join(installation.archiveFolder, 'Berta', 'inbox'), { recursive: true })
    const report = await run(directoryUser('dora'))
    expect(report.plan?.changes).toMatchObject([
      { userName: 'anna', archive: 'kept' },
      { userName: 'berta', archive: 'removed' },
      { userName: 'carla', archive: 'none' },
    ])
    expect(report.plan?.warnings).toEqual([{ code: 'archive-kept', parameters: { count: 1 } }])
    expect(await installation.mail.folders()).toEqual(['anna'])
    expect(await installation.mail.of('anna')).toBe('anna')
    expect(await userNames(installation)).toEqual(['dora'])
  })

  it('makes room, where it is empty, for one that is renamed', async () => {
    await runWith(installation, people('anna', 'berta'))
    await installation.mail.put('anna')
    await mkdir(join(installation.archiveFolder, 'berta'))
    const report = await run(renamed('anna', 'berta'))
    expect(report.plan && outline(report.plan)).toEqual(['delete berta', 'rename anna -> berta'])
    expect(await installation.mail.folders()).toEqual(['berta'])
    expect(await installation.mail.of('berta')).toBe('anna')
  })

  it('stays untouched by a test', async () => {
    await runWith(installation, people('anna', 'berta'))
    await mkdir(join(installation.archiveFolder, 'anna'), { recursive: true })
    const request = { ...lenient, mode: 'test' as const }
    const report = await runWith(installation, people('berta'), { request })
    expect(report.plan?.changes).toMatchObject([{ kind: 'delete', archive: 'removed' }])
    expect(await installation.mail.folders()).toEqual(['anna'])
  })
})

describe('what could not be done on disk', () => {
  const failingOnce = () => {
    let failures = 1
    const rename: Installation['archives']['rename'] = (from, to) => {
      failures -= 1
      return failures >= 0 ? Promise.reject(new Error('in use')) : installation.archives.rename(from, to)
    }
    return { ...installation.archives, rename }
  }

  it('does not fail the run, and is done at the next', async () => {
    await runWith(installation, people('anna'))
    await installation.mail.put('anna')
    const archives = failingOnce()
    const dependencies = { archives }
    const first = await runWith(installation, snapshotOf([renamed('anna', 'berta')]), { dependencies })
    expect(first.outcome).toBe('applied')
    expect(await userNames(installation)).toEqual(['berta'])
    expect(await installation.mail.folders()).toEqual(['anna'])
    await runWith(installation, snapshotOf([renamed('anna', 'berta')]), { dependencies })
    expect(await installation.mail.folders()).toEqual(['berta'])
    expect(await installation.database.pendingArchiveTasks()).toEqual([])
  })

  it('is reported by the next run and blocks further renames of these names until then', async () => {
    await runWith(installation, people('anna', 'xaver'))
    await installation.mail.put('anna')
    const archives = { ...installation.archives, rename: () => Promise.reject(new Error('in use')) }
    const dependencies = { archives }
    await runWith(installation, snapshotOf([renamed('anna', 'berta'), directoryUser('xaver')]), { dependencies })
    for (const users of [
      [renamed('anna', 'carla'), directoryUser('xaver')],
      [renamed('anna', 'berta'), renamed('xaver', 'anna')],
    ]) {
      const report = await runWith(installation, snapshotOf(users), { dependencies })
      expect(report.plan?.changes).toEqual([])
      expect(report.plan?.skipped).toMatchObject([{ reason: 'archive-name-taken' }])
      expect(report.plan?.warnings).toEqual([{ code: 'archive-unreadable', parameters: { folder: 'anna' } }])
    }
    await run(renamed('anna', 'carla'), directoryUser('xaver'))
    expect(await installation.mail.folders()).toEqual(['carla'])
  })

  it('does not fail the run where the database cannot strike it off either', async () => {
    await runWith(installation, people('anna'))
    await installation.mail.put('anna')
    const unexpected: unknown[] = []
    const finishArchiveTasks = () => Promise.reject(new Error('disk full'))
    const dependencies = {
      database: { ...installation.database, finishArchiveTasks },
      onUnexpected: (thrown: unknown) => void unexpected.push(thrown),
    }
    const report = await runWith(installation, snapshotOf([renamed('anna', 'berta')]), { dependencies })
    expect(report).toMatchObject({ outcome: 'applied', problem: null })
    expect(unexpected).toHaveLength(1)
    expect(await completeArchiveTasks(installation.database, installation.archives)).toEqual({ done: 1, left: 0 })
    expect(await installation.mail.folders()).toEqual(['berta'])
  })
})

test('a run that neither creates, deletes nor renames does not look at the archives', async () => {
  await run(directoryUser('anna'))
  const archives = { ...installation.archives, existingFolders: () => Promise.reject(new Error('not to be asked')) }
  const report = await runWith(installation, people('anna'), { dependencies: { archives } })
  expect(report.outcome).toBe('applied')
})
