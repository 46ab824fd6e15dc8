import { request } from 'node:https'
import { afterEach, describe, expect, it } from 'vitest'
import { adminPassword, administrators, company, primaryDomain } from './kerio-company.ts'
import { startKerioDouble, type KerioDouble } from './kerio-double.ts'

interface AnswerBody {
  readonly id: number
  readonly result: { readonly token: string; readonly totalItems: number; readonly userDetails: object }
  readonly error?: { readonly code: number; readonly message: string }
}

interface Answer {
  readonly status: number
  readonly contentType: string
  readonly cookies: readonly string[]
  readonly body: AnswerBody
}

let double: KerioDouble | null = null
let time = 0
afterEach(async () => {
  await double?.close()
  double = null
})

const start = async (options: object = {}): Promise<void> => {
  time = 1_000_000
  double = await startKerioDouble({ data: company, accounts: administrators, now: () => time, ...options })
}
const sender = (path: string, method: string) => (body: object, headers: Record<string, string>) =>
  new Promise<Answer>((resolve, reject) => {
    const options = { host: '127.0.0.1', servername: 'localhost', port: double?.port, ca: double?.caPem, path, method }
    request({ ...options, agent: false, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          contentType: response.headers['content-type'] ?? '',
          cookies: (response.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? ''),
          body: JSON.parse(text === '' ? '{}' : text) as AnswerBody,
        }),
      )
    })
      .on('error', reject)
      .end(method === 'GET' ? undefined : JSON.stringify(body))
  })
const send = sender('/admin/api/jsonrpc/', 'POST')
const call = (method: string, params: object, headers: Record<string, string> = {}) =>
  send({ jsonrpc: '2.0', id: 7, method, params }, headers)
const application = { name: 'Test', vendor: 'Test', version: '1' }
const logIn = (userName: string, password = adminPassword) => call('Session.login', { userName, password, application })
const session = async (userName = 'full') => {
  const { cookies, body } = await logIn(userName)
  return { cookie: cookies.join('; '), 'x-token': body.result.token }
}
const codeOf = ({ body }: Answer): unknown => body.error?.code ?? 'ok'
const whoAmI = (headers: Record<string, string>) => call('Session.whoAmI', {}, headers)
const users = { query: {}, domainId: primaryDomain.id }

describe('the double answers', () => {
  it('a log-on with a cookie and another value as token, and lists with both', async () => {
    await start()
    const { status, contentType, cookies, body } = await logIn('full@example.com')
    expect([status, body.id]).toEqual([200, 7])
    expect(contentType).toMatch(/^application\/json-rpc/u)
    const [cookie = ''] = cookies
    expect(cookie).toMatch(/^SESSION_CONNECT_WEBADMIN=[0-9a-f]{64}$/u)
    expect(body.result.token).toMatch(/^[0-9a-f]{64}$/u)
    expect(cookie).not.toContain(body.result.token)
    const list = await call('Users.get', users, { cookie, 'x-token': body.result.token })
    expect(list.body.result.totalItems).toBe(455)
  })

  it.each<[userName: string, outcome: unknown]>([
    ['Admin', 'ok'],
    ['full', 'ok'],
    ['full@example.com', 'ok'],
    ['branch-admin@branch.example', 'ok'],
    ['branch-admin', 1000],
    ['branch-admin@branch.test', 1000],
    ['plain', 1000],
    ['nobody', 1000],
  ])('the log-on of %s with %s', async (userName, outcome) => {
    await start()
    expect(codeOf(await logIn(userName))).toBe(outcome)
  })

  it('an application password with the words of a wrong one', async () => {
    await start()
    const { body } = await logIn('full', 'canary-of-an-application-password')
    expect(body.error?.message).toBe('Username or password is not correct.')
  })

  it('the right password no more after three wrong ones, for five minutes', async () => {
    await start()
    for (let attempt = 0; attempt < 3; attempt += 1) await logIn('full', 'wrong')
    expect(codeOf(await logIn('full'))).toBe(1000)
    time += 5 * 60_000
    expect(codeOf(await logIn('full'))).toBe('ok')
  })

  it.each<[what: string, params: object]>([
    ['a text as application', { userName: 'full', password: adminPassword, application: 'Test' }],
    ['no application', { userName: 'full', password: adminPassword }],
    ['username in small letters', { username: 'full', password: adminPassword, application }],
  ])('%s with -32602', async (_what, params) => {
    await start()
    expect(codeOf(await call('Session.login', params))).toBe(-32602)
  })

  it('empty ids for the built-in administrator', async () => {
    await start()
    const { body } = await call('Session.whoAmI', {}, await session('Admin'))
    expect(body.result.userDetails).toMatchObject({ id: '', domainId: '', effectiveRole: { userRole: 'BuiltInAdmin' } })
  })

  it.each<[what: string, change: (headers: Record<string, string>) => Record<string, string>]>([
    ['without the cookie', (headers) => ({ 'x-token': headers['x-token'] ?? '' })],
    ['without the token', (headers) => ({ cookie: headers['cookie'] ?? '' })],
    ['with another token', (headers) => ({ ...headers, 'x-token': '0' })],
  ])('-32001 %s', async (_what, change) => {
    await start()
    expect(codeOf(await call('Users.get', users, change(await session())))).toBe(-32001)
  })

  it('-32001 once the session was idle or old, and once it was ended', async () => {
    await start({ idleLimit: 1_000, sessionLimit: 2_500 })
    const headers = await session()
    for (let call = 0; call < 3; call += 1) {
      time += 800
      expect(codeOf(await whoAmI(headers))).toBe('ok')
    }
    time += 200
    expect(codeOf(await whoAmI(headers))).toBe(-32001)
    const other = await session()
    time += 1_000
    expect(codeOf(await whoAmI(other))).toBe(-32001)
    const ended = await session()
    expect(codeOf(await call('Session.logout', {}, ended))).toBe('ok')
    expect(codeOf(await call('Session.logout', {}, ended))).toBe(-32001)
    expect(double?.openSessions()).toBe(2)
  })

  it.each<[what: string, params: object, code: number]>([
    ['a list without query', { domainId: primaryDomain.id }, -32602],
    ['a list without domain', { query: {} }, -32602],
    ['a list of an unknown domain', { query: {}, domainId: 'keriodb://domain/none' }, 1002],
  ])('%s with %s', async (_what, params, code) => {
    await start()
    expect(codeOf(await call('Users.get', params, await session()))).toBe(code)
  })

  it('-32601 for what nobody may call here, such as a change', async () => {
    await start()
    expect(codeOf(await call('Users.remove', {}, await session()))).toBe(-32601)
  })

  it.each<[path: string, method: string, status: number]>([
    ['/admin/api/jsonrpc', 'POST', 200],
    ['/admin/api/jsonrpc/', 'GET', 405],
    ['/webmail/api/jsonrpc/', 'POST', 404],
  ])('%s %s with status %i', async (path, method, status) => {
    await start()
    expect((await sender(path, method)({}, {})).status).toBe(status)
  })

  it.each<[what: string, body: object]>([
    ['params by position', { jsonrpc: '2.0', id: 1, method: 'Session.whoAmI', params: [] }],
    ['another version', { jsonrpc: '1.0', id: 1, method: 'Session.whoAmI' }],
    ['a text as id', { jsonrpc: '2.0', id: 'one', method: 'Session.whoAmI' }],
  ])('-32600 for %s', async (_what, body) => {
    await start()
    expect(codeOf(await send(body, {}))).toBe(-32600)
  })
})
