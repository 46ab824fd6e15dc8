import { afterEach, describe, expect, it, vi } from 'vitest'
import { startBlackHole } from '../../../e2e/lab/black-hole.ts'
import { get, problemOf, sessionTo } from './http-for-tests.ts'

const lookup = vi.hoisted(() => vi.fn<() => Promise<{ address: string }[]>>())
vi.mock('node:dns/promises', () => ({ lookup }))
afterEach(() => lookup.mockReset())

const named = { port: 443, origin: 'https://mail.test' }
const silentName = () => lookup.mockImplementation(() => new Promise<never>(() => undefined))

describe('before there is a connection', () => {
  it('a name that nobody answers for is given up at its deadline, and can be cancelled', async () => {
    silentName()
    const session = sessionTo(named, { endpoint: { host: 'mail.test' }, deadlines: { name: 100 } })
    expect(await problemOf(session.request(get()))).toMatchObject({ code: 'host-not-found', stage: 'name' })
    const controller = new AbortController()
    const asked = problemOf(session.request(get({ signal: controller.signal, deadlines: { name: 5_000 } })))
    controller.abort()
    expect((await asked).code).toBe('cancelled')
    expect(session.requestCount()).toBe(0)
  })

  it('a port that neither accepts nor refuses is given up at its deadline, and can be cancelled', async () => {
    const { port, stop } = await startBlackHole()
    const session = sessionTo({ port, origin: 'http://127.0.0.1' }, { deadlines: { tcp: 200 } })
    expect(await problemOf(session.request(get()))).toMatchObject({
      code: 'connection-timed-out',
      stage: 'tcp',
      parameters: { port, seconds: 0.2 },
    })
    const controller = new AbortController()
    const asked = problemOf(session.request(get({ signal: controller.signal, deadlines: { tcp: 5_000 } })))
    controller.abort()
    expect((await asked).code).toBe('cancelled')
    await stop()
  })

  it('the deadline of the whole request counts too, while everything else has time', async () => {
    silentName()
    const session = sessionTo(named, { endpoint: { host: 'mail.test' }, deadlines: { whole: 100 } })
    expect(await problemOf(session.request(get({ stage: 'bind' })))).toMatchObject({
      code: 'http-timed-out',
      stage: 'bind',
      parameters: { seconds: 0.1 },
    })
  })
})
