import { afterEach, describe, expect, it } from 'vitest'
import { problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import { administrators, company, withOneMore } from '../../../e2e/lab/kerio-connect/kerio-company.ts'
import { connectKerio, type KerioConfigurationChange } from '../../../e2e/lab/kerio-connect/kerio-connect-lab.ts'
import { startKerioDouble, type KerioDouble } from '../../../e2e/lab/kerio-connect/kerio-double.ts'
import {
  atCall,
  deeplyNested,
  fromCall,
  htmlPage,
  rpcFailure,
  sessionExpired,
  truncatedJson,
  type KerioAction,
  type KerioFault,
} from '../../../e2e/lab/kerio-connect/kerio-fault.ts'

let double: KerioDouble | null = null
afterEach(async () => {
  await double?.close()
  double = null
})

const start = async (fault: KerioFault): Promise<KerioDouble> => {
  double = await startKerioDouble({ data: company, accounts: administrators, fault })
  return double
}
/** Groups are chosen, so that each list has its part. */
const everyList = { filters: { domains: ['branch.example'], groups: ['Support@example.com'] } }
const shortDeadlines = { head: 300, silence: 300, whole: 2_000 }
const readThrough = (server: KerioDouble, change: KerioConfigurationChange = {}) =>
  readAll(connectKerio(server, { ...everyList, ...change }))
const lists = ['Domains.get', 'Groups.get', 'Users.get', 'Aliases.get'] as const
const everyMethod = ['Session.login', 'Session.whoAmI', ...lists] as const

const redirect = (location: string): KerioAction => ({ kind: 'status', status: 302, headers: { Location: location } })
const reply = (change: (reply: object) => unknown): KerioAction => ({ kind: 'reply', change })
const result = (change: (result: object) => unknown): KerioAction => ({ kind: 'result', change })
const body = (text: string): KerioAction => ({ kind: 'body', contentType: 'application/json-rpc', change: () => text })
const without = (part: string) => (reply: object) =>
  Object.fromEntries(Object.entries(reply).filter(([name]) => name !== part))

describe.each(everyMethod)('a read fails where %s is answered with', (method) => {
  it.each<[what: string, action: KerioAction, code: string]>([
    ['a page of HTML', htmlPage, 'http-content-unexpected'],
    ['half of its JSON', truncatedJson, 'http-content-unexpected'],
    ['nothing', body(''), 'http-content-unexpected'],
    ['bytes that are no UTF-8', { kind: 'raw', bytes: Buffer.from([0x7b, 0xff, 0x7d]) }, 'http-content-unexpected'],
    ['nesting without an end', deeplyNested(200_000), 'kerio-answer-invalid'],
    ['another id', reply((answer) => ({ ...answer, id: 99 })), 'kerio-answer-invalid'],
    ['neither result nor error', reply(without('result')), 'kerio-answer-invalid'],
    ['a result of another kind', result(() => 7), 'kerio-answer-invalid'],
    ['an empty result', result(() => ({})), 'kerio-answer-invalid'],
    ['status 503', { kind: 'status', status: 503 }, 'http-status-unexpected'],
    ['status 401', { kind: 'status', status: 401 }, 'http-status-unexpected'],
    ['another host to ask', redirect('https://elsewhere.test/admin/api/jsonrpc/'), 'http-redirected'],
    ['an address without TLS', redirect('http://localhost/admin/api/jsonrpc/'), 'http-redirected'],
    ['more than there may be', { kind: 'announce', bytes: 2 ** 31 }, 'http-answer-too-large'],
    ['a body without an end', { kind: 'endless' }, 'http-answer-too-large'],
    ['a body that is cut off', { kind: 'cut', bytes: 20 }, 'http-answer-incomplete'],
  ])('%s', async (_what, action, code) => {
    const server = await start(fromCall(method, 1, action))
    const problem = await problemOf(readThrough(server))
    expect(problem.code).toBe(code)
    expect(`${problem.message} ${problem.hint}`).not.toContain('canary')
    expect(server.methods().filter((called) => called === method)).toHaveLength(1)
    // Where the answer to the log-on is lost, nobody knows which session to end.
    if (method !== 'Session.login') expect(server.openSessions()).toBe(0)
  })

  it('silence, once the deadline is over', async () => {
    const server = await start(fromCall(method, 1, { kind: 'stall', bytes: 0 }))
    const problem = await problemOf(readThrough(server, { deadlines: shortDeadlines }))
    expect(problem).toMatchObject({ code: 'http-body-timed-out', retryable: true })
    // A log-on is never repeated; a call that only reads is, once.
    const attempts = server.methods().filter((called) => called === method)
    expect(attempts).toHaveLength(method === 'Session.login' ? 1 : 2)
  })
})

describe.each(lists)('a read fails where the list %s', (method) => {
  it.each<[what: string, code: number, problem: string]>([
    ['is refused by 1003', 1003, 'kerio-call-refused'],
    ['is refused by 1004', 1004, 'kerio-call-refused'],
    ['fails with 1000', 1000, 'kerio-call-refused'],
    ['is unknown', -32601, 'kerio-call-refused'],
    ['takes too long, twice', -32002, 'kerio-call-timed-out'],
    ['finds the session at its end, twice', -32001, 'kerio-session-ended'],
  ])('%s', async (_what, code, expected) => {
    const server = await start(fromCall(method, 1, rpcFailure(code, 'no %1')))
    const problem = await problemOf(readThrough(server))
    const isRights = method === 'Domains.get' && code > 0
    expect(problem.code).toBe(isRights ? 'kerio-rights-missing' : expected)
    expect(problem.stage).toBe(method === 'Groups.get' ? 'groups' : 'search')
    expect(server.openSessions()).toBe(0)
  })

  it('cannot be read to its end', async () => {
    const server = await start(
      fromCall(
        method,
        1,
        result((list) => ({ ...list, totalItems: 1_000 })),
      ),
    )
    expect((await problemOf(readThrough(server))).code).toBe('list-short')
  })

  it('is not empty, only its page', async () => {
    const server = await start(
      fromCall(
        method,
        1,
        result((list) => ({ ...list, list: [] })),
      ),
    )
    expect((await problemOf(readThrough(server))).code).toBe('list-short')
  })
})

describe('what is repeated', () => {
  const users = company.users.length - 1

  it.each<[what: string, fault: KerioFault, logOns: number]>([
    ['a call that took too long, once', atCall('Users.get', 2, rpcFailure(-32002)), 1],
    ['a call without an answer, once', atCall('Users.get', 2, { kind: 'stall', bytes: 5 }), 1],
    ['the same page after the session ended in the middle of a list', atCall('Users.get', 3, sessionExpired), 2],
    ['the first call after the session ended', atCall('Session.whoAmI', 1, sessionExpired), 2],
    ['the last list after the session ended', atCall('Aliases.get', 3, sessionExpired), 2],
  ])('%s', async (_what, fault, logOns) => {
    const server = await start(fault)
    const { users: read, proof } = await readAll(connectKerio(server, { deadlines: shortDeadlines }))
    expect([read.length, proof.kind]).toEqual([users, 'complete'])
    expect(server.methods().filter((method) => method === 'Session.login')).toHaveLength(logOns)
    expect(server.openSessions()).toBe(0)
  })

  it('asks for the page at which the session ended, and for none before it', async () => {
    const server = await start(atCall('Users.get', 3, sessionExpired))
    await readAll(connectKerio(server, { filters: { domains: ['example.com'] } }))
    const starts = server.calls
      .filter(({ method }) => method === 'Users.get')
      .map(({ params }) => (params['query'] as { start: number }).start)
    expect(starts).toEqual([0, 199, 398, 398])
  })

  it('is not the log-on: a refused password is sent once', async () => {
    const server = await start(fromCall('Session.login', 1, rpcFailure(-32002)))
    const problem = await problemOf(readThrough(server))
    expect(problem).toMatchObject({ code: 'credentials-refused', stage: 'bind' })
    expect(server.methods()).toEqual(['Session.login'])
  })

  it('is not the log-on of a session that ended, either', async () => {
    const server = await start((call) =>
      call.method === 'Session.login' && call.number === 2
        ? rpcFailure(1000)
        : atCall('Users.get', 2, sessionExpired)(call),
    )
    expect((await problemOf(readThrough(server))).code).toBe('credentials-refused')
    expect(server.methods().filter((method) => method === 'Session.login')).toHaveLength(2)
  })

  it('is not a second end of the session', async () => {
    const server = await start((call) =>
      call.method === 'Users.get' && (call.number === 2 || call.number === 4) ? sessionExpired : { kind: 'send' },
    )
    const problem = await problemOf(readAll(connectKerio(server)))
    expect(problem).toMatchObject({ code: 'kerio-session-ended', parameters: { method: 'Users.get' } })
  })
})

describe('a log-out', () => {
  it.each<[what: string, action: KerioAction]>([
    ['fails', rpcFailure(-32001)],
    ['is answered by HTML', htmlPage],
    ['is cut off', { kind: 'cut', bytes: 1 }],
  ])('that %s changes nothing', async (_what, action) => {
    const server = await start(fromCall('Session.logout', 1, action))
    expect((await readThrough(server)).proof.kind).toBe('complete')
    expect(server.methods().at(-1)).toBe('Session.logout')
    await server.untilAllClosed()
  })

  it('is also sent after a failure, and after cancelling', async () => {
    const server = await start(fromCall('Aliases.get', 1, rpcFailure(1000)))
    await problemOf(readThrough(server))
    expect(server.methods().at(-1)).toBe('Session.logout')
    const cancelling = new AbortController()
    const onProgress = (): void => {
      if (server.methods().includes('Users.get')) cancelling.abort()
    }
    const reading = connectKerio(server).readDirectory({ signal: cancelling.signal, onProgress })
    expect((await problemOf(reading)).code).toBe('cancelled')
    await server.untilAllClosed()
    expect(server.openSessions()).toBe(0)
  })
})

describe('accounts that change while they are read', () => {
  it('are read again, and nobody is missed', async () => {
    const server = await start((call) => {
      if (call.method === 'Users.get' && call.number === 2) server.setData(withOneMore(company))
      return { kind: 'send' }
    })
    const names = userNamesOf(await readAll(connectKerio(server, { filters: { domains: ['example.com'] } })))
    expect(names).toContain(`aaa${company.users.length}@example.com`)
    expect(names).toContain('user0199@example.com')
    expect(names).toHaveLength(455)
  })

  it('all the time are given up', async () => {
    let data = company
    const server = await start((call) => {
      if (call.method === 'Users.get') server.setData((data = withOneMore(data)))
      return { kind: 'send' }
    })
    expect((await problemOf(readAll(connectKerio(server)))).code).toBe('list-changed')
  })
})

it('texts of the server that hold markup or control characters stay one short line of text', async () => {
  const message = `<script>alert(1)</script>\n\u0007${'x'.repeat(1_000)}`
  const server = await start(fromCall('Users.get', 1, rpcFailure(4711, message)))
  const { parameters } = await problemOf(readThrough(server))
  const words = { ...parameters.reason }
  expect(words).toEqual({ said: expect.stringMatching(/^<script>alert\(1\)<\/script> x{1,180}$/u) as string })
})
