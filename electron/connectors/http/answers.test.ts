import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { startLabHttp, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { chunkedBytes, headBytes, reply, type WireAct } from '../../../e2e/lab/http/wire-act.ts'
import { answerText } from './answer-text.ts'
import { get, problemOf, sessionTo } from './http-for-tests.ts'
import type { HttpHead } from './http-session.ts'

let server: LabHttpServer | null = null
afterEach(() => server?.close())

async function answering(act: WireAct): Promise<LabHttpServer> {
  server = await startLabHttp({ answer: () => act })
  return server
}

const bytes = (text: string | Buffer, then: 'close' | 'keep' = 'close'): WireAct => ({
  kind: 'bytes',
  bytes: Buffer.from(text),
  then,
})

describe('an answer', () => {
  it.each([200, 204, 304, 400, 401, 403, 404, 405, 413, 500, 501, 503])(
    'of status %i is handed over as it is, for the caller to judge',
    async (status) => {
      const session = sessionTo(await answering(reply({ status })))
      expect((await session.request(get())).status).toBe(status)
      session.close()
    },
  )

  it.each([
    ['application/json', 'application/json'],
    ['text/json; charset=utf8', 'text/json'],
    ['Text/HTML;charset=utf-8', 'text/html'],
    ['  application/xml  ', 'application/xml'],
    ['', ''],
  ])('with the content type %j has the media type %j', async (contentType, mediaType) => {
    const session = sessionTo(await answering(reply({ headers: { 'Content-Type': contentType } })))
    expect((await session.request(get())).mediaType).toBe(mediaType)
    session.close()
  })

  it('without a content type has an empty one', async () => {
    const session = sessionTo(await answering(reply({})))
    expect((await session.request(get())).mediaType).toBe('')
    session.close()
  })

  it('shows its head before its body, with every Set-Cookie for itself', async () => {
    const heads: HttpHead[] = []
    const cookies = ['one=1; Path=/', 'two=2; Expires=Wed, 01 Jan 2031 00:00:00 GMT']
    const lab = await answering(reply({ headers: { 'Set-Cookie': cookies } }))
    const session = sessionTo(lab, { onHead: (head) => heads.push(head) })
    const { headers } = await session.request(get())
    expect(headers['set-cookie']).toEqual(cookies)
    expect(heads).toMatchObject([{ status: 200, headers: { 'set-cookie': cookies } }])
    session.close()
  })

  it('ends with its length, with its last chunk, or with the connection where it announces neither', async () => {
    const body = 'ä'.repeat(3_000)
    const endings: readonly WireAct[] = [
      reply({ body }),
      bytes(chunkedBytes({ body }, 7), 'keep'),
      bytes(Buffer.concat([headBytes(200, {}), Buffer.from(body)])),
    ]
    for (const act of endings) {
      const session = sessionTo(await answering(act))
      expect(answerText(await session.request(get()), place)).toBe(body)
      session.close()
      await server?.close()
    }
  })

  it('arrives as it was sent, however it is cut into chunks', async () => {
    let act: WireAct = reply({})
    server = await startLabHttp({ answer: () => act })
    const session = sessionTo(server)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 90 }), async (body, size) => {
        act = bytes(chunkedBytes({ body: Buffer.from(body) }, size), 'keep')
        expect((await session.request(get())).body).toEqual(Buffer.from(body))
      }),
      { numRuns: 60 },
    )
    expect(server.connectionCount()).toBe(1)
    session.close()
  })
})

const place = {
  endpoint: { scheme: 'http', host: 'h', port: 80, acceptAllCertificates: false, certificateAuthorities: [] },
  stage: 'search',
} as const

describe('the text of an answer', () => {
  it('is UTF-8, with or without a byte order mark', () => {
    expect(answerText({ body: Buffer.from('\ufeffJürgen') }, place)).toBe('Jürgen')
    expect(answerText({ body: Buffer.from('Jürgen') }, place)).toBe('Jürgen')
  })

  it.each([
    ['Latin-1', Buffer.from('Jürgen', 'latin1')],
    ['half a character', Buffer.from('ü').subarray(0, 1)],
    ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80])],
    ['an overlong slash', Buffer.from([0xc0, 0xaf])],
  ])('is never guessed: %s rejects', async (_what, body) => {
    expect(await problemOf(Promise.resolve().then(() => answerText({ body }, place)))).toMatchObject({
      code: 'http-content-unexpected',
      stage: 'search',
    })
  })
})
