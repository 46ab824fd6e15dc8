import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates, type Certificate } from '../../../../e2e/lab/certificates.ts'
import { startFaultyProxy, type FaultyProxy } from '../../../../e2e/lab/scripted-ldap/faulty-proxy.ts'
import type { LdapScript } from '../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import {
  allNtlmFlags,
  peerAccount,
  startSealedPeer,
  type SealedPeer,
  type SealedPeerOptions,
} from '../../../../e2e/lab/sealed/sealed-peer.ts'
import type { DiagnosisStep } from '../../../../shared/domain/diagnosis.ts'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import { because } from '../../../../shared/text/reason.ts'
import { worded } from '../../../../shared/text/worded-for-tests.ts'
import { defaultDeadlines, type LdapDeadlines, type LdapSession } from '../../ldap/session/ldap-session.ts'
import { collect, never, peopleSearch, problemOf } from '../../ldap/session/session-for-tests.ts'
import type { NetworkEndpoint } from '../../network/endpoint.ts'
import { openSealedSession } from './open-sealed-session.ts'
import type { SealedCredentials } from './sealed-session-options.ts'

interface Opening {
  readonly port: number
  readonly endpoint?: Partial<NetworkEndpoint>
  readonly credentials?: SealedCredentials
  readonly deadlines?: Partial<LdapDeadlines>
  readonly signal?: AbortSignal
  readonly steps?: DiagnosisStep[]
}

const right: SealedCredentials = { kind: 'password', userName: peerAccount.user, password: peerAccount.password }

/** By address, so that Kerberos is no way and NTLM is taken, with and without a Kerberos library. */
function open(opening: Opening): Promise<LdapSession> {
  const { port, endpoint = {}, credentials = right, deadlines, signal = never, steps } = opening
  return openSealedSession({
    endpoint: { host: '127.0.0.1', port, acceptAllCertificates: false, certificateAuthorities: [], ...endpoint },
    controllerName: '127.0.0.1',
    credentials,
    deadlines: { ...defaultDeadlines, ...deadlines },
    signal,
    onStep: (step) => steps?.push(step),
  })
}

const closing: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const lab of closing.splice(0)) await lab.close()
})
async function peer(options?: SealedPeerOptions): Promise<SealedPeer> {
  const started = await startSealedPeer(options)
  closing.push(started)
  return started
}
async function scripted(script: LdapScript, tls?: Certificate): Promise<ScriptedLdap> {
  const started = await startScriptedLdap({ script, ...(tls === undefined ? {} : { tls }) })
  closing.push(started)
  return started
}
async function proxy(options: Parameters<typeof startFaultyProxy>[0]): Promise<FaultyProxy> {
  const started = await startFaultyProxy(options)
  closing.push(started)
  return started
}

const read = (session: LdapSession, signal = never) => collect(session.search(peopleSearch({ signal, baseDn: 'dc=a' })))
const openAndRead = async (opening: Opening) => {
  const session = await open(opening)
  try {
    return await read(session, opening.signal)
  } finally {
    session.close()
  }
}
const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => /^(TCPSocketWrap|TLSWrap)$/u.test(name)).length

