import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { startLabHttp, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { chunkedBytes, headBytes, replyBytes, type WireAct } from '../../../e2e/lab/http/wire-act.ts'
import { get, problemOf, sessionTo } from './http-for-tests.ts'

let server: LabHttpServer | null = null
afterEach(() => server?.close())

const body = '[{"userName":"jürgen"}]'
const headers = { 'Content-Type': 'application/json' }
const whole = [
  ['with its length', replyBytes({ headers, body })],
  ['in chunks', chunkedBytes({ headers, body }, 5)],
] as const

describe('an answer that breaks off', () => {
  const endings = ['close', 'reset'] as const
  const cases = whole.flatMap(([what, bytes]) => endings.map((then) => [what, then, bytes] as const))

  it.each(cases)('%s, by %s, is never handed over, whatever the byte', async (_what, then, bytes) => {
    let length = 0
    server = await startLabHttp({ answer: () => ({ kind: 'bytes', bytes: bytes.subarray(0, length), then }) })
    const codes = new Set<string>()
    for (; length < bytes.length; length += 1) {
      const session = sessionTo(server)
      codes.add((await problemOf(session.request(get()))).code)
    }
    expect([...codes].sort()).toEqual(['connection-lost', 'http-answer-incomplete', 'http-no-answer'])
    await server.untilAllClosed()
    length = bytes.length
    const session = sessionTo(server)
    expect((await session.request(get())).body.toString()).toBe(body)
    session.close()
  })
})

const raw = (text: string): WireAct => ({ kind: 'bytes', bytes: Buffer.from(text, 'latin1'), then: 'close' })
const ok = 'HTTP/1.1 200 OK\r\n'

describe('an answer that is not HTTP', () => {
  it.each<[what: string, act: WireAct, code: string]>([
    ['another protocol', raw('220 mail.example.com ESMTP\r\n'), 'not-an-http-server'],
    ['IMAP', raw('* OK IMAP4rev1 server ready\r\n'), 'not-an-http-server'],
    ['a TLS alert', { kind: 'bytes', bytes: Buffer.from([21, 3, 1, 0, 2, 2, 70]), then: 'close' }, 'http-tls-expected'],
    ['an impossible version', raw('HTTP/9.9 200 OK\r\n\r\n'), 'http-protocol-error'],
    ['no status', raw('HTTP/1.1 OK\r\n\r\n'), 'http-protocol-error'],
    ['a blank in a header name', raw(`${ok}Content Length: 2\r\n\r\n[]`), 'http-protocol-error'],
    ['a NUL in a header', raw(`${ok}X-Nul: a\0b\r\nContent-Length: 2\r\n\r\n[]`), 'http-protocol-error'],
    ['two lengths', raw(`${ok}Content-Length: 2\r\nContent-Length: 3\r\n\r\n[] `), 'http-protocol-error'],
    ['a length that is none', raw(`${ok}Content-Length: 2x\r\n\r\n[]`), 'http-protocol-error'],
    ['a negative length', raw(`${ok}Content-Length: -2\r\n\r\n[]`), 'http-protocol-error'],
    [
      'a length and chunks at once',
      raw(`${ok}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n`),
      'http-protocol-error',
    ],
    [
      'a switch of protocols',
      raw('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
      'http-protocol-error',
    ],
  ])('rejects: %s', async (_what, act, code) => {
    server = await startLabHttp({ answer: () => act })
    const session = sessionTo(server)
    expect(await problemOf(session.request(get()))).toMatchObject({ code, stage: 'search' })
    await server.untilAllClosed()
  })

  const chunks = (text: string): WireAct => raw(`${ok}Transfer-Encoding: chunked\r\n\r\n${text}`)
  it.each<[what: string, act: WireAct]>([
    ['a size that is no number', chunks('zz\r\n[]\r\n0\r\n\r\n')],
    ['a size without end', chunks('ffffffffffffffffff\r\n[]')],
    ['a chunk longer than its size', chunks('1\r\n[]\r\n0\r\n\r\n')],
    ['a chunk shorter than its size', chunks('5\r\n[]\r\n0\r\n\r\n')],
    ['no last chunk', chunks('2\r\n[]\r\n')],
    ['an end in the middle of the last chunk', chunks('2\r\n[]\r\n0\r\n')],
  ])('rejects faulty chunks: %s', async (_what, act) => {
    server = await startLabHttp({ answer: () => act })
    const session = sessionTo(server)
    expect((await problemOf(session.request(get()))).code).toMatch(/^http-(protocol-error|answer-incomplete)$/u)
    await server.untilAllClosed()
  })

  it('that nobody asked for never becomes the answer to the next question', async () => {
    server = await startLabHttp({
      answer: () => ({
        kind: 'afterwards',
        regular: replyBytes({ body: '[]' }),
        later: replyBytes({ body: '["forged"]' }),
      }),
    })
    const session = sessionTo(server)
    for (let number = 1; number <= 3; number += 1) {
      expect((await session.request(get())).body.toString()).toBe('[]')
      await wait(30)
    }
    expect(server.connectionCount()).toBe(3)
    session.close()
  })

  it('is cut at its announced length, and what follows does not become the next answer', async () => {
    const surplus = Buffer.concat([replyBytes({ body: '[]' }), replyBytes({ body: '["forged"]' })])
    server = await startLabHttp({ answer: () => ({ kind: 'bytes', bytes: surplus, then: 'keep' }) })
    const session = sessionTo(server)
    for (let number = 1; number <= 3; number += 1) {
      expect((await session.request(get())).body.toString()).toBe('[]')
    }
    session.close()
  })
})

describe('a compressed answer', () => {
  it.each([
    ['Content-Encoding', 'gzip', 'gzip'],
    ['Content-Encoding', 'identity, BR', 'br'],
    ['Transfer-Encoding', 'gzip, chunked', 'gzip'],
  ])('is refused, since it could unfold into any size: %s: %s', async (name, value, encoding) => {
    const bytes = Buffer.concat([headBytes(200, { [name]: value }), Buffer.from('0\r\n\r\n')])
    server = await startLabHttp({ answer: () => ({ kind: 'bytes', bytes, then: 'keep' }) })
    const session = sessionTo(server)
    expect(await problemOf(session.request(get()))).toMatchObject({
      code: 'http-encoding-unsupported',
      parameters: { encoding },
    })
    expect(server.requests[0]?.headers['accept-encoding']).toBe('identity')
    await server.untilAllClosed()
  })
})
