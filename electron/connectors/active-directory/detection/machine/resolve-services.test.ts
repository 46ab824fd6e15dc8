import { afterEach, describe, expect, test } from 'vitest'
import { askForServices } from '../ask-for-services.ts'
import { machineForTests } from '../machine-for-tests.ts'
import { startDnsForTests, type TestAnswer } from './dns-for-tests.ts'
import { servicesResolver } from './resolve-services.ts'

const name = '_ldap._tcp.dc._msdcs.ad.example'
let stop = (): Promise<void> => Promise.resolve()
afterEach(() => stop())

const start = async (answer: TestAnswer) => {
  const dns = await startDnsForTests(() => answer)
  stop = dns.stop
  return dns
}
const ask = (server: string, { signal = new AbortController().signal, dnsMilliseconds = 5000 } = {}) => {
  const { environment } = machineForTests({ dnsMilliseconds })
  return askForServices(name, { environment: { ...environment, resolveServices: servicesResolver([server]) }, signal })
}

describe('service records are asked of a name server', () => {
  test('and come with all that orders them', async () => {
    const dns = await start([
      { priority: 10, weight: 5, port: 3389, target: 'dc2.ad.example' },
      { priority: 0, weight: 100, port: 389, target: 'dc1.ad.example' },
    ])
    expect(await ask(dns.server)).toEqual({
      kind: 'found',
      records: [
        expect.objectContaining({ name: 'dc1.ad.example', port: 389, priority: 0, weight: 100 }),
        expect.objectContaining({ name: 'dc2.ad.example', port: 3389, priority: 10, weight: 5 }),
      ],
    })
    expect(dns.questions).toEqual([name])
  })

  test.each<{ answer: TestAnswer; told: object }>([
    { answer: 'no-such-name', told: { kind: 'nothing' } },
    { answer: [], told: { kind: 'nothing' } },
    { answer: [{ priority: 0, weight: 0, port: 0, target: '' }], told: { kind: 'nothing' } },
    { answer: 'server-failure', told: { kind: 'failed', reason: 'ESERVFAIL' } },
    { answer: 'refused', told: { kind: 'failed', reason: 'EREFUSED' } },
  ])('$answer: $told', async ({ answer, told }) => {
    const dns = await start(answer)
    expect(await ask(dns.server)).toEqual(told)
  })

  test('that does not answer: at the deadline, a failure', async () => {
    const dns = await start('silence')
    expect(await ask(dns.server, { dnsMilliseconds: 50 })).toEqual({ kind: 'failed', reason: 'ETIMEOUT' })
  })

  test('and can be cancelled', async () => {
    const dns = await start('silence')
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 20)
    await expect(ask(dns.server, { signal: controller.signal })).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    })
  })
})
