import { afterEach, describe, expect, it } from 'vitest'
import { spoil } from '../../../e2e/lab/http/http-faults.ts'
import { startLabHttp, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { chunkedBytes, reply, type WireAct } from '../../../e2e/lab/http/wire-act.ts'
import { get, problemOf, sessionTo } from './http-for-tests.ts'

const limit = 1024 * 1024
let server: LabHttpServer | null = null
afterEach(() => server?.close())

const chunked = (length: number): WireAct => ({
  kind: 'bytes',
  bytes: chunkedBytes({ body: Buffer.alloc(length) }, 10_000),
  then: 'keep',
})

describe('the size of an answer', () => {
  it.each<[string, WireAct]>([
    ['2 GB announced, of which nothing comes', spoil({}, { kind: 'announced', bytes: 2 * 1024 ** 3 })],
    ['more announced than a number can hold', spoil({}, { kind: 'announced', bytes: 2 ** 60 })],
    ['without an end', spoil({}, { kind: 'endless' })],
    ['a byte more than the limit', reply({ body: Buffer.alloc(limit + 1) })],
    ['a byte more than the limit in chunks', chunked(limit + 1)],
  ])('is limited: %s', async (_what, act) => {
    server = await startLabHttp({ answer: () => act })
    const session = sessionTo(server, { maximumBytes: limit })
    const problem = await problemOf(session.request(get()))
    expect(problem).toMatchObject({ code: 'http-answer-too-large', stage: 'search', parameters: { megabytes: 1 } })
    await server.untilAllClosed()
  })

  it.each<[string, WireAct]>([
    ['announced', reply({ body: Buffer.alloc(limit) })],
    ['in chunks', chunked(limit)],
  ])('may be exactly the limit: %s', async (_what, act) => {
    server = await startLabHttp({ answer: () => act })
    const session = sessionTo(server, { maximumBytes: limit })
    expect((await session.request(get())).body.length).toBe(limit)
    session.close()
  })

  it('of a head is limited too', async () => {
    const act = reply({ headers: { 'X-Long': 'a'.repeat(100_000) } })
    server = await startLabHttp({ answer: () => act })
    const session = sessionTo(server)
    expect(await problemOf(session.request(get()))).toMatchObject({ code: 'http-protocol-error' })
    await server.untilAllClosed()
  })
})