describe('a sealed session', () => {
  it('is bound already, reads, and says goodbye', async () => {
    const { port, asked, connections } = await peer({ entries: 25 })
    const steps: DiagnosisStep[] = []
    const session = await open({ port, steps })
    expect((await read(session)).map(({ attributes }) => attributes.get('mail')?.[0])).toHaveLength(25)
    session.close()
    await expect.poll(() => asked).toEqual(['bind', 'bind', 'search dc=a', 'unbind'])
    expect(connections()).toBe(1)
    expect(steps.map(({ stage, state }) => `${stage} ${state}`)).toEqual(['name passed', 'tcp passed', 'bind passed'])
    expect(steps[2]?.detail).toEqual(because('step-sealed', { mechanism: 'NTLM' }))
  })

  it('cannot be bound a second time', async () => {
    const { port, asked } = await peer()
    const session = await open({ port })
    expect(await problemOf(session.bind('a', 'b', never))).toMatchObject({ code: 'internal' })
    session.close()
    await expect.poll(() => asked).toEqual(['bind', 'bind', 'unbind'])
  })

  it.each<{ user: string; credentials: SealedCredentials; code: string; asked: number }>([
    { user: 'no password', credentials: { ...right, password: '' }, code: 'password-empty', asked: 0 },
    { user: 'a wrong password', credentials: { ...right, password: 'wrong' }, code: 'credentials-refused', asked: 2 },
    { user: 'a wrong name', credentials: { ...right, userName: 'bob@x' }, code: 'credentials-refused', asked: 2 },
  ])('with $user: $code, after one attempt at most', async ({ credentials, code, asked }) => {
    const lab = await peer()
    expect(await problemOf(open({ port: lab.port, credentials }))).toMatchObject({ code, stage: 'bind' })
    expect(lab.asked).toHaveLength(asked)
    expect(lab.connections()).toBe(asked === 0 ? 0 : 1)
    await expect.poll(lab.open).toBe(0)
  })

  it('keeps the sub-code of the directory', async () => {
    const { port } = await peer()
    const problem = await problemOf(open({ port, credentials: { ...right, password: 'wrong' } }))
    expect(problem.parameters).toMatchObject({ subCode: '52e', name: peerAccount.user })
    expect(JSON.stringify(problem)).not.toContain('wrong"')
  })

  it('is not to be had for the current account where no ticket can be made out', async () => {
    const { port, asked } = await peer()
    const problem = await problemOf(open({ port, credentials: { kind: 'current-account' } }))
    expect(['kerberos-realm-unknown', 'kerberos-library-missing']).toContain(problem.code)
    expect(asked).toEqual([])
  })

  it.each([
    { without: 'SEAL', flags: allNtlmFlags & ~0x20 },
    { without: 'SIGN', flags: allNtlmFlags & ~0x10 },
    { without: '128', flags: allNtlmFlags & ~0x20000000 },
  ])('is refused without $without, before the password is shown', async ({ flags }) => {
    const { port, asked } = await peer({ flags: flags >>> 0 })
    expect(await problemOf(open({ port }))).toMatchObject({ code: 'sealing-not-negotiated' })
    expect(asked).toEqual(['bind'])
  })
})

const flipLastBit = (frame: Buffer): Buffer =>
  Buffer.from(frame.map((byte, index) => (index === frame.length - 1 ? byte ^ 1 : byte)))

describe('a seal that is broken ends the read', () => {
  it.each([
    { fault: 'a changed byte', damage: (frame: Buffer) => flipLastBit(frame) },
    { fault: 'a frame in clear text', damage: () => Buffer.from('30050201026500', 'hex') },
    { fault: 'an empty frame', damage: () => Buffer.alloc(0), code: 'protocol-error' },
  ])('$fault', async ({ damage, code = 'sealed-data-damaged' }) => {
    for (const broken of [0, 3]) {
      const { port } = await peer({ damage: (frame, number) => (number === broken ? damage(frame) : frame) })
      expect(await problemOf(openAndRead({ port }))).toMatchObject({ code, stage: 'search' })
    }
    await expect.poll(openSockets).toBe(0)
  })
})

describe('where the controller takes no sealed log-on', () => {
  const certificates = labCertificates()
  const authorities = { certificateAuthorities: [certificates.authority.cert] }
  const noSasl: LdapScript = {
    bind: ({ operation }, reply) => reply.done(operation.credentials.kind === 'sasl' ? 7 : 0),
  }

  it('the password goes inside TLS, on a connection of its own', async () => {
    const lab = await scripted(noSasl, certificates.good)
    const steps: DiagnosisStep[] = []
    const session = await open({ port: lab.port, endpoint: authorities, steps })
    session.close()
    expect(steps.map(({ stage }) => stage)).toEqual(['name', 'tcp', 'tls', 'bind'])
    expect(steps[3]?.detail).toEqual(because('step-simple-bind'))
    expect(lab.binds().map(({ operation, security }) => `${operation.credentials.kind} ${security}`)).toEqual([
      'sasl clear',
      'simple start-tls',
    ])
    expect(lab.binds()[1]?.operation).toMatchObject({ name: peerAccount.user })
  })

  it.each<{ fault: string; certificate: Certificate; endpoint?: Partial<NetworkEndpoint>; reason: RegExp }>([
    { fault: 'a wrong name', certificate: certificates.wrongName, reason: /made out to other\.example\.com/u },
    { fault: 'an unknown authority', certificate: certificates.untrusted, reason: /does not trust/u },
    { fault: 'an expired one', certificate: certificates.expired, reason: /expired/u },
    {
      fault: 'one of its own, though all were to be accepted',
      certificate: certificates.selfSigned,
      endpoint: { acceptAllCertificates: true },
      reason: /self-signed/u,
    },
  ])('but not on a certificate that is not valid: $fault', async ({ certificate, endpoint, reason }) => {
    const lab = await scripted(noSasl, certificate)
    const problem = await problemOf(open({ port: lab.port, endpoint: { ...authorities, ...endpoint } }))
    expect(problem).toMatchObject({ code: 'sealing-unavailable', stage: 'tls' })
    const { reasons } = worded(problem.parameters)
    expect(reasons).toMatch(reason)
    expect(reasons).toMatch(/Kerberos.*sealed log-on by NTLM: authMethodNotSupported \(7\)/u)
    expect(problem.hint).toContain('LDAPS')
    expect(lab.binds().map(({ operation }) => operation.credentials.kind)).toEqual(['sasl'])
  })

  it('and not where there is no TLS either', async () => {
    const lab = await scripted(noSasl)
    const problem = await problemOf(open({ port: lab.port }))
    expect(problem).toMatchObject({ code: 'sealing-unavailable' })
    expect(lab.binds()).toHaveLength(1)
    await lab.untilAllClosed()
  })

  it.each([49, 53, 80])('but not after any other refusal (%i)', async (code) => {
    const lab = await scripted({ bind: (_request, reply) => reply.done(code) }, certificates.good)
    await problemOf(open({ port: lab.port, endpoint: authorities }))
    expect(lab.binds()).toHaveLength(1)
    expect(lab.connections).toHaveLength(1)
  })

  it('a wrong password inside TLS is a wrong password', async () => {
    const lab = await scripted(
      {
        bind: ({ operation }, reply) =>
          reply.done(operation.credentials.kind === 'sasl' ? 7 : 49, { message: 'data 52e' }),
      },
      certificates.good,
    )
    expect(await problemOf(open({ port: lab.port, endpoint: authorities }))).toMatchObject({
      code: 'credentials-refused',
      parameters: { subCode: '52e' },
    })
    expect(lab.binds()).toHaveLength(2)
    await lab.untilAllClosed()
  })
})

