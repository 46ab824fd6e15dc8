import { afterEach, describe, expect, test } from 'vitest'
import { machineForTests } from '../machine-for-tests.ts'
import { askForServices } from './ask-for-services.ts'
import { sendFramed, startDnsForTests, type TestAnswer, type TestDnsOptions } from './dns-for-tests.ts'
import { servicesResolver } from './resolve-services.ts'

const name = '_ldap._tcp.dc._msdcs.ad.example'
const controllers = [
  { priority: 10, weight: 5, port: 3389, target: 'dc2.ad.example' },
  { priority: 0, weight: 100, port: 389, target: 'dc1.ad.example' },
]
const inOrder = {
  kind: 'found',
  records: [
    expect.objectContaining({ name: 'dc1.ad.example', port: 389, priority: 0, weight: 100 }),
    expect.objectContaining({ name: 'dc2.ad.example', port: 3389, priority: 10, weight: 5 }),
  ],
}

const stops: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())))

const start = async (options: TestDnsOptions) => {
  const dns = await startDnsForTests(options)
  stops.push(dns.stop)
  return dns
}
const ask = (servers: readonly string[], { signal = new AbortController().signal, dnsMilliseconds = 5000 } = {}) => {
  const { environment } = machineForTests({ dnsMilliseconds })
  return askForServices(name, { environment: { ...environment, resolveServices: servicesResolver(servers) }, signal })
}

describe('service records are asked of a name server', () => {
  test('and come with all that orders them', async () => {
    const dns = await start({ answer: controllers })
    expect(await ask([dns.server])).toEqual(inOrder)
    expect(dns.questions).toEqual([name])
  })

  test.each<{ answer: TestAnswer; told: object }>([
    { answer: 'no-such-name', told: { kind: 'nothing' } },
    { answer: [], told: { kind: 'nothing' } },
    { answer: [{ priority: 0, weight: 0, port: 0, target: '' }], told: { kind: 'nothing' } },
    { answer: 'server-failure', told: { kind: 'failed', reason: 'ESERVFAIL' } },
    { answer: 'refused', told: { kind: 'failed', reason: 'EREFUSED' } },
  ])('$answer: $told', async ({ answer, told }) => {
    const dns = await start({ answer })
    expect(await ask([dns.server])).toEqual(told)
  })

  test('that does not answer: at the deadline, a failure', async () => {
    const dns = await start({ answer: 'silence' })
    expect(await ask([dns.server], { dnsMilliseconds: 50 })).toEqual({ kind: 'failed', reason: 'ETIMEOUT' })
  })

  test('and can be cancelled', async () => {
    const dns = await start({ answer: 'silence' })
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 20)
    const cancelled = { problem: { code: 'cancelled' } }
    await expect(ask([dns.server], { signal: controller.signal })).rejects.toMatchObject(cancelled)
  })
})

describe('compressed targets, as Samba sends them', () => {
  const compressed = { answer: controllers, targets: 'compressed' } as const
  /** Until Node reads them again (node issue 66173), the second question is the program's own. */
  const overTcp = (damage: NonNullable<TestDnsOptions['overTcp']>) => start({ ...compressed, overTcp: damage })

  test('are read', async () => {
    const dns = await start(compressed)
    expect(await ask([dns.server])).toEqual(inOrder)
  })

  test('are read although they come in pieces', async () => {
    const dns = await overTcp((message, socket) => {
      const whole = Buffer.concat([Buffer.from([0, message.length]), message])
      for (const byte of whole) socket.write(Buffer.from([byte]))
    })
    expect(await ask([dns.server])).toEqual(inOrder)
  })

  test.each<{ rule: string; damage: NonNullable<TestDnsOptions['overTcp']>; reason: string }>([
    { rule: 'a connection that ends early', damage: (_message, socket) => socket.end(), reason: 'ECONNRESET' },
    {
      rule: 'an answer cut short',
      damage: (message, socket) => sendFramed(message.subarray(0, message.length - 3), socket),
      reason: 'EBADRESP',
    },
    {
      rule: 'an answer to another question',
      damage: (message, socket) => {
        message.writeUInt16BE(message.readUInt16BE(0) ^ 1, 0)
        sendFramed(message, socket)
      },
      reason: 'EBADRESP',
    },
  ])('$rule: a failure, never "there are none"', async ({ damage, reason }) => {
    const dns = await overTcp(damage)
    expect(await ask([dns.server])).toEqual({ kind: 'failed', reason })
  })

  test('of the second name server are read where the first fails', async () => {
    const first = await overTcp((_message, socket) => socket.end())
    const second = await start(compressed)
    expect(await ask([first.server, second.server])).toEqual(inOrder)
  })

  test('without an answer over TCP end at the deadline', async () => {
    const dns = await overTcp(() => undefined)
    expect(await ask([dns.server], { dnsMilliseconds: 300 })).toEqual({ kind: 'failed', reason: 'ETIMEOUT' })
  })
})
