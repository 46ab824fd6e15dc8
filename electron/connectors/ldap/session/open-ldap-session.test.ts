import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../../e2e/lab/certificates.ts'
import { startBlackHole } from '../../../../e2e/lab/black-hole.ts'
import { freePort } from '../../../../e2e/lab/ports.ts'
import { stallingIn, type StallPhase } from '../../../../e2e/lab/scripted-ldap/phase-faults.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { LdapScript } from '../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { answeringRaw, greetingWith, hugeMessage, httpAnswer } from '../../../../e2e/lab/scripted-ldap/wire-abuse.ts'
import type { DiagnosisStep } from '../../../../shared/domain/diagnosis.ts'
import type { LdapProtocol } from '../../../../shared/configuration/generic-ldap.ts'
import { because, named } from '../../../../shared/text/reason.ts'
import { message, extendedResponse } from '../../sample/ldap-server/encode-response.ts'
import { openTestSession, problemOf } from './session-for-tests.ts'

const certificates = labCertificates()
const trusted = { certificateAuthorities: [certificates.authority.cert] }

let server: ScriptedLdap | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function start(script: LdapScript = {}): Promise<ScriptedLdap> {
  server = await startScriptedLdap({ script, tls: certificates.good })
  return server
}

const portOf = (lab: ScriptedLdap, protocol: LdapProtocol): number => (protocol === 'ldap-ssl' ? lab.tlsPort : lab.port)

describe('opening', () => {
  it.each<{ protocol: LdapProtocol; stages: string[]; security: string }>([
    { protocol: 'ldap', stages: ['name', 'tcp'], security: 'clear' },
    { protocol: 'ldap-tls', stages: ['name', 'tcp', 'tls'], security: 'start-tls' },
    { protocol: 'ldap-ssl', stages: ['name', 'tcp', 'tls'], security: 'tls' },
  ])('$protocol reports each stage as it passes', async ({ protocol, stages, security }) => {
    const lab = await start()
    const steps: DiagnosisStep[] = []
    const onStep = (step: DiagnosisStep) => void steps.push(step)
    const session = await openTestSession({ port: portOf(lab, protocol), protocol, ...trusted, onStep })
    expect(steps.map(({ stage, state }) => `${stage} ${state}`)).toEqual(stages.map((stage) => `${stage} passed`))
    expect(steps[1]?.detail).toEqual(because('address-and-port', { address: '127.0.0.1', port: portOf(lab, protocol) }))
    if (protocol !== 'ldap') expect(steps[2]?.detail).toEqual(named('TLSv1.3, CN=localhost'))
    session.close()
    await lab.untilAllClosed()
    expect(lab.connections.map((connection) => connection.security)).toEqual([security])
    expect(lab.connections[0]?.fault).toBeNull()
  })

  it('closes with an unbind request', async () => {
    const lab = await start()
    const session = await openTestSession({ port: lab.port })
    session.close()
    await lab.untilAllClosed()
    expect(lab.requests.map(({ operation }) => operation.kind)).toEqual(['unbind'])
  })

  it('looks the host up and tries its addresses in order', async () => {
    const lab = await start()
    const steps: DiagnosisStep[] = []
    const onStep = (step: DiagnosisStep) => void steps.push(step)
    const session = await openTestSession({
      host: 'localhost',
      port: lab.tlsPort,
      protocol: 'ldap-ssl',
      ...trusted,
      onStep,
    })
    expect(steps[0]).toMatchObject({
      stage: 'name',
      detail: { named: expect.stringContaining('127.0.0.1') as unknown },
    })
    session.close()
  })
})

const clearConsent = message(1, extendedResponse(0))