describe('a server that closes', () => {
  it('after any byte of the log-on or of the read is seen at once, and not asked again', async () => {
    const { port } = await peer()
    const whole = await proxy({ port, bytes: Number.MAX_SAFE_INTEGER, then: 'close' })
    await openAndRead({ port: whole.port })
    const most = 600
    const codes = new Set<string>()
    for (let bytes = 0; bytes < most; bytes += 1) {
      const cut = await startFaultyProxy({ port, bytes, then: bytes % 2 === 0 ? 'close' : 'reset' })
      const outcome = await openAndRead({ port: cut.port }).then(
        () => 'read',
        (error: unknown) => (error instanceof ProblemError ? error.problem.code : 'unknown'),
      )
      codes.add(outcome)
      expect(cut.connectionCount()).toBe(1)
      await cut.close()
      if (outcome === 'read') break
    }
    expect([...codes].sort()).toEqual(['connection-lost', 'not-an-ldap-server', 'protocol-error', 'read'])
    await expect.poll(openSockets).toBeLessThanOrEqual(1)
  }, 60_000)
})

describe('a server that falls silent', () => {
  it.each<{ phase: SealedPeerOptions['stall']; code: string }>([
    { phase: 'challenge', code: 'bind-timed-out' },
    { phase: 'success', code: 'bind-timed-out' },
    { phase: 'search', code: 'search-timed-out' },
  ])('before its $phase: $code', async ({ phase, code }) => {
    const lab = await peer({ ...(phase === undefined ? {} : { stall: phase }) })
    const deadlines = { bind: 200, page: 200 }
    expect(await problemOf(openAndRead({ port: lab.port, deadlines }))).toMatchObject({ code })
    await expect.poll(lab.open).toBe(0)
  })

  it.each<{ phase: SealedPeerOptions['stall'] }>([{ phase: 'challenge' }, { phase: 'success' }, { phase: 'search' }])(
    'before its $phase is left when the caller cancels',
    async ({ phase }) => {
      const lab = await peer({ ...(phase === undefined ? {} : { stall: phase }) })
      const controller = new AbortController()
      const running = problemOf(openAndRead({ port: lab.port, signal: controller.signal }))
      await expect.poll(() => lab.asked.length).toBe({ challenge: 1, success: 2, search: 3 }[phase ?? 'search'])
      const begin = performance.now()
      controller.abort()
      expect(await running).toMatchObject({ code: 'cancelled' })
      expect(performance.now() - begin).toBeLessThan(1_000)
      await expect.poll(lab.open).toBe(0)
    },
  )

  it('is not even called when the caller has cancelled before', async () => {
    const lab = await peer()
    expect(await problemOf(open({ port: lab.port, signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' })
    expect(lab.connections()).toBe(0)
  })

  it('leaves no listener on the signal of a run', async () => {
    const { port } = await peer()
    const { signal } = new AbortController()
    let listeners = 0
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
    signal.addEventListener = (...parameters: Parameters<typeof add>) => {
      listeners += 1
      add(...parameters)
    }
    signal.removeEventListener = (...parameters: Parameters<typeof remove>) => {
      listeners -= 1
      remove(...parameters)
    }
    await openAndRead({ port, signal })
    expect(listeners).toBe(0)
  })
})
