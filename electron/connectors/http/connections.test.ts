import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { startLabHttp, type LabHttpOptions, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { headBytes, reply, type WireAct } from '../../../e2e/lab/http/wire-act.ts'
import { freePort } from '../../../e2e/lab/ports.ts'
import { get, post, problemOf, sessionTo } from './http-for-tests.ts'

let server: LabHttpServer | null = null
afterEach(() => server?.close())

async function serve(answer: LabHttpOptions['answer']): Promise<LabHttpServer> {
  server = await startLabHttp({ answer })
  return server
}

const closing: WireAct = {
  kind: 'bytes',
  bytes: Buffer.concat([headBytes(200, { Connection: 'close', 'Content-Length': '2' }), Buffer.from('ok')]),
  then: 'close',
}

describe('a connection', () => {
  it('carries all requests that follow one another', async () => {
    const lab = await serve(({ body }) => reply({ body }))
    const session = sessionTo(lab)
    for (let number = 1; number <= 20; number += 1) {
      expect((await session.request(post({ body: String(number) }))).body.toString()).toBe(String(number))
    }
    expect([lab.connectionCount(), session.requestCount(), lab.requests.length]).toEqual([1, 20, 20])
    session.close()
    await lab.untilAllClosed()
  })

  it('is opened for each request that runs at the same time, and kept', async () => {
    const lab = await serve(async ({ body }) => {
      await wait(20)
      return reply({ body })
    })
    const session = sessionTo(lab)
    for (let round = 1; round <= 3; round += 1) {
      const bodies = ['a', 'b', 'c', 'd']
      const answers = await Promise.all(bodies.map((body) => session.request(post({ body }))))
      expect(answers.map((answer) => answer.body.toString())).toEqual(bodies)
    }
    expect(lab.connectionCount()).toBe(4)
    session.close()
    await lab.untilAllClosed()
  })

  it('is not used again where the server closes it', async () => {
    const lab = await serve(() => closing)
    const session = sessionTo(lab)
    for (let number = 1; number <= 3; number += 1) await session.request(post())
    expect([lab.connectionCount(), lab.requests.length]).toEqual([3, 3])
    session.close()
  })

  it('ends with the session, also in the middle of an answer', async () => {
    const lab = await serve(() => ({ kind: 'bytes', bytes: Buffer.alloc(0), then: 'stall' }))
    const session = sessionTo(lab)
    const asked = problemOf(session.request(get()))
    while (lab.requests.length === 0) await wait(1)
    session.close()
    expect((await asked).code).toBe('cancelled')
    await lab.untilAllClosed()
  })

  it('is not opened by a session that was closed', async () => {
    const lab = await serve(() => reply({}))
    const session = sessionTo(lab)
    session.close()
    expect((await problemOf(session.request(get()))).code).toBe('cancelled')
    expect(lab.connectionCount()).toBe(0)
  })

  it('that nobody accepts rejects at its own stage', async () => {
    const port = await freePort()
    const session = sessionTo({ port, origin: 'http://127.0.0.1' })
    expect(await problemOf(session.request(get({ stage: 'bind' })))).toMatchObject({
      code: 'connection-refused',
      stage: 'tcp',
      parameters: { port },
    })
    expect(session.requestCount()).toBe(0)
  })
})

describe('a kept connection that the server has closed in the meantime', () => {
  /** Answers the first request of each connection, and closes on the second before it answers. */
  async function forgetful() {
    const seen = new Set<number>()
    return serve(({ connection, body }) => {
      if (seen.has(connection)) return { kind: 'bytes', bytes: Buffer.alloc(0), then: 'reset' }
      seen.add(connection)
      return reply({ body })
    })
  }

  it('costs a harmless request one repetition on a new connection', async () => {
    const lab = await forgetful()
    const session = sessionTo(lab)
    await session.request(post())
    expect((await session.request(post({ body: 'again', repetition: 'harmless' }))).body.toString()).toBe('again')
    expect([lab.requests.length, session.requestCount(), lab.connectionCount()]).toEqual([3, 3, 2])
    session.close()
  })

  it('fails any other request, which is not sent a second time', async () => {
    const lab = await forgetful()
    const session = sessionTo(lab)
    await session.request(post())
    expect((await problemOf(session.request(post({ body: 'a password' })))).code).toBe('connection-lost')
    expect(lab.requests).toHaveLength(2)
    session.close()
  })

  it('is no reason to repeat what fails on a new connection', async () => {
    const lab = await serve(() => ({ kind: 'bytes', bytes: Buffer.alloc(0), then: 'reset' }))
    const session = sessionTo(lab)
    expect((await problemOf(session.request(post({ repetition: 'harmless' })))).code).toBe('http-no-answer')
    expect(lab.requests).toHaveLength(1)
    session.close()
  })

  it('is no reason to repeat what was answered in part', async () => {
    let requests = 0
    const lab = await serve(() => {
      requests += 1
      return requests === 1
        ? reply({})
        : { kind: 'bytes', bytes: headBytes(200, { 'Content-Length': '5' }), then: 'reset' }
    })
    const session = sessionTo(lab)
    await session.request(post())
    expect((await problemOf(session.request(post({ repetition: 'harmless' })))).code).toBe('http-answer-incomplete')
    expect(lab.requests).toHaveLength(2)
    session.close()
  })
})