describe('what answers is not what was expected', () => {
  it.each<{ rule: string; protocol: LdapProtocol; port?: 'clear' | 'tls'; script?: LdapScript; code: string }>([
    { rule: 'LDAP-SSL on the port of plain LDAP', protocol: 'ldap-ssl', port: 'clear', code: 'tls-wrong-port' },
    {
      rule: 'LDAP-SSL to a web server',
      protocol: 'ldap-ssl',
      port: 'clear',
      script: greetingWith(httpAnswer),
      code: 'tls-wrong-port',
    },
    {
      rule: 'StartTLS to a web server',
      protocol: 'ldap-tls',
      script: answeringRaw(httpAnswer),
      code: 'not-an-ldap-server',
    },
    { rule: 'StartTLS on the port of LDAP-SSL', protocol: 'ldap-tls', port: 'tls', code: 'not-an-ldap-server' },
    {
      rule: 'StartTLS not supported',
      protocol: 'ldap-tls',
      script: { extended: (_request, reply) => reply.done(2) },
      code: 'tls-not-offered',
    },
    {
      rule: 'StartTLS unavailable',
      protocol: 'ldap-tls',
      script: { extended: (_request, reply) => reply.done(52) },
      code: 'tls-not-offered',
    },
    {
      rule: 'StartTLS answered by a goodbye',
      protocol: 'ldap-tls',
      script: { extended: (_request, reply) => reply.noticeOfDisconnection(2) },
      code: 'connection-lost',
    },
    {
      rule: 'StartTLS answered by the end',
      protocol: 'ldap-tls',
      script: { extended: (_request, reply) => reply.close() },
      code: 'not-an-ldap-server',
    },
    {
      rule: 'StartTLS answered by a reset',
      protocol: 'ldap-tls',
      script: { extended: (_request, reply) => reply.reset() },
      code: 'not-an-ldap-server',
    },
    {
      rule: 'StartTLS answered by 2 GB',
      protocol: 'ldap-tls',
      script: answeringRaw(hugeMessage),
      code: 'protocol-error',
    },
    {
      rule: 'StartTLS answered with more in clear text',
      protocol: 'ldap-tls',
      script: answeringRaw(Buffer.concat([clearConsent, clearConsent])),
      code: 'protocol-error',
    },
    {
      rule: 'StartTLS answered with a part in clear text',
      protocol: 'ldap-tls',
      script: answeringRaw(Buffer.concat([clearConsent, Buffer.of(0x30)])),
      code: 'protocol-error',
    },
    {
      rule: 'StartTLS answered under another number',
      protocol: 'ldap-tls',
      script: answeringRaw(message(2, extendedResponse(0))),
      code: 'protocol-error',
    },
    {
      rule: 'StartTLS consented and closed',
      protocol: 'ldap-tls',
      script: {
        extended: (_request, reply) => {
          reply.done()
          reply.close()
        },
      },
      code: 'connection-lost',
    },
  ])('$rule: $code', async ({ protocol, port = 'clear', script = {}, code }) => {
    const lab = await start(script)
    const problem = await problemOf(
      openTestSession({ port: port === 'tls' ? lab.tlsPort : lab.port, protocol, ...trusted }),
    )
    expect(problem).toMatchObject({ code, stage: 'tls' })
    expect(problem.message).not.toContain('{')
    expect(problem.hint).not.toContain('{')
    await lab.untilAllClosed()
    expect(lab.connections).toHaveLength(1)
  })

  it('an old TLS version is refused', async () => {
    server = await startScriptedLdap({ tls: { ...certificates.good, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' } })
    const problem = await problemOf(openTestSession({ port: server.tlsPort, protocol: 'ldap-ssl', ...trusted }))
    expect(problem).toMatchObject({ code: 'tls-failed', stage: 'tls' })
  })
})

describe('silence', () => {
  it.each<{ protocol: LdapProtocol; phase: StallPhase }>([
    { protocol: 'ldap-ssl', phase: 'before-anything' },
    { protocol: 'ldap-tls', phase: 'before-anything' },
    { protocol: 'ldap-tls', phase: 'start-tls-answer' },
    { protocol: 'ldap-tls', phase: 'start-tls-handshake' },
  ])(
    '$protocol ends $phase at its deadline',
    async ({ protocol, phase }) => {
      const lab = await start(stallingIn(phase))
      const opening = openTestSession({ port: portOf(lab, protocol), protocol, ...trusted, deadlines: { tls: 200 } })
      expect(await problemOf(opening)).toMatchObject({
        code: 'tls-timed-out',
        stage: 'tls',
        parameters: { seconds: 0.2 },
      })
      await lab.untilAllClosed()
    },
    5_000,
  )

  it('while connecting ends at its deadline', async () => {
    const { port, stop } = await startBlackHole()
    const problem = await problemOf(openTestSession({ port, deadlines: { tcp: 200 } }))
    expect(problem).toMatchObject({ code: 'connection-timed-out', stage: 'tcp', parameters: { port, seconds: 0.2 } })
    await stop()
  }, 10_000)

  it('while connecting can be cancelled', async () => {
    const { port, stop } = await startBlackHole()
    const controller = new AbortController()
    const opening = openTestSession({ port, signal: controller.signal })
    const begin = performance.now()
    controller.abort()
    expect(await problemOf(opening)).toMatchObject({ code: 'cancelled' })
    expect(performance.now() - begin).toBeLessThan(200)
    await stop()
  }, 10_000)
})

describe('no server', () => {
  it('refuses: connection-refused', async () => {
    const port = await freePort()
    expect(await problemOf(openTestSession({ port }))).toMatchObject({
      code: 'connection-refused',
      stage: 'tcp',
      parameters: { host: '127.0.0.1', port },
    })
  })

  it('that closes before anything is asked: the first call says so', async () => {
    const closing = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
    await once(closing, 'listening')
    const session = await openTestSession({ port: (closing.address() as AddressInfo).port })
    const signal = new AbortController().signal
    // Whether the end or our question comes first is chance.
    const { code, stage } = await problemOf(session.readEntry('', [], signal))
    expect(['connection-lost', 'not-an-ldap-server']).toContain(code)
    expect(stage).toBe('protocol')
    expect(await problemOf(session.bind('a', 'b', signal))).toMatchObject({ code: 'connection-lost', stage: 'bind' })
    closing.close()
  })
})
