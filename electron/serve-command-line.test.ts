import { EventEmitter } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ldapDirectory } from './hosts/cli/dsconsole-process.ts'
import type { SecretStore } from './secrets/secret-store.ts'
import { serveCommandLine } from './serve-command-line.ts'

/** What Electron and the command did, in order. */
let steps: string[]
let folder: string
beforeEach(async () => {
  steps = []
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-packaged-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function createApp() {
  const events = new EventEmitter()
  return Object.assign(events, {
    disableHardwareAcceleration: () => steps.push('no hardware acceleration'),
    requestSingleInstanceLock: () => steps.push('lock'),
    whenReady: async () => {
      await new Promise((fulfil) => setImmediate(fulfil))
      steps.push('ready')
    },
    exit: (code: number) => steps.push(`exit ${code}`),
  })
}

function createProcess(input: string) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  stdin.end(input)
  const process = Object.assign(new EventEmitter(), { stdin, stdout, stderr, env: {} })
  return {
    process: process as unknown as NodeJS.Process,
    output: () => String(stdout.read() ?? ''),
    errors: () => String(stderr.read() ?? ''),
  }
}

const memoryStore = (): SecretStore & { readonly values: Map<string, string> } => {
  const values = new Map<string, string>()
  return {
    values,
    set: (name, value) => Promise.resolve(void values.set(name, value)),
    has: (name) => Promise.resolve(values.has(name)),
    delete: (name) => Promise.resolve(void values.delete(name)),
    read: (name) => Promise.resolve(values.get(name) ?? null),
  }
}

describe('the packaged command line', () => {
  test('prints on the two outputs, opens no window, takes no lock, and ends with the exit code of the command', async () => {
    const { process, output, errors } = createProcess('')
    await serveCommandLine({ app: createApp(), process }, ['users', 'list', '--json', '--data', folder])
    expect(JSON.parse(output())).toEqual([])
    expect(errors()).toBe('')
    expect(steps).toEqual(['no hardware acceleration', 'ready', 'exit 0'])
  })

  test.each([
    ['a command that is none', ['nonsense'], 2],
    ['a directory that is none', ['sync', 'nobody'], 2],
    ['a user that is none', ['authenticate', 'nobody'], 5],
    ['the version', ['--version'], 0],
  ])('%s ends with its exit code', async (_, typed, code) => {
    const { process } = createProcess('secret\n')
    await serveCommandLine({ app: createApp(), process }, [...typed, '--data', folder])
    expect(steps.at(-1)).toBe(`exit ${code}`)
  })

  test('keeps passwords where the window does, in the data folder that was named, which is told before ready', async () => {
    const store = memoryStore()
    const { process } = createProcess('hunter2\n')
    const configuration = createProcess(JSON.stringify({ version: 1, directories: [ldapDirectory({})] }))
    const parts = {
      app: createApp(),
      useFolder: (dataFolder: string) => steps.push(`folder ${dataFolder === folder}`),
      openSecretStore: (dataFolder: string) => {
        steps.push(`secrets ${dataFolder === folder}`)
        return Promise.resolve(store)
      },
    }
    await serveCommandLine({ ...parts, process: configuration.process }, ['config', 'import', '-', '--data', folder])
    steps = []
    await serveCommandLine({ ...parts, process }, ['secret', 'set', 'main/password', `--data=${folder}`])
    expect(steps).toEqual(['no hardware acceleration', 'folder true', 'ready', 'secrets true', 'exit 0'])
    expect([...store.values]).toEqual([['main/password', 'hunter2']])
  })

  test('a data folder that cannot be used is told as every other failure', async () => {
    const { process, errors } = createProcess('')
    const useFolder = () => {
      throw new Error('not there')
    }
    await serveCommandLine({ app: createApp(), process, useFolder }, ['users', 'list', '--data', folder])
    expect(errors()).not.toBe('')
    expect(steps.at(-1)).toBe('exit 1')
  })

  test('a request of Electron to quit cancels, and lets the command end in its own way', async () => {
    const { process } = createProcess('')
    const app = createApp()
    const serving = serveCommandLine({ app, process }, ['users', 'list', '--data', folder])
    let isPrevented = false
    await new Promise((fulfil) => setImmediate(() => setImmediate(fulfil)))
    app.emit('before-quit', { preventDefault: () => (isPrevented = true) })
    await serving
    expect(isPrevented).toBe(true)
    expect(steps.at(-1)).toMatch(/^exit \d$/u)
  })
})
