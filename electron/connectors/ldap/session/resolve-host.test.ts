import { afterEach, describe, expect, it, vi } from 'vitest'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { because, named, type Reason } from '../../../../shared/text/reason.ts'
import { openTestSession, problemOf } from './session-for-tests.ts'

const lookup = vi.hoisted(() => vi.fn<() => Promise<{ address: string }[]>>())
vi.mock('node:dns/promises', () => ({ lookup }))
afterEach(() => lookup.mockReset())

const unknownName = Object.assign(new Error('getaddrinfo ENOTFOUND directory.test'), { code: 'ENOTFOUND' })
const silent = () => new Promise<never>(() => undefined)

describe('name', () => {
  it.each<{ rule: string; answer: () => Promise<{ address: string }[]> }>([
    { rule: 'unknown', answer: () => Promise.reject(unknownName) },
    { rule: 'without an address', answer: () => Promise.resolve([]) },
    { rule: 'never answered', answer: silent },
  ])('$rule: host-not-found', async ({ answer }) => {
    lookup.mockImplementation(answer)
    const opening = openTestSession({ host: 'directory.test', port: 389, deadlines: { name: 100 } })
    expect(await problemOf(opening)).toMatchObject({
      code: 'host-not-found',
      stage: 'name',
      parameters: { host: 'directory.test' },
    })
  })

  it('can be cancelled while it is looked up', async () => {
    lookup.mockImplementation(silent)
    const controller = new AbortController()
    const opening = openTestSession({ host: 'directory.test', port: 389, signal: controller.signal })
    setTimeout(() => controller.abort(), 10)
    expect(await problemOf(opening)).toMatchObject({ code: 'cancelled', stage: 'name' })
  })

  it('of several addresses: the first that answers is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    lookup.mockResolvedValue([{ address: '127.0.0.2' }, { address: '127.0.0.1' }])
    const details: (Reason | null)[] = []
    const session = await openTestSession({
      host: 'directory.test',
      port,
      onStep: ({ detail }) => void details.push(detail),
    })
    expect(details).toEqual([
      named('127.0.0.2, 127.0.0.1'),
      because('address-and-port', { address: '127.0.0.1', port }),
    ])
    session.close()
    server.close()
  })

  it('of several addresses, none of which answers: the most telling problem', async () => {
    lookup.mockResolvedValue([{ address: '::ffff:0.0.0.0' }, { address: '127.0.0.2' }])
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    expect(await problemOf(openTestSession({ host: 'directory.test', port }))).toMatchObject({
      code: 'connection-refused',
    })
  })
})
