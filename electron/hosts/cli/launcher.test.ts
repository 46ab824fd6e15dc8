import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { abortWithLauncher, argumentsOfCommandLine, isLaunched } from './launcher.ts'

test.each<[string, string[], string[] | null]>([
  ['started for its window', ['program'], null],
  ['with a data folder', ['program', '--data', 'D:\\data'], null],
  ['by the launcher', ['program', '--log-level=3', '--dsconsole', '--', 'test', '--json'], ['test', '--json']],
  ['before packaging', ['electron', 'dist/main/main.cjs', '--dsconsole', '--', 'sync'], ['sync']],
  ['without the two dashes', ['program', '--dsconsole', 'test', 'main'], ['test', 'main']],
  ['with nothing typed', ['program', '--dsconsole', '--'], []],
  [
    'with two dashes of the user',
    ['program', '--dsconsole', '--', 'users', 'show', '--', '-x'],
    ['users', 'show', '--', '-x'],
  ],
  ['with the word as a value', ['program', '--', '--dsconsole'], null],
])('the command line of a program %s', (_, argv, typed) => {
  expect(argumentsOfCommandLine(argv)).toEqual(typed)
})

test('a command is cancelled when its launcher goes, and not before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dsconsole-launcher-'))
  const pipe = process.platform === 'win32' ? `\\\\.\\pipe\\dsconsole-${process.pid}` : join(folder, 'pipe')
  const server = createServer()
  server.listen(pipe)
  await once(server, 'listening')
  try {
    const connected = once(server, 'connection')
    const environment = { DSCONSOLE_LAUNCHER_PIPE: pipe }
    const signal = abortWithLauncher(environment)
    const launcher = ((await connected) as [Socket])[0]
    expect([signal.aborted, isLaunched(environment)]).toEqual([false, true])
    const aborted = once(signal, 'abort')
    launcher.destroy()
    await aborted
  } finally {
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a command is cancelled where its launcher is gone already', async () => {
  const signal = abortWithLauncher({ DSCONSOLE_LAUNCHER_PIPE: join(tmpdir(), 'no-such-pipe') })
  if (!signal.aborted) await once(signal, 'abort')
  expect(signal.aborted).toBe(true)
})

test('where no launcher started it, nothing cancels it', async () => {
  const signal = abortWithLauncher({})
  await new Promise((fulfil) => setImmediate(fulfil))
  expect([signal.aborted, isLaunched({}), isLaunched({ DSCONSOLE_LAUNCHER_PIPE: '' })]).toEqual([false, false, false])
})
