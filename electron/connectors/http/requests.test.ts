import { inspect } from 'node:util'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { startLabHttp, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { reply, type WireAct } from '../../../e2e/lab/http/wire-act.ts'
import { basicAuthorization } from './basic-authorization.ts'
import { get, post, problemOf, sessionTo } from './http-for-tests.ts'
import { prepareRequest } from './prepare-request.ts'
import { defaultHttpDeadlines, type HttpEndpoint } from './http-session.ts'

let server: LabHttpServer | null = null
afterEach(() => server?.close())

const endpoint: HttpEndpoint = {
  scheme: 'https',
  host: 'mail.example.com',
  port: 443,
  acceptAllCertificates: false,
  certificateAuthorities: [],
}
const prepare = (request: ReturnType<typeof get>, change: Partial<HttpEndpoint> = {}) =>
  prepareRequest({ endpoint: { ...endpoint, ...change }, deadlines: defaultHttpDeadlines, maximumBytes: 1 }, request)

describe('a request', () => {
  it.each<[change: Partial<HttpEndpoint>, host: string]>([
    [{}, 'mail.example.com'],
    [{ port: 8443 }, 'mail.example.com:8443'],
    [{ scheme: 'http', port: 80 }, 'mail.example.com'],
    [{ scheme: 'http', port: 443 }, 'mail.example.com:443'],
    [{ host: '2001:db8::7' }, '[2001:db8::7]'],
    [{ host: '::1', port: 4040 }, '[::1]:4040'],
  ])('names its host: %j', (change, host) => {
    expect(prepare(get(), change).headers['Host']).toBe(host)
  })

  it('says how long it is in bytes, even where it is empty', async () => {
    server = await startLabHttp({ answer: ({ body }) => reply({ body }) })
    const session = sessionTo(server)
    expect((await session.request(post({ body: 'Jürgen' }))).body.toString()).toBe('Jürgen')
    await session.request(post({ body: '' }))
    expect(server.requests.map(({ headers }) => headers['content-length'])).toEqual(['7', '0'])
    session.close()
  })

  it('cannot be led to another header or another request by what stands in a header', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (name, value) => {
        const headers = { [`X-${name}`]: value }
        const attempt = () => prepare(get({ headers })).headers[`X-${name}`]
        const isPlain = /^[\w-]*$/u.test(name) && /^[ -~]*$/u.test(value)
        if (isPlain) expect(attempt()).toBe(value)
        else if (/[\r\n\0]/u.test(name + value)) expect(attempt).toThrow('cannot be sent')
      }),
    )
  })

  it.each([
    ['X-Token', 'a\r\nX-Other: 1'],
    ['X-Token', 'one\ntwo'],
    ['X-Token', 'one\0two'],
    ['X-Token', 'Łódź'],
    ['X Token', 'value'],
    ['', 'value'],
    ['X-Token\r\nX', 'value'],
  ])('with the header %j: %j is not sent', async (name, value) => {
    server = await startLabHttp({ answer: () => reply({}) })
    const asked = sessionTo(server).request(get({ headers: { [name]: value } }))
    const problem = await problemOf(asked)
    expect(problem).toMatchObject({ code: 'http-request-invalid', stage: 'search' })
    expect(JSON.stringify(problem)).not.toContain(JSON.stringify(value).slice(1, -1))
    expect(server.connectionCount()).toBe(0)
  })

  it.each(['', 'api', 'http://other/', '/a b', '/a\r\nX: 1', '/ä', '/a#b', '/\0'])(
    'with the path %j is not sent',
    async (path) => {
      server = await startLabHttp({ answer: () => reply({}) })
      const problem = await problemOf(sessionTo(server).request(get({ path })))
      expect(problem).toMatchObject({ code: 'http-request-invalid', parameters: { part: 'path' } })
      expect(server.connectionCount()).toBe(0)
    },
  )
})

describe('Basic authorization', () => {
  it('is the name and the password in UTF-8', () => {
    // RFC 7617, 2.1.
    expect(basicAuthorization('test', '123£')).toEqual({ Authorization: 'Basic dGVzdDoxMjPCow==' })
  })

  it('refuses a name that would end before its end', async () => {
    const attempt = Promise.resolve().then(() => basicAuthorization('a:b', 'c'))
    expect(await problemOf(attempt)).toMatchObject({
      code: 'setting-invalid',
      stage: 'settings',
      parameters: { field: 'connection.userName' },
    })
  })
})

describe('what was sent', () => {
  const secrets = ['canary-of-the-path', 'canary-of-the-password', 'canary-of-a-header', 'canary-of-the-body']
  const request = post({
    path: `/${String(secrets[0])}`,
    headers: { ...basicAuthorization('reader', String(secrets[1])), 'X-Token': String(secrets[2]) },
    body: String(secrets[3]),
    deadlines: { head: 100, silence: 100 },
  })
  const echo = (text: string): Buffer => Buffer.from(text + secrets.join(' '))
  it.each<[string, WireAct]>([
    ['no HTTP', { kind: 'bytes', bytes: echo(''), then: 'close' }],
    ['a broken head', { kind: 'bytes', bytes: echo('HTTP/1.1 200 OK\r\nContent-Length: '), then: 'close' }],
    [
      'a broken chunk',
      { kind: 'bytes', bytes: echo('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'), then: 'close' },
    ],
    ['half a body', { kind: 'bytes', bytes: echo('HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n'), then: 'close' }],
    ['silence', { kind: 'bytes', bytes: Buffer.alloc(0), then: 'stall' }],
    ['a reset', { kind: 'bytes', bytes: Buffer.alloc(0), then: 'reset' }],
  ])('never stands in an error, even where the server sends it back: %s', async (_what, act) => {
    server = await startLabHttp({ answer: () => act })
    const thrown: unknown = await sessionTo(server)
      .request(request)
      .catch((error: unknown) => error)
    const seen = `${JSON.stringify(thrown)} ${inspect(thrown, { depth: 12, showHidden: true })}`
    for (const secret of secrets) {
      expect(seen).not.toContain(secret)
      expect(seen).not.toContain(Buffer.from(secret).toString('base64').slice(0, -2))
      expect(seen).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })
})
