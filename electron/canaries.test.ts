import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startScriptedLdap, type ScriptedLdap } from '../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { CallName, ConsoleEvent, OutputOf } from '../shared/ipc/contract.ts'
import { composeConsole, type Console } from './compose.ts'

/** Each is stored, sent or typed somewhere below; none may be found anywhere in clear. */
const canaries = {
  bind: 'Canary: bind 7c1f',
  administrator: 'Canary: administrator 88e0',
  user: 'Canary: user 51ab',
  wrong: 'Canary: wrong 9d3e',
  passphrase: 'Canary: passphrase 2f60',
  draft: 'Canary: draft 0b77',
} as const
/** An address of a user stands in the database, and nowhere else. */
const address = 'canary-person@canary.example'

const { signal } = new AbortController()
let folder: string
let ldap: ScriptedLdap
let console: Console
let bundle: OutputOf<'settings.createSupportBundle'>
let sealed: string
const answers: string[] = []
const events: ConsoleEvent[] = []

async function ask<Name extends CallName>(call: Name, input: unknown): Promise<OutputOf<Name> | null> {
  const answer = await console.connect('page').dispatcher.dispatch({ call, input, signal })
  answers.push(JSON.stringify(answer))
  return answer.ok ? (answer.value as OutputOf<Name>) : null
}

const endedRuns = (): number => events.filter(({ kind }) => kind === 'run-ended').length

async function synchronize(): Promise<void> {
  const before = endedRuns()
  await ask('synchronization.synchronize', { directory: 'main', expectedFingerprint: null })
  await vi.waitUntil(() => endedRuns() > before, { timeout: 20_000 })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-canaries-'))
  ldap = await startScriptedLdap()
  console = await composeConsole({ dataFolder: folder, host: 'browser' })
  console.connect('page').subscribe((event) => events.push(event))
  await useTheProgram()
}, 120_000)

afterAll(async () => {
  await console.close()
  await ldap.close()
  await rm(folder, { recursive: true, force: true })
})

/** As an administrator does, with what goes wrong on the way, and everything logged. */
async function useTheProgram(): Promise<void> {
  const password = canaries.administrator
  await ask('session.createAdministrator', { userName: 'root', fullName: null, password })
  await ask('settings.saveLogLevel', { level: 'debug' })
  const connection = { serverName: `127.0.0.1:${ldap.port}`, administrativeDn: 'cn=reader', baseDn: 'dc=x' }
  const configuration = { id: 'main', type: 'generic-ldap', connection, filters: { userNameAttribute: 'uid' } }
  await ask('directories.save', { configuration, secrets: { password: canaries.bind } })
  const user = { userName: 'ada', fullName: null, distinguishedName: null, emailAddresses: [address] }
  const rights = { privileges: ['login'], loginPrivileges: ['web'], folderAccess: null, pop3UserNames: [] }
  const created = { ...user, ...rights, authentication: 'integrated' }
  expect(await ask('users.create', { user: created, password: canaries.user })).toMatchObject({ userName: 'ada' })
  await ask('schedule.save', { directory: 'main', schedule: { kind: 'daily', time: '02:00' } })
  await ask('directories.list', {})
  await ask('directories.diagnose', { configuration, secrets: { password: canaries.draft } })
  await ask('directories.testAuthentication', { configuration, secrets: {}, userName: 'ada', password: canaries.wrong })
  await synchronize()
  ldap.setScript({ bind: (_request, reply) => reply.done(49) })
  await synchronize()
  await console
    .connect('other')
    .dispatcher.dispatch({ call: 'session.logOn', input: { userName: 'ada', password: canaries.wrong }, signal })
  // An error that nobody foresaw may hold anything.
  console.log.failure(new Error(`The row of ${address} could not be read.`))
  sealed = (await ask('settings.exportConfiguration', { passphrase: canaries.passphrase }))?.text ?? ''
  await ask('settings.exportConfiguration', { passphrase: null })
  await ask('settings.previewImport', { text: sealed, passphrase: canaries.wrong })
  const shown = await ask('settings.previewImport', { text: sealed, passphrase: canaries.passphrase })
  const expectedFingerprint = shown?.kind === 'changes' ? shown.fingerprint : ''
  await ask('settings.importConfiguration', { text: sealed, passphrase: canaries.passphrase, expectedFingerprint })
  await ask('synchronization.listRuns', { offset: 0, limit: 50, directory: null })
  await ask('audit.list', { offset: 0, limit: 500, search: '', actions: [], outcomes: [], from: null, until: null })
  const made = await ask('settings.createSupportBundle', {})
  if (made === null) throw new Error('No support bundle was made.')
  bundle = made
}

