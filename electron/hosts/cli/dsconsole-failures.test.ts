import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { samplePassword } from '../../connectors/sample/sample-person.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createCommandLineProcess,
  findClosedPort,
  ldapDirectory,
  sampleDirectory,
  startSilentServer,
  processTestTimeout,
  type CommandLineProcess,
} from './dsconsole-process.ts'

vi.setConfig({ testTimeout: processTestTimeout })

let program: CommandLineProcess

beforeEach(async () => {
  program = await createCommandLineProcess()
})

afterEach(() => program.remove())

const canary = 'c4nary-Pa55 wörd'

describe('dsconsole and the directory that fails', () => {
  test('without its password: exit code 2, and says how to store it', async () => {
    await program.importDirectories(ldapDirectory({}))
    const ended = await program.run('sync --json')
    expect(ended.exitCode, ended.errors).toBe(2)
    expect(ended.json()).toMatchObject({
      directory: 'main',
      outcome: 'failed',
      fingerprint: null,
      counts: null,
      changes: [],
      error: {
        code: 'secret-missing',
        stage: 'settings',
        hint: expect.stringContaining('secret set main/password') as unknown,
      },
    })
  })

  test('unreachable: exit code 3, with the stage; the run is recorded', async () => {
    await program.importDirectories(ldapDirectory({ serverName: `127.0.0.1:${await findClosedPort()}` }))
    expect(await program.run('secret set main/password', { input: `${canary}\n` })).toMatchObject({ exitCode: 0 })
    for (const command of ['test', 'sync']) {
      const ended = await program.run(`${command} --json`)
      expect(ended.exitCode, ended.errors).toBe(3)
      expect(ended.json()).toMatchObject({ outcome: 'failed', error: { code: 'connection-refused', stage: 'tcp' } })
    }
    const text = await program.run('sync')
    expect(text.exitCode, text.errors).toBe(3)
    expect(text.errors).toMatch(/tcp\s+FAILED/u)
    expect(await program.run('browse --json')).toMatchObject({ exitCode: 3 })
    expect((await program.run('runs list --json')).json()).toMatchObject([{ outcome: 'failed' }, { outcome: 'failed' }])
    expect(program.printed()).not.toContain(canary)
  })

  test('a broken filter: exit code 2, with the position', async () => {
    const broken = { ...ldapDirectory({}), filters: { userNameAttribute: 'uid', userFilter: '(&(objectClass=person)' } }
    await program.importDirectories(broken)
    await program.run('secret set main/password', { input: canary })
    const ended = await program.run('test --json')
    expect(ended.exitCode, ended.errors).toBe(2)
    expect(ended.json()).toMatchObject({ error: { code: 'filter-invalid' } })
  })

  test('an unavailable directory is no wrong password', async () => {
    await program.importDirectories(sampleDirectory())
    await program.run('sync')
    await program.importDirectories(ldapDirectory({ serverName: `127.0.0.1:${await findClosedPort()}` }))
    await program.run('secret set main/password', { input: canary })
    const ended = await program.run('authenticate anna.huber --json', { input: samplePassword })
    expect(ended.exitCode, ended.errors).toBe(3)
    expect(ended.json()).toEqual({ outcome: 'unavailable', reason: 'connection-refused', stage: 'tcp' })
  })
})

describe('dsconsole and Ctrl+C', () => {
  test('cancels what is going on, records it, and ends soon', async () => {
    const server = await startSilentServer()
    try {
      await program.importDirectories(ldapDirectory({ serverName: `127.0.0.1:${server.port}` }))
      await program.run('secret set main/password', { input: canary })
      const interruption = new AbortController()
      const running = program.run('sync --json', { interrupt: interruption.signal })
      await server.connected
      interruption.abort()
      const ended = await running
      expect(ended.exitCode, ended.errors).toBe(1)
      expect(ended.json()).toMatchObject({ outcome: 'failed', error: { code: 'cancelled' } })
      expect((await program.run('runs list --json')).json()).toMatchObject([{ outcome: 'cancelled' }])
    } finally {
      server.close()
    }
  })
})

describe('secrets of dsconsole', () => {
  test('stand in no output and in no file in clear text', async () => {
    await program.importDirectories(ldapDirectory({ serverName: `127.0.0.1:${await findClosedPort()}` }))
    expect(await program.run('secret set main/password', { input: `${canary}\n` })).toMatchObject({ exitCode: 0 })
    await program.run('sync')
    await program.run('authenticate ada', { input: canary })
    await program.run('config export')
    expect((await program.run('config show')).output).toContain('secret main/password: stored')
    expect(program.printed()).not.toContain(canary)
    const data = join(program.folder, 'data')
    const files = await readdir(data, { recursive: true })
    expect(files).toContain('secrets.json')
    for (const file of files) {
      const path = join(data, file)
      if (!(await stat(path)).isFile()) continue
      const content = await readFile(path)
      expect(content.includes(canary), file).toBe(false)
      expect(content.includes(Buffer.from(canary).toString('base64')), file).toBe(false)
    }
  })
})
