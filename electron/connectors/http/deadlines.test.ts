import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import { spoil } from '../../../e2e/lab/http/http-faults.ts'
import { startLabHttp, type LabHttpOptions, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { headBytes, replyBytes, type WireAct } from '../../../e2e/lab/http/wire-act.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import { post, problemOf, sessionTo } from './http-for-tests.ts'
import type { HttpDeadlines, HttpRequest } from './http-session.ts'

let server: LabHttpServer | null = null
afterEach(() => server?.close())

const body = 'x'.repeat(2_000)
const stall: WireAct = { kind: 'bytes', bytes: Buffer.alloc(0), then: 'stall' }
const halfHead: WireAct = { kind: 'bytes', bytes: replyBytes({ body }).subarray(0, 20), then: 'stall' }
const halfBody: WireAct = { kind: 'bytes', bytes: replyBytes({ body }).subarray(0, 1_000), then: 'stall' }
const drippingBody = spoil({ body }, { kind: 'drip', everyMs: 1 })
const drippingHead: WireAct = { kind: 'drip', head: Buffer.alloc(0), bytes: headBytes(200, { X: body }), everyMs: 1 }
const informing: WireAct = {
  kind: 'endless',
  head: Buffer.alloc(0),
  chunk: Buffer.from('HTTP/1.1 103 Early Hints\r\nX: 1\r\n\r\n'),
}
const certificate = labCertificates().good
/** More than the buffers of both sides hold. */
const large = 'x'.repeat(64 * 1024 * 1024)

interface Case {
  readonly phase: string
  readonly lab: Partial<LabHttpOptions>
  readonly scheme?: 'https'
  readonly deadlines: Partial<HttpDeadlines>
  readonly request?: Partial<HttpRequest>
  readonly problem: Pick<Problem, 'code' | 'stage'>
}

const answering = (act: WireAct): Partial<LabHttpOptions> => ({ answer: () => act })
const cases: readonly Case[] = [
  {
    phase: 'the TLS handshake',
    lab: { onConnection: 'ignore' },
    scheme: 'https',
    deadlines: { tls: 100 },
    problem: { code: 'tls-timed-out', stage: 'tls' },
  },
  {
    phase: 'taking the request',
    lab: { onConnection: 'deaf' },
    deadlines: { send: 100 },
    request: { body: large },
    problem: { code: 'http-send-timed-out', stage: 'bind' },
  },
  {
    phase: 'answering at all',
    lab: answering(stall),
    deadlines: { head: 100 },
    problem: { code: 'http-answer-timed-out', stage: 'bind' },
  },
  {
    phase: 'answering at all, inside TLS',
    lab: { ...answering(stall), tls: certificate },
    deadlines: { head: 100 },
    problem: { code: 'http-answer-timed-out', stage: 'bind' },
  },
  {
    phase: 'the head',
    lab: answering(halfHead),
    deadlines: { head: 100 },
    problem: { code: 'http-answer-timed-out', stage: 'bind' },
  },
  {
    phase: 'a head that drips',
    lab: answering(drippingHead),
    deadlines: { head: 100 },
    problem: { code: 'http-answer-timed-out', stage: 'bind' },
  },
  {
    phase: 'heads that only promise one',
    lab: answering(informing),
    deadlines: { head: 100 },
    problem: { code: 'http-answer-timed-out', stage: 'bind' },
  },
  {
    phase: 'the body',
    lab: answering(halfBody),
    deadlines: { silence: 100 },
    problem: { code: 'http-body-timed-out', stage: 'bind' },
  },
  {
    phase: 'a body that drips and so never falls silent',
    lab: answering(drippingBody),
    deadlines: { silence: 1_000, whole: 200 },
    problem: { code: 'http-timed-out', stage: 'bind' },
  },
]

describe('a server that hangs', () => {
  it.each(cases)('in $phase is left at the deadline, and nothing stays open', async (hanging) => {
    server = await startLabHttp({ answer: () => stall, ...hanging.lab })
    const isTls = hanging.scheme === 'https' || hanging.lab.tls !== undefined
    const session = sessionTo(server, {
      endpoint: { scheme: isTls ? 'https' : 'http', certificateAuthorities: [labCertificates().authority.cert] },
      deadlines: hanging.deadlines,
    })
    const [deadline = 0] = Object.values(hanging.deadlines).slice(-1)
    const problem = await problemOf(session.request(post({ stage: 'bind', ...hanging.request })))
    expect(problem).toMatchObject({ ...hanging.problem, retryable: true, parameters: { seconds: deadline / 1_000 } })
    await server.untilAllClosed()
  })

  it('for one request may have a deadline of its own', async () => {
    server = await startLabHttp({ answer: () => stall })
    const session = sessionTo(server)
    const problem = await problemOf(session.request(post({ deadlines: { head: 50 } })))
    expect(problem).toMatchObject({ code: 'http-answer-timed-out', parameters: { seconds: 0.1 } })
  })

  it('is not left while its body keeps coming', async () => {
    const slowly = spoil({ body: 'x'.repeat(40) }, { kind: 'drip', everyMs: 10 })
    server = await startLabHttp({ answer: () => slowly })
    const session = sessionTo(server, { deadlines: { silence: 300, head: 300 } })
    expect((await session.request(post())).body.length).toBe(40)
    session.close()
  })
})
