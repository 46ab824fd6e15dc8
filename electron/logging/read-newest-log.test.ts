import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logFile, readNewestLog } from './read-newest-log.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-newest-log-'))
  await mkdir(join(folder, 'logs'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['everything, where it is short', 'one\ntwo\nthree\n', 100, ['one', 'two', 'three']],
  ['its last whole lines, where it is long', 'one\ntwo\nthree\n', 12, ['two', 'three']],
  ['no part of a line', 'one\ntwo\nthree\n', 4, []],
  ['nothing of an empty one', '', 100, []],
  ['a line that was cut within a character, not at all', 'ä\nb\n', 3, ['b']],
])('of a log is read %s', async (_case, content, mostBytes, lines) => {
  await writeFile(logFile(folder), content)
  expect(await readNewestLog(folder, mostBytes)).toEqual(lines)
})

test('a log that is not there has no lines', async () => {
  expect(await readNewestLog(join(folder, 'absent'), 100)).toEqual([])
})
