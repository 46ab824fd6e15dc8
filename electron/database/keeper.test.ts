import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withFileLock } from '../settings/file-lock.ts'
import { currentProcess } from './process-identity.ts'
import { createKeeper } from './keeper.ts'
import { withTemporaryFolder } from './testing/temporary-database.ts'

const present = currentProcess()
const exists = () => true

function keeperOf(folder: string, identity = present) {
  const file = join(folder, 'schedule.keeper')
  return createKeeper({ file, withFileLock, process: { current: identity, exists } })
}

describe('the keeper of a duty', () => {
  it('is one of those that have the data folder, until it leaves', () =>
    withTemporaryFolder(async (folder) => {
      const [one, other] = [keeperOf(folder), keeperOf(folder)]
      expect([await one.claim(), await other.claim(), await one.claim()]).toEqual([true, false, true])
      await other.release()
      expect(await other.claim(), 'who is not the keeper cannot release it').toBe(false)
      await one.release()
      expect([await other.claim(), await one.claim()]).toEqual([true, false])
      await other.release()
      expect(await readdir(folder), 'nothing stays behind').toEqual([])
    }))

  it('is one, however many claim it at once', () =>
    withTemporaryFolder(async (folder) => {
      const claims = await Promise.all(Array.from({ length: 8 }, () => keeperOf(folder).claim()))
      expect(claims.filter(Boolean)).toHaveLength(1)
    }))

  it.each([
    ['of a process that is gone', { ...present, processStartedAt: 1 }],
    ['from before the machine was started', { ...present, processId: present.processId + 1, machineStartedAt: 1 }],
  ])('%s is followed by the next who asks', (_case, identity) =>
    withTemporaryFolder(async (folder) => {
      expect(await keeperOf(folder, identity).claim()).toBe(true)
      expect(await keeperOf(folder).claim()).toBe(true)
    }),
  )

  it.each(['', '{"processId":', '{"processId":1}'])('is nobody where its file holds %j', (text) =>
    withTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'schedule.keeper'), text)
      expect(await keeperOf(folder).claim()).toBe(true)
      expect(await keeperOf(folder).claim()).toBe(false)
    }),
  )
})
