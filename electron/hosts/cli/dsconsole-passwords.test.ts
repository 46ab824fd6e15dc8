import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  doubleAccount,
  startIntegrationDouble,
  type IntegrationDouble,
} from '../../../e2e/lab/application-integration/integration-double.ts'
import { createCommandLineProcess, processTestTimeout, type CommandLineProcess } from './dsconsole-process.ts'

vi.setConfig({ testTimeout: processTestTimeout })

const canary = 'c4nary-Pa55 wörd'
const ofDirectory = 'd1rectory-Pa55 wörd'
let program: CommandLineProcess
let directory: IntegrationDouble

beforeAll(async () => {
  program = await createCommandLineProcess()
  directory = await startIntegrationDouble({ users: [{ userName: 'anna' }], passwords: { anna: ofDirectory } })
  const connection = { url: directory.url, requiresAuthentication: true, userName: doubleAccount.userName }
  await program.importDirectories({ id: 'main', type: 'application-integration', connection })
  await program.run('secret set main/password', { input: doubleAccount.password })
  await program.run('sync')
  await program.run('users create root --privileges admin')
})

afterAll(async () => {
  await directory.close()
  await program.remove()
})

const error = (code: string) => ({ error: { code } })

test.each([
  ['root', '', 2, error('password-empty')],
  ['root', '\n', 2, error('password-empty')],
  ['anna', canary, 2, error('password-of-directory')],
  ['nobody', canary, 2, error('user-unknown')],
  ['ROOT', `${canary}\n`, 0, { userName: 'root', stored: true }],
])('dsconsole passwd %s with %j on standard input ends with %i', async (user, input, exitCode, document) => {
  const ended = await program.run(`passwd ${user} --json`, { input })
  expect(ended.exitCode, ended.errors).toBe(exitCode)
  expect(ended.json()).toMatchObject(document)
})

async function filesThatHold(text: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(program.dataFolder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(text)) found.push(entry.name)
  return found
}

test('no password stands in clear text in what was printed or in a file of the data folder', async () => {
  await program.run('passwd root', { input: canary })
  expect(await program.run('authenticate anna', { input: ofDirectory })).toMatchObject({ exitCode: 0 })
  expect(await program.run('authenticate anna', { input: canary })).toMatchObject({ exitCode: 5 })
  for (const password of [canary, ofDirectory, doubleAccount.password]) {
    expect(program.printed()).not.toContain(password)
    expect(await filesThatHold(password)).toEqual([])
  }
  // The search finds what is there.
  expect(await filesThatHold('password-of-directory')).toEqual(['users.db'])
})

test('one hash is kept, that of the user whose password is checked here, and none of the directory user', async () => {
  const database = await readFile(join(program.dataFolder, 'users.db'), 'latin1')
  const hashes = new Set(database.match(/\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}/gu))
  expect(hashes.size).toBe(1)
})
