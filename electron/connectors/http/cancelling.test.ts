import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import { startLabHttp, type LabHttpOptions, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { replyBytes, reply, type WireAct } from '../../../e2e/lab/http/wire-act.ts'
import { get, post, problemOf, sessionTo } from './http-for-tests.ts'
import type { HttpRequest } from './http-session.ts'

let server: LabHttpServer | null = null
afterEach(() => server?.close())

const stall: WireAct = { kind: 'bytes', bytes: Buffer.alloc(0), then: 'stall' }
const halfBody: WireAct = { kind: 'bytes', bytes: replyBytes({ body: 'x'.repeat(99) }).subarray(0, 80), then: 'stall' }
const { good, authority } = labCertificates()

interface Phase {
  readonly phase: string
  readonly lab: Partial<LabHttpOptions>
  readonly scheme?: 'https'
  readonly request?: Partial<HttpRequest>
}

const phases: readonly Phase[] = [
  { phase: 'the TLS handshake', lab: { onConnection: 'ignore' }, scheme: 'https' },
  { phase: 'sending', lab: { onConnection: 'deaf' }, request: { body: 'x'.repeat(64 * 1024 * 1024) } },
  { phase: 'waiting for an answer', lab: { answer: () => stall } },
  { phase: 'waiting for an answer inside TLS', lab: { answer: () => stall, tls: good }, scheme: 'https' },
  { phase: 'a body', lab: { answer: () => halfBody } },
  { phase: 'a body inside TLS', lab: { answer: () => halfBody, tls: good }, scheme: 'https' },
  { phase: 'a redirection', lab: { answer: ({ path }) => (path === '/' ? elsewhere : stall) } },
]
const elsewhere = reply({ status: 307, headers: { Location: '/elsewhere' } })

const count = (kind: RegExp): number => process.getActiveResourcesInfo().filter((name) => kind.test(name)).length
const openSockets = (): number => count(/^(TCPSocketWrap|TLSWrap)$/u)
const timers = (): number => count(/^Timeout$/u)

describe('cancelling', () => {
  it.each(phases)(
    'during $phase takes less than 200 ms and leaves nothing open (R5)',
    // The time is that of this program; a busy machine may add its own.
    { retry: 2 },
    async ({ lab, scheme, request }) => {
      server = await startLabHttp({ answer: () => stall, ...lab })
      const session = sessionTo(server, {
        endpoint: { scheme: scheme ?? 'http', certificateAuthorities: [authority.cert] },
      })
      const [sockets, pending] = [openSockets(), timers()]
      const controller = new AbortController()
      const asked = problemOf(session.request(post({ signal: controller.signal, ...request })))
      await wait(60)
      const begin = performance.now()
      controller.abort()
      expect((await asked).code).toBe('cancelled')
      expect(performance.now() - begin).toBeLessThan(200)
      await server.untilAllClosed()
      while (openSockets() > sockets || timers() > pending) await wait(5)
    },
  )

  it('before a request begins sends nothing', async () => {
    server = await startLabHttp({ answer: () => stall })
    const session = sessionTo(server)
    expect((await problemOf(session.request(get({ signal: AbortSignal.abort() })))).code).toBe('cancelled')
    expect([server.connectionCount(), session.requestCount()]).toEqual([0, 0])
  })

  it('one request leaves the others of the session alone', async () => {
    server = await startLabHttp({
      answer: async ({ path }) => (path === '/stall' ? stall : (await wait(80), reply({ body: 'yes' }))),
    })
    const session = sessionTo(server)
    const controller = new AbortController()
    const stalled = problemOf(session.request(get({ path: '/stall', signal: controller.signal })))
    const other = session.request(get())
    await wait(30)
    controller.abort()
    expect((await stalled).code).toBe('cancelled')
    expect((await other).body.toString()).toBe('yes')
    session.close()
  })
})