async function filesOf(place: string): Promise<readonly (readonly [string, Buffer])[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(files.map(async (file) => [file.slice(place.length + 1), await readFile(file)] as const))
}

/** As text in the encodings that a file could hold it in, and as whoever hides nothing would encode it. */
const writings = (value: string): readonly Buffer[] => [
  Buffer.from(value, 'utf8'),
  Buffer.from(value, 'utf16le'),
  Buffer.from(Buffer.from(value).toString('base64').replace(/=+$/u, '').slice(0, -1)),
  Buffer.from(Buffer.from(value).toString('hex')),
  Buffer.from(encodeURIComponent(value)),
]
const holds = (content: Buffer | string, value: string): boolean =>
  writings(value).some((written) => Buffer.from(content).includes(written))

describe('a password that was stored, sent or typed', () => {
  test('did reach the server: the program was really used', () => {
    expect(JSON.stringify(ldap.binds().map(({ operation }) => operation))).toContain(canaries.bind)
    expect(answers.filter((answer) => answer.includes('"ok":false')).length).toBeGreaterThan(0)
    expect(events.flatMap((event) => (event.kind === 'run-ended' ? [event.run.outcome] : []))).toContain('failed')
  })

  test.each(Object.entries(canaries))(
    '%s: stands in no file of the data folder, the log included',
    async (_name, canary) => {
      const files = await filesOf(folder)
      expect(files.map(([name]) => name)).toEqual(
        expect.arrayContaining([
          'users.db',
          'settings.json',
          'secrets.json',
          'secrets.key',
          join('logs', 'dsconsole.log'),
        ]),
      )
      expect(files.filter(([, content]) => holds(content, canary)).map(([name]) => name)).toEqual([])
    },
  )

  test.each(Object.entries(canaries))('%s: stands in no answer, event, export or support bundle', (_name, canary) => {
    expect(answers.filter((answer) => holds(answer, canary))).toEqual([])
    expect(holds(JSON.stringify(events), canary)).toBe(false)
    expect(holds(sealed, canary)).toBe(false)
    expect(holds(bundle.text, canary)).toBe(false)
  })
})

describe('a support bundle', () => {
  test('holds what helps: versions, configuration, runs with codes, and the log', () => {
    const content = JSON.parse(bundle.text) as Record<string, unknown>
    expect(content).toMatchObject({
      format: 'dsconsole-support',
      version: 1,
      program: { platform: process.platform, secretProtection: 'key-file' },
      settings: { logLevel: 'debug', schedules: [{ directory: 'main' }], timeZone: expect.any(String) as string },
      configuration: { directories: [{ id: 'main' }] },
      directories: [{ directory: 'main', storedSecrets: { password: true } }],
      runs: [{ outcome: 'failed', problem: { code: 'credentials-refused' } }, {}],
    })
    expect(bundle.text).toContain('Something unexpected happened.')
    expect(bundle.parts.find(({ name }) => name === 'log')?.entries).toBeGreaterThan(10)
  })

  test('holds no address of a user, no hash, and no home folder, though the log had the address', async () => {
    expect(await readFile(join(folder, 'logs', 'dsconsole.log'), 'utf8')).toContain(address)
    expect(bundle.text).not.toContain(address)
    expect(bundle.text).not.toContain('canary-person')
    expect(bundle.text).not.toContain('$scrypt$')
  })

  test('and each import and export stands in the audit log', async () => {
    const actions = ['configuration-exported', 'configuration-imported', 'support-bundle-made', 'log-level-changed']
    const query = { offset: 0, limit: 50, search: '', actions, outcomes: [], from: null, until: null }
    const entries = (await ask('audit.list', query))?.rows ?? []
    expect(entries.map(({ action, outcome, actor }) => `${action} ${outcome} ${actor ?? '-'}`).sort()).toEqual([
      'configuration-exported done root',
      'configuration-exported done root',
      'configuration-imported done root',
      'log-level-changed done root',
      'support-bundle-made done root',
    ])
  })
})

test('what is logged follows the level at once', async () => {
  const read = () => readFile(join(folder, 'logs', 'dsconsole.log'), 'utf8')
  const linesOf = async (call: string) =>
    (await read()).split('\n').filter((line) => line.includes(`"call":"${call}"`)).length
  const before = await linesOf('directories.list')
  expect(before).toBeGreaterThan(0)
  await ask('directories.list', {})
  expect(await linesOf('directories.list')).toBe(before + 1)
  await ask('settings.saveLogLevel', { level: 'info' })
  await ask('directories.list', {})
  expect(await linesOf('directories.list')).toBe(before + 1)
  expect(await ask('settings.describe', {})).toMatchObject({ logLevel: 'info', dataFolder: folder })
})
