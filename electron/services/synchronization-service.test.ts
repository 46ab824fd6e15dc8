import { afterEach, describe, expect, test, vi } from 'vitest'
import { describeProblem } from '../../shared/errors/problem.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import { fakeConnector, fakeSecrets, fakeServices, ldapConfiguration, sampleConfiguration } from './service-fakes.ts'

const draft = { configuration: sampleConfiguration('main'), secrets: {} }
const synchronizeMain = { directory: 'main', expectedFingerprint: null }
const settle = () => new Promise((fulfil) => setImmediate(fulfil))

afterEach(() => vi.useRealTimers())

describe('a run', () => {
  test('answers its id at once, while it goes on', async () => {
    const { services, runs } = fakeServices()
    const { runId } = await services.synchronization.test(draft)
    expect(runId).toBe('t1')
    expect(await services.runHistory.state('t1')).toMatchObject({
      run: { id: 't1', outcome: 'running', mode: 'test', directory: 'main', origin: 'window' },
      progress: { phase: 'connecting', done: 0, total: null },
    })
    await settle()
    runs[0]?.end()
  })

  test('of a synchronization has the number of its record', async () => {
    const { services, runs } = fakeServices()
    const { runId, ended } = await services.synchronization.synchronize(synchronizeMain)
    expect(runId).toBe('1')
    runs[0]?.end()
    expect((await ended).run).toMatchObject({ id: '1', outcome: 'applied', mode: 'synchronize' })
  })

  test('is one at a time for each directory; the other directory may run beside it', async () => {
    const { services, runs } = fakeServices()
    const { ended } = await services.synchronization.test(draft)
    await expect(services.synchronization.test(draft)).rejects.toMatchObject({ problem: { code: 'run-active' } })
    await expect(services.synchronization.synchronize(synchronizeMain)).rejects.toMatchObject({
      problem: { code: 'run-active', parameters: { directory: 'main' } },
    })
    const other = await services.synchronization.synchronize({ ...synchronizeMain, directory: 'other' })
    expect(services.synchronization.active().map(({ run }) => run.id)).toEqual(['t1', other.runId])
    await settle()
    runs[0]?.end()
    await ended
    await services.synchronization.test(draft)
    expect(services.synchronization.active().map(({ run }) => run.id)).toEqual([other.runId, 't2'])
  })

  test('two that are started at the same moment: one is refused', async () => {
    const { services } = fakeServices()
    const started = await Promise.allSettled([
      services.synchronization.test(draft),
      services.synchronization.test(draft),
    ])
    expect(started.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  test('ends with exactly one event, after which the directory is free', async () => {
    const { services, published, runs } = fakeServices()
    const { ended } = await services.synchronization.test(draft)
    await settle()
    runs[0]?.end()
    await ended
    await settle()
    const endings = published.filter(({ kind }) => kind === 'run-ended')
    expect(endings).toEqual([
      expect.objectContaining({ runId: 't1', run: expect.objectContaining({ outcome: 'planned' }) as unknown }),
    ])
    expect(services.synchronization.active()).toEqual([])
  })

  test('tells its progress at most 10 times a second, the newest wins, and none after its end', async () => {
    vi.useFakeTimers()
    const { services, published, runs } = fakeServices()
    const { ended } = await services.synchronization.test(draft)
    await vi.advanceTimersByTimeAsync(0)
    const tell = (done: number) => runs[0]?.request.onProgress({ phase: 'reading', done, total: null })
    for (let done = 1; done <= 1000; done += 1) {
      tell(done)
      await vi.advanceTimersByTimeAsync(1)
    }
    const shown = published.flatMap((event) => (event.kind === 'run-progress' ? [event.progress.done] : []))
    expect(shown).toEqual([1, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000])
    tell(1001)
    runs[0]?.end()
    await ended
    await vi.advanceTimersByTimeAsync(1000)
    expect(published.at(-1)?.kind).toBe('run-ended')
  })

  test('shows its newest progress to a page that joins late', async () => {
    const { services, runs } = fakeServices()
    await services.synchronization.test(draft)
    await settle()
    runs[0]?.request.onProgress({ phase: 'reading', done: 1, total: null })
    runs[0]?.request.onProgress({ phase: 'comparing', done: 7, total: 9 })
    const present = { phase: 'comparing', done: 7, total: 9 }
    expect(services.synchronization.active()).toMatchObject([{ progress: present }])
    expect(await services.runHistory.state('t1')).toMatchObject({ progress: present })
  })

  test('is cancelled by its id; cancelling again does nothing, an unknown id is a mistake', async () => {
    const { services } = fakeServices()
    const { runId, ended } = await services.synchronization.test(draft)
    await settle()
    services.synchronization.cancel(runId)
    expect((await ended).run.outcome).toBe('cancelled')
    services.synchronization.cancel(runId)
    expect(() => services.synchronization.cancel('t99')).toThrow('There is no run t99.')
  })

  test('is cancelled when the program ends, which waits for it', async () => {
    const { services, published } = fakeServices()
    await services.synchronization.test(draft)
    await services.synchronization.synchronize({ ...synchronizeMain, directory: 'other' })
    await services.synchronization.cancelAll()
    expect(published.map(({ kind }) => kind)).toEqual(['run-ended', 'run-ended'])
    expect(services.synchronization.active()).toEqual([])
  })

  test('takes its regular way where its connector cannot be made, so that it is recorded', async () => {
    const { services, runs } = fakeServices({
      createConnector: () => {
        throw problemError('secret-missing', 'settings', { parameters: { name: 'main/password' } })
      },
    })
    await services.synchronization.synchronize(synchronizeMain)
    const { connector, signal, onProgress } = runs[0]?.request ?? {}
    const read = connector?.readDirectory({
      signal: signal ?? new AbortController().signal,
      onProgress: onProgress ?? (() => undefined),
    })
    await expect(read).rejects.toMatchObject({ problem: { code: 'secret-missing' } })
  })

  test('that cannot be recorded is refused, and leaves the directory free', async () => {
    const problem = describeProblem('database-unusable', 'database')
    const { services, published } = fakeServices({
      engine: () =>
        Promise.resolve({ outcome: 'failed', plan: null, problem, diagnosis: null, durationMs: 1, runId: null }),
    })
    const started = services.synchronization.synchronize(synchronizeMain)
    await expect(started).rejects.toMatchObject({ problem: { code: 'database-unusable' } })
    await settle()
    expect(services.synchronization.active()).toEqual([])
    expect(published).toEqual([])
  })

  test('whose engine breaks its promise and rejects is refused, and leaves the directory free', async () => {
    const { services } = fakeServices({ engine: () => Promise.reject(new Error('broken')) })
    await expect(services.synchronization.synchronize(synchronizeMain)).rejects.toThrow('broken')
    await settle()
    expect(services.synchronization.active()).toEqual([])
  })

  test('of a directory that is not configured is refused', async () => {
    const { services } = fakeServices()
    const started = services.synchronization.synchronize({ ...synchronizeMain, directory: 'nowhere' })
    await expect(started).rejects.toMatchObject({
      problem: { code: 'directory-not-configured', parameters: { configured: 'main, other' } },
    })
  })

  test.each([
    [{ password: 'typed' }, { password: 'typed' }],
    [{ password: null }, { password: 'stored' }],
    [{}, { password: 'stored' }],
    [{ password: '' }, { password: '' }],
    [{ foreign: 'x' }, { password: 'stored' }],
  ])('with the secrets %j on screen uses %j', async (secrets, expected) => {
    const createConnector = vi.fn(() => fakeConnector({}))
    const stored = fakeSecrets({ 'main/password': 'stored', 'other/password': 'of another directory' }).store
    const { services } = fakeServices({ createConnector, secrets: stored })
    const configuration = ldapConfiguration('main')
    await services.synchronization.test({ configuration, secrets })
    await settle()
    expect(createConnector).toHaveBeenCalledExactlyOnceWith(configuration, expected)
  })
})

describe('the results of tests', () => {
  const all = { offset: 0, limit: 10, kinds: [], search: '' } as const

  async function testOnce(program: ReturnType<typeof fakeServices>, directory: string) {
    const { runId, ended } = await program.services.synchronization.test({
      configuration: sampleConfiguration(directory),
      secrets: {},
    })
    await settle()
    program.runs.at(-1)?.end()
    await ended
    return runId
  }

  test.each([
    [{}, ['ada', 'bob', 'carol'], 3],
    [{ kinds: ['update'] as const }, ['bob'], 1],
    [{ kinds: ['skip', 'create'] as const }, ['ada', 'carol'], 2],
    [{ search: 'AD' }, ['ada'], 1],
    [{ search: 'robert' }, ['bob'], 1],
    [{ offset: 1, limit: 1 }, ['bob'], 3],
  ])('are listed in pages: %j', async (query, names, total) => {
    const program = fakeServices()
    const runId = await testOnce(program, 'main')
    const page = await program.services.runHistory.listChanges({ ...all, ...query, runId })
    expect(page.rows.map(({ userName }) => userName)).toEqual(names)
    expect(page.total).toBe(total)
  })

  test('stay for the newest test of each directory and the one that it displaced', async () => {
    const program = fakeServices()
    const ids = []
    for (const directory of ['main', 'main', 'other', 'main']) ids.push(await testOnce(program, directory))
    expect(ids).toEqual(['t1', 't2', 't3', 't4'])
    const found = await Promise.allSettled(ids.map((id) => program.services.runHistory.state(id)))
    expect(found.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  })

  test('are bounded whatever names the drafts carry', async () => {
    const program = fakeServices()
    for (let index = 0; index < 30; index += 1) await testOnce(program, `draft-${index}`)
    const states = Array.from({ length: 30 }, (_, index) => program.services.runHistory.state(`t${index + 1}`))
    const kept = (await Promise.allSettled(states)).filter(({ status }) => status === 'fulfilled')
    expect(kept).toHaveLength(20)
  })
})
