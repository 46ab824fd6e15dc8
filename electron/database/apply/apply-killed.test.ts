import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { openUserDatabase } from '../open-user-database.ts'
import { apply, createOf, storedUsers } from '../testing/plans.ts'
import { fixedNow, rawSql, withTemporaryFolder } from '../testing/temporary-database.ts'

const users = 10_000
const source = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

/** Says how far it is, line by line, until it is killed. */
const script = `
  const { openUserDatabase } = await import(${source('../open-user-database.ts')})
  const { createOf, optionsFor, planOf } = await import(${source('../testing/plans.ts')})
  const database = await openUserDatabase({ file: process.argv[1], now: () => new Date() })
  const plan = planOf(Array.from({ length: ${users} }, (_, index) => createOf('user' + index)))
  const options = await optionsFor(database, plan)
  await database.applyPlan(plan, { ...options, onProgress: ({ done }) => process.stdout.write(done + '\\n') })
  process.stdout.write('applied\\n')
  await database.close()`

/** Kills the process, as the task manager does, when it has said that word (`applied` is said after the commit). */
async function applyAndKill(file: string, word: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    if (line === word) child.kill('SIGKILL')
  }
  await ended
}

describe('a process that is killed while it applies a plan', () => {
  it.each([
    { word: '0', outcome: 'interrupted', expected: 0 },
    { word: '4000', outcome: 'interrupted', expected: 0 },
    { word: '8000', outcome: 'interrupted', expected: 0 },
    { word: 'applied', outcome: 'applied', expected: users },
  ])('at "$word" leaves $expected users, a run that is $outcome, and no lock', ({ word, outcome, expected }) =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'users.sqlite')
      await applyAndKill(file, word)
      const database = await openUserDatabase({ file, now: () => fixedNow })
      expect(await storedUsers(database)).toHaveLength(expected)
      expect(await database.runs.closeInterrupted()).toBe(outcome === 'interrupted' ? 1 : 0)
      expect(await database.runs.closeInterrupted(), 'only once').toBe(0)
      expect(await database.runs.list({ offset: 0, limit: 10, directory: null })).toMatchObject({
        total: 1,
        rows: [{ outcome }],
      })
      await apply(database, [createOf('afterwards')])
      expect(await storedUsers(database)).toHaveLength(expected + 1)
      await database.close()
      expect(await rawSql(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    }),
  )
})
