import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type CallName } from '../shared/ipc/contract.ts'
import type { CallAnswer } from '../shared/ipc/call.ts'
import { composeConsole, type Console } from './compose.ts'

/** By hand, and not from the table that is tested: what somebody may ask who is no administrator. */
const open = [
  'application.describe',
  'session.describe',
  'session.createAdministrator',
  'session.logOn',
  'session.logOnWithTicket',
]
const ofUsers = ['application.savePreferences', 'session.changePassword', 'session.logOff']

const { signal } = new AbortController()
const password = 'a long way to tipperary'
let folder: string
let console: Console

const ask = (key: string, call: string, input: unknown): Promise<CallAnswer<unknown>> =>
  console.connect(key).dispatcher.dispatch({ call, input, signal })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-authorization-'))
  console = await composeConsole({ dataFolder: folder, host: 'browser' })
  await ask('administrator', 'session.createAdministrator', { userName: 'root', fullName: null, password })
  const author = console.author()
  const plain = { fullName: null, distinguishedName: null, emailAddresses: [], pop3UserNames: [], folderAccess: null }
  const ada = { ...plain, userName: 'ada', authentication: 'integrated', privileges: ['login'] } as const
  await console.services.editing.create({ ...ada, loginPrivileges: ['web'] }, password, author)
  expect(await ask('user', 'session.logOn', { userName: 'ada', password })).toMatchObject({ ok: true })
})

afterAll(async () => {
  await console.close()
  await rm(folder, { recursive: true, force: true })
})

/** No call takes this input, so a call that is permitted says `call-invalid` and does nothing. */
const nonsense = { nonsense: true }
const codeOf = (answer: CallAnswer<unknown>) => (answer.ok ? null : answer.error.code)

describe.each(Object.keys(contract) as CallName[])('%s', (call) => {
  test.each([
    ['nobody', open.includes(call) ? 'call-invalid' : 'log-on-required'],
    ['user', open.includes(call) || ofUsers.includes(call) ? 'call-invalid' : 'privilege-missing'],
    ['administrator', 'call-invalid'],
  ])('for %s: %s', async (key, code) => {
    expect(codeOf(await ask(key, call, nonsense))).toBe(code)
  })
})

describe('what happens', () => {
  test('is told to administrators only', async () => {
    const told: string[] = []
    for (const key of ['nobody', 'user', 'administrator'])
      console.connect(key).subscribe((event) => void told.push(`${key} ${event.kind}`))
    await ask('administrator', 'directories.save', {
      configuration: { id: 'main', type: 'sample' },
      secrets: {},
    })
    await ask('administrator', 'synchronization.synchronize', { directory: 'main', expectedFingerprint: null })
    await expect.poll(() => told.at(-1), { timeout: 15_000 }).toBe('administrator run-ended')
    expect(told.filter((line) => !line.startsWith('administrator'))).toEqual([])
  })

  test('stands in the audit log with who did it', async () => {
    const all = {
      offset: 0,
      limit: 50,
      search: '',
      actions: ['directory-saved'],
      outcomes: [],
      from: null,
      until: null,
    }
    expect(await ask('administrator', 'audit.list', all)).toMatchObject({
      ok: true,
      value: { total: 1, rows: [{ actor: 'root', origin: 'browser', subject: 'main', outcome: 'done' }] },
    })
  })
})
