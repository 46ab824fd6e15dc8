import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { directoryConfigurationSchema } from '../../../shared/configuration/directory-configuration.ts'
import { samplePassword } from '../../connectors/sample/sample-person.ts'
import type { CallAnswer } from '../../../shared/ipc/call.ts'
import { contract, type CallName } from '../../../shared/ipc/contract.ts'
import { serveBrowserConsole } from './serve-browser-console.ts'

let folder: string
let ending: AbortController
let socket: WebSocket
let ended: Promise<void>
let frames: Record<string, unknown>[]
let address: URL

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-browser-'))
  await writeFile(join(folder, 'index.html'), '<title>Console</title>')
  ending = new AbortController()
  frames = []
  const printed = Promise.withResolvers<string>()
  ended = serveBrowserConsole({
    dataFolder: join(folder, 'data'),
    port: 0,
    rendererFolder: folder,
    signal: ending.signal,
    print: printed.resolve,
  })
  ended.catch(printed.reject)
  address = new URL(/http:\S+/u.exec(await printed.promise)?.[0] ?? '')
  const protocols = ['dsc.v1', `token.${address.hash.slice('#token='.length)}`]
  socket = new WebSocket(`ws://${address.host}/bridge`, protocols, { origin: address.origin })
  socket.on('message', (data) => frames.push(JSON.parse((data as Buffer).toString()) as Record<string, unknown>))
  await new Promise((fulfil) => socket.once('open', fulfil))
})

afterEach(async () => {
  socket.terminate()
  ending.abort()
  await ended
  await rm(folder, { recursive: true, force: true })
})

let calls = 0
async function invoke(call: CallName, input: unknown): Promise<unknown> {
  calls += 1
  const id = calls
  socket.send(JSON.stringify({ id, call, input }))
  await expect.poll(() => frames.some((frame) => frame['id'] === id), { timeout: 15_000 }).toBe(true)
  const answer = frames.find((frame) => frame['id'] === id)?.['answer'] as CallAnswer<unknown>
  // What the program gives out keeps the contract too.
  if (answer.ok) contract[call].output.parse(answer.value)
  return answer
}

const draft = { configuration: directoryConfigurationSchema.parse({ id: 'main', type: 'sample' }), secrets: {} }
const eventKinds = () => frames.flatMap(({ event }) => (event === undefined ? [] : [(event as { kind: string }).kind]))

const administrator = { userName: 'root', fullName: null, password: 'a long way to tipperary' }

/** Another page that has the token: what it is told about the session. */
async function describedTo(page: string | null): Promise<unknown> {
  const named = page === null ? [] : [`page.${page}`]
  const protocols = ['dsc.v1', `token.${address.hash.slice('#token='.length)}`, ...named]
  const other = new WebSocket(`ws://${address.host}/bridge`, protocols, { origin: address.origin })
  await new Promise((fulfil) => other.once('open', fulfil))
  const answered = new Promise<string>((fulfil) => other.once('message', (data) => fulfil((data as Buffer).toString())))
  other.send(JSON.stringify({ id: 1, call: 'session.describe', input: {} }))
  const { answer } = JSON.parse(await answered) as { readonly answer: CallAnswer<{ readonly kind: string }> }
  other.terminate()
  return answer.ok ? answer.value.kind : answer.error.code
}

test('who is logged on in one page is so in no other: not without a name, nor under a name that was not given', async () => {
  await invoke('session.createAdministrator', administrator)
  for (const page of [null, 'A'.repeat(43), 'short', '', 'window']) expect(await describedTo(page)).toBe('logged-off')
  expect(await invoke('session.describe', {})).toMatchObject({ ok: true, value: { kind: 'logged-on' } })
})

describe('the browser console, from the socket to the database', () => {
  test('answers next to nothing before somebody has logged on, and tells that page nothing', async () => {
    expect(await invoke('session.describe', {})).toEqual({ ok: true, value: { kind: 'first-start' } })
    expect(await invoke('directories.save', draft)).toMatchObject({ ok: false, error: { code: 'log-on-required' } })
    expect(await invoke('session.createAdministrator', administrator)).toMatchObject({
      ok: true,
      value: { kind: 'logged-on', role: 'administrator', userName: 'root' },
    })
    expect(await invoke('directories.save', draft)).toMatchObject({ ok: true })
    expect(await invoke('session.logOff', {})).toMatchObject({ ok: true, value: { kind: 'logged-off' } })
    expect(eventKinds()).toEqual(['session-ended'])
    expect(await invoke('directories.list', {})).toMatchObject({ ok: false, error: { code: 'log-on-required' } })
    expect(await invoke('session.createAdministrator', administrator)).toMatchObject({
      ok: false,
      error: { code: 'administrator-exists' },
    })
  })

  test('describes itself, saves a directory, synchronizes it and lists its users', async () => {
    await invoke('session.createAdministrator', administrator)
    expect(await invoke('application.describe', {})).toMatchObject({ ok: true, value: { host: 'browser' } })
    expect(await invoke('directories.save', draft)).toMatchObject({ ok: true, value: { storedSecrets: {} } })
    const started = await invoke('synchronization.synchronize', { directory: 'main', expectedFingerprint: null })
    expect(started).toEqual({ ok: true, value: { runId: '1' } })
    await expect.poll(() => eventKinds().at(-1), { timeout: 15_000 }).toBe('run-ended')
    expect(eventKinds().filter((kind) => kind === 'run-ended')).toHaveLength(1)
    const list = { offset: 0, limit: 5, search: '', sortBy: 'userName', descending: false, filter: null }
    expect(await invoke('users.list', list)).toMatchObject({ ok: true, value: { total: 61, all: 61 } })
    expect(await invoke('application.overview', {})).toMatchObject({
      ok: true,
      value: { users: { total: 61 }, lastRun: { id: '1', outcome: 'applied', origin: 'browser' } },
    })
  })

  test('answers every reading call as the contract says', async () => {
    await invoke('session.createAdministrator', administrator)
    await invoke('directories.save', draft)
    await invoke('synchronization.test', draft)
    await expect.poll(() => eventKinds().at(-1), { timeout: 15_000 }).toBe('run-ended')
    const page = { offset: 0, limit: 500 }
    const reading: readonly [CallName, unknown][] = [
      ['directories.list', {}],
      ['directories.diagnose', draft],
      ['directories.listGroups', draft],
      ['directories.listDomains', draft],
      ['directories.browse', { ...draft, parent: null }],
      ['directories.detectBaseDn', draft],
      ['directories.detect', draft],
      ['directories.describeCertificates', { pem: '' }],
      ['directories.testAuthentication', { ...draft, userName: 'anna.huber', password: samplePassword }],
      ['synchronization.state', { runId: 't1' }],
      ['synchronization.active', {}],
      ['synchronization.listRuns', { ...page, directory: null }],
      ['synchronization.listChanges', { ...page, runId: 't1', kinds: [], search: '' }],
      ['application.savePreferences', { language: 'de' }],
      ['directories.remove', { directory: 'main' }],
    ]
    for (const [call, input] of reading) expect(await invoke(call, input), call).toMatchObject({ ok: true })
  })

  test('ends while a run is going on: the run is cancelled, and the page is told', async () => {
    await invoke('session.createAdministrator', administrator)
    expect(await invoke('synchronization.test', draft)).toEqual({ ok: true, value: { runId: 't1' } })
    ending.abort()
    await ended
    expect(eventKinds()).toContain('run-ended')
  })
})
