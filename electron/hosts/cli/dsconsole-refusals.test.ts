import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createCommandLineProcess,
  ldapDirectory,
  sampleDirectory,
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

describe('dsconsole refuses', () => {
  test.each([
    ['no command', ' ', 'usage-invalid'],
    ['an unknown command', 'destroy', 'usage-invalid'],
    ['an unknown option', 'test --quick', 'usage-invalid'],
    ['too much', 'users list all', 'usage-invalid'],
    ['a fingerprint that is none', 'sync --confirm yes', 'usage-invalid'],
    ['a secret without a field', 'secret set main', 'usage-invalid'],
    ['a directory while none is configured', 'test', 'directory-not-configured'],
    ['a secret of a directory that is not configured', 'secret set main/password', 'directory-not-configured'],
    ['a file that is not there', 'config import nowhere.json', 'configuration-unreadable'],
    ['a user who is not there', 'users show nobody', 'user-unknown'],
    ['a run that is not there', 'runs show 1', 'run-unknown'],
    ['a run that cannot be', 'runs show x', 'run-unknown'],
  ])('%s with exit code 2, in text and as JSON', async (_case, line, code) => {
    const words = line.trim()
    const text = await program.run(words, { input: canary })
    expect(text.exitCode, text.errors).toBe(2)
    expect(text.output).toBe('')
    expect(text.errors).not.toBe('')
    const json = await program.run(`${words} --json`.trim(), { input: canary })
    expect(json.exitCode, json.errors).toBe(2)
    expect(json.json()).toMatchObject({ error: { code, message: expect.any(String) as unknown } })
    expect(program.printed()).not.toContain(canary)
    expect(program.printed()).not.toMatch(/\n\s+at /u)
  })

  test('to guess which of several directories is meant', async () => {
    await program.importDirectories(sampleDirectory(), { ...sampleDirectory(), id: 'other' })
    const ended = await program.run('sync --json')
    expect(ended.exitCode, ended.errors).toBe(2)
    expect(ended.json()).toMatchObject({ error: { code: 'directory-ambiguous' } })
    expect((await program.run('test other')).exitCode).toBe(0)
  })

  test.each([
    ['no JSON', '{"version":1,', /line 1/u],
    ['an unknown field', '{"version":1,"directories":[{"id":"main","type":"sample","conection":{}}]}', /conection/u],
    ['a wrong value', JSON.stringify({ version: 1, directories: [ldapDirectory({ protocol: 'ldaps' })] }), /protocol/u],
    ['a secret in it', JSON.stringify({ version: 1, directories: [ldapDirectory({ password: canary })] }), /password/u],
  ])('a configuration with %s, names the field, and changes nothing', async (_case, input, named) => {
    await program.importDirectories(sampleDirectory())
    const ended = await program.run('config import -', { input })
    expect(ended.exitCode, ended.errors).toBe(2)
    expect(ended.errors).toMatch(named)
    expect((await program.run('config show --json')).json()).toMatchObject({
      directories: [{ configuration: sampleDirectory() }],
    })
    expect(program.printed()).not.toContain(canary)
  })

  test('a data folder that is a file', async () => {
    await writeFile(join(program.folder, 'data'), 'x')
    const ended = await program.run('users list --json')
    expect(ended.exitCode, ended.errors).toBe(2)
    expect(ended.json()).toMatchObject({ error: { code: 'data-folder-unusable' } })
  })
})

describe('dsconsole --help and --version', () => {
  test('need no data folder', async () => {
    const environment = { DSCONSOLE_DATA: join(program.folder, 'never') }
    expect(await program.run('--help', { environment })).toMatchObject({ exitCode: 0, errors: '' })
    expect((await program.run('--version', { environment })).output).toMatch(/^\d+\.\d+\.\d+\n$/u)
    expect(await readdir(program.folder)).toEqual([])
  })

  test('--data goes before the environment', async () => {
    await program.run(`users list --data ${join(program.folder, 'named')}`)
    expect(await readdir(program.folder)).toEqual(['named'])
  })
})
