import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../../e2e/lab/certificates.ts'
import { containers, people } from '../../../../e2e/lab/directory-data.ts'
import { startFaultyProxy } from '../../../../e2e/lab/scripted-ldap/faulty-proxy.ts'
import { scriptedDirectory } from '../../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { LdapProtocol } from '../../../../shared/configuration/generic-ldap.ts'
import { ldapProtocolSchema } from '../../../../shared/configuration/generic-ldap.ts'
import type { LdapSession } from './ldap-session.ts'
import { never, openTestSession, peopleSearch, problemOf } from './session-for-tests.ts'

const certificates = labCertificates()
const cutsPerPhase = 20
/** ECDSA signatures differ by some bytes from one handshake to the next: the last bytes of all may not be needed. */
const slack = 24

let lab: ScriptedLdap
beforeAll(async () => {
  const script = scriptedDirectory({ entries: [...containers(), ...people(25)] })
  lab = await startScriptedLdap({ script, tls: certificates.good })
})
afterAll(() => lab.close())

/** Opens, binds and reads in two pages; tells each phase as it ends. */
async function read(protocol: LdapProtocol, port: number, onPhase: (phase: string) => void): Promise<void> {
  let session: LdapSession | null = null
  try {
    session = await openTestSession({ port, protocol, certificateAuthorities: [certificates.authority.cert] })
    onPhase('open')
    await session.bind('cn=reader', 'secret', never)
    onPhase('bind')
    for await (const page of session.search(peopleSearch({ pageSize: 20 }))) onPhase(`${page.length} entries`)
  } finally {
    session?.close()
  }
}

/** How many bytes the server has sent when each phase ends. */
async function measure(protocol: LdapProtocol): Promise<readonly { phase: string; from: number; to: number }[]> {
  const { port, sent, close } = await startCounter(upstreamPort(protocol))
  const ends: { phase: string; to: number }[] = []
  await read(protocol, port, (phase) => void ends.push({ phase, to: sent() }))
  close()
  return ends.map(({ phase, to }, index) => ({ phase, from: ends[index - 1]?.to ?? 0, to }))
}

const upstreamPort = (protocol: LdapProtocol): number => (protocol === 'ldap-ssl' ? lab.tlsPort : lab.port)

const cutPoints = (from: number, to: number): readonly number[] => [
  ...new Set(
    Array.from({ length: cutsPerPhase }, (_, index) => from + Math.floor(((to - from) * index) / cutsPerPhase)),
  ),
]

describe.each(ldapProtocolSchema.options)('%s', (protocol) => {
  it(`cut at ${cutsPerPhase} points of each phase it rejects at once and makes no second connection (R4)`, async () => {
    const phases = await measure(protocol)
    const total = phases.at(-1)?.to ?? 0
    const cuts = phases.flatMap(({ from, to }) => cutPoints(from, to)).filter((bytes) => bytes < total - slack)
    expect(cuts.length).toBeGreaterThan(protocol === 'ldap' ? 50 : 70)
    const codes = new Set<string>()
    for (const [index, bytes] of cuts.entries()) {
      const proxy = await startFaultyProxy({
        port: upstreamPort(protocol),
        bytes,
        then: index % 2 === 0 ? 'close' : 'reset',
      })
      const begin = performance.now()
      const { code } = await problemOf(read(protocol, proxy.port, () => undefined))
      expect(performance.now() - begin, `cut at ${bytes}`).toBeLessThan(5_000)
      expect(proxy.connectionCount()).toBe(1)
      codes.add(code)
      await proxy.close()
    }
    // Silence from the first byte on is taken for another protocol.
    const silent = protocol === 'ldap-ssl' ? 'tls-wrong-port' : 'not-an-ldap-server'
    expect([...codes].sort()).toEqual(['connection-lost', silent].sort())
  }, 60_000)
})

async function startCounter(upstream: number): Promise<{ port: number; sent: () => number; close: () => Server }> {
  let sent = 0
  const server = createServer((client) => {
    const target = connect(upstream, '127.0.0.1')
    client.pipe(target).on('error', () => client.destroy())
    target.pipe(client).on('error', () => target.destroy())
    target.on('data', (chunk: Buffer) => (sent += chunk.length))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, sent: () => sent, close: () => server.close() }
}
