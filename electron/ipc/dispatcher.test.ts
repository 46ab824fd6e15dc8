import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../shared/errors/problem.ts'
import { callAccess } from '../../shared/ipc/call-access.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import { contract, type CallName, type Contract } from '../../shared/ipc/contract.ts'
import { because } from '../../shared/text/reason.ts'
import type { Log } from '../logging/log.ts'
import { createDispatcher, type Doorkeeper } from './dispatcher.ts'
import type { CallHandlers } from './handlers/call-handlers.ts'

const callNames = Object.keys(contract) as CallName[]
const { signal } = new AbortController()

interface Recorded {
  readonly reached: unknown[]
  readonly failures: unknown[]
}

function dispatcherThat(
  handle: (input: unknown) => unknown,
  permit: Doorkeeper['permit'] = () => Promise.resolve(null),
) {
  const recorded: Recorded = { reached: [], failures: [] }
  const entries = callNames.map((name) => [
    name,
    (input: unknown) => {
      recorded.reached.push(input)
      return handle(input)
    },
  ])
  const log: Log = {
    setLevel: () => undefined,
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    failure: (thrown) => {
      recorded.failures.push(thrown)
      return 'f00d'
    },
  }
  const dispatcher = createDispatcher(Object.fromEntries(entries) as CallHandlers<Contract>, { log, permit })
  return { ...recorded, dispatch: (call: unknown, input: unknown) => dispatcher.dispatch({ call, input, signal }) }
}

describe('the dispatcher', () => {
  test.each(callNames)('asks whether %s is permitted before it looks at the input', async (call) => {
    const asked: string[] = []
    const refusal = describeProblem('privilege-missing', 'settings', { userName: 'ada' })
    const { dispatch, reached } = dispatcherThat(
      () => ({}),
      (access) => {
        asked.push(access)
        return Promise.resolve(refusal)
      },
    )
    expect(await dispatch(call, { nonsense: true })).toEqual({ ok: false, error: refusal })
    expect(asked).toEqual([callAccess[call]])
    expect(reached).toEqual([])
  })

  test.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
    'users',
    'users.list ',
    'Users.list',
    'x'.repeat(100_000),
    42,
    null,
    undefined,
    {},
    ['users.list'],
    { toString: () => 'users.list' },
  ])('answers the name %s as an unknown call', async (call) => {
    const { dispatch, reached } = dispatcherThat(() => ({}))
    const answer = await dispatch(call, {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'call-unknown' } })
    expect(JSON.stringify(answer).length).toBeLessThan(1_500)
    expect(reached).toEqual([])
  })

  test.each(callNames)('%s: whatever comes in, an answer goes out and nothing is thrown', async (name) => {
    const { dispatch } = dispatcherThat(() => ({}))
    const hostile = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'directory', 'offset', 'runId'), fc.anything()),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (input) => {
        expect(await dispatch(name, input)).toHaveProperty('ok')
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    [
      'users.list',
      { offset: -1, limit: 10, search: '', sortBy: 'userName', descending: false, filter: null },
      'offset',
    ],
    ['users.list', { offset: 0, limit: 501, search: '', sortBy: 'userName', descending: false, filter: null }, 'limit'],
    [
      'users.list',
      { offset: 0, limit: 1, search: '', sortBy: 'passwordHash', descending: false, filter: null },
      'sortBy',
    ],
    ['users.list', { offset: 0, limit: 1, search: '', sortBy: 'userName', descending: false, filter: null, x: 1 }, 'x'],
    ['users.show', { userId: '1' }, 'userId'],
    ['directories.remove', { directory: '../main' }, 'directory'],
    ['synchronization.cancel', { runId: '1; DROP TABLE users' }, 'runId'],
    ['synchronization.synchronize', { directory: 'main', expectedFingerprint: 'x' }, 'expectedFingerprint'],
    ['application.describe', null, because('the-input')],
  ])('%s refuses %j and names %s, before the handler is reached', async (name, input, field) => {
    const { dispatch, reached } = dispatcherThat(() => ({}))
    expect(await dispatch(name, input)).toMatchObject({
      ok: false,
      error: { code: 'call-invalid', parameters: { field } },
    })
    expect(reached).toEqual([])
  })

  test('a long hostile field name is cut', async () => {
    const { dispatch } = dispatcherThat(() => ({}))
    const answer = await dispatch('application.describe', { ['x'.repeat(500_000)]: 1 })
    expect(JSON.stringify(answer).length).toBeLessThan(2_000)
  })

  test('a problem of the program is answered as it is', async () => {
    const { dispatch, failures } = dispatcherThat(() => {
      throw problemError('run-active', 'plan', { parameters: { directory: 'main' } })
    })
    expect(await dispatch('application.describe', {})).toMatchObject({
      ok: false,
      error: { code: 'run-active', parameters: { directory: 'main' }, retryable: true },
    })
    expect(failures).toEqual([])
  })

  test.each([
    ['thrown', () => Promise.reject(new Error('canary-pa55word at /home/somebody'))],
    ['a mistake of this program', () => (null as unknown as { canary: () => void }).canary()],
    ['no error at all', () => ({ then: (_: unknown, reject: (reason: string) => void) => reject('canary') })],
  ])('what nobody foresaw (%s) crosses as an id of the log, without its text', async (_case, handle) => {
    const { dispatch, failures } = dispatcherThat(handle)
    const answer = await dispatch('application.describe', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', parameters: { failureId: 'f00d' } } })
    expect(JSON.stringify(answer)).not.toMatch(/canary|somebody|stack/u)
    expect(failures).toHaveLength(1)
  })

  test('the handler gets the parsed input: defaults are filled in', async () => {
    const { dispatch, reached } = dispatcherThat(() => ({}))
    const configuration = { id: 'main', type: 'sample' }
    await dispatch('directories.save', { configuration, secrets: {} })
    expect(reached).toEqual([
      expect.objectContaining({
        configuration: expect.objectContaining({ connection: { state: 'initial' } }) as unknown,
      }),
    ])
  })
})
