import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../../e2e/lab/certificates.ts'
import { containers, people } from '../../../../e2e/lab/directory-data.ts'
import type { LdapScript } from '../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { stallAtPage } from '../../../../e2e/lab/scripted-ldap/page-action.ts'
import { stallingIn } from '../../../../e2e/lab/scripted-ldap/phase-faults.ts'
import { scriptedDirectory } from '../../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { LdapProtocol } from '../../../../shared/configuration/generic-ldap.ts'
import type { LdapSession } from './ldap-session.ts'
import { collect, never, openTestSession, peopleSearch, problemOf } from './session-for-tests.ts'

const certificates = labCertificates()
let server: ScriptedLdap | null = null
afterEach(() => server?.close())

const directory = scriptedDirectory({ entries: [...containers(), ...people(25)] })
const stalledPage = scriptedDirectory({ entries: [...containers(), ...people(25)], pageFault: stallAtPage(2) })

interface Phase {
  readonly phase: string
  readonly protocol?: LdapProtocol
  readonly script: LdapScript
  readonly work: (session: LdapSession, signal: AbortSignal) => Promise<unknown>
}

const bind: Phase['work'] = (session, signal) => session.bind('cn=a', 'secret', signal)
const read: Phase['work'] = (session, signal) => collect(session.search(peopleSearch({ signal })))

const phases: readonly Phase[] = [
  { phase: 'the TLS handshake', protocol: 'ldap-ssl', script: stallingIn('before-anything'), work: bind },
  { phase: 'the answer to StartTLS', protocol: 'ldap-tls', script: stallingIn('start-tls-answer'), work: bind },
  { phase: 'the handshake of StartTLS', protocol: 'ldap-tls', script: stallingIn('start-tls-handshake'), work: bind },
  { phase: 'the bind', script: stallingIn('bind'), work: bind },
  { phase: 'the bind inside TLS', protocol: 'ldap-ssl', script: stallingIn('bind'), work: bind },
  { phase: 'the first page', script: stallingIn('search'), work: read },
  { phase: 'a later page', script: stalledPage, work: read },
  { phase: 'a later page inside TLS', protocol: 'ldap-tls', script: stalledPage, work: read },
  {
    phase: 'readEntry',
    script: stallingIn('search'),
    work: (session, signal) => session.readEntry('dc=a', [], signal),
  },
  {
    phase: 'searchSome',
    script: stallingIn('search'),
    work: (session, signal) => session.searchSome({ ...peopleSearch({ signal }), limit: 5 }),
  },
]

const count = (kind: RegExp): number => process.getActiveResourcesInfo().filter((name) => kind.test(name)).length
const openSockets = (): number => count(/^(TCPSocketWrap|TLSWrap)$/u)
const timers = (): number => count(/^Timeout$/u)

describe('cancelling', () => {
  it.each(phases)(
    'during $phase takes less than 200 ms and leaves nothing open (R5)',
    // The time is that of this program; a busy machine may add its own.
    { retry: 2 },
    async ({ protocol = 'ldap', script, work }) => {
      const lab = (server = await startScriptedLdap({ script, tls: certificates.good }))
      const timersBefore = timers()
      const controller = new AbortController()
      const port = protocol === 'ldap-ssl' ? lab.tlsPort : lab.port
      const options = {
        port,
        protocol,
        certificateAuthorities: [certificates.authority.cert],
        signal: controller.signal,
      }
      let session: LdapSession | null = null
      const running = problemOf(
        openTestSession(options).then((opened) => {
          session = opened
          return work(opened, controller.signal)
        }),
      )
      await wait(100)
      const begin = performance.now()
      controller.abort()
      expect(await running).toMatchObject({ code: 'cancelled' })
      expect(performance.now() - begin).toBeLessThan(200)
      await lab.untilAllClosed()
      const dead = session as LdapSession | null
      if (dead !== null) {
        expect(await problemOf(dead.readEntry('', [], never))).toMatchObject({ code: 'connection-lost' })
        dead.close()
      }
      expect(timers()).toBeLessThanOrEqual(timersBefore)
      await expect.poll(openSockets).toBe(0)
      expect(lab.connections).toHaveLength(1)
    },
  )

  it('between pages ends the search at its next step', async () => {
    const lab = (server = await startScriptedLdap({ script: directory }))
    const controller = new AbortController()
    const session = await openTestSession({ port: lab.port })
    const seen: number[] = []
    const reading = (async () => {
      for await (const page of session.search(peopleSearch({ signal: controller.signal }))) {
        seen.push(page.length)
        controller.abort()
      }
    })()
    expect(await problemOf(reading)).toMatchObject({ code: 'cancelled', stage: 'search' })
    expect(seen).toEqual([10])
    await lab.untilAllClosed()
  })

  it.each<{ call: string; work: Phase['work'] }>([
    { call: 'bind', work: bind },
    { call: 'search', work: read },
    { call: 'readEntry', work: (session, signal) => session.readEntry('', [], signal) },
  ])('before $call sends nothing', async ({ work }) => {
    const lab = (server = await startScriptedLdap({ script: directory }))
    const session = await openTestSession({ port: lab.port })
    expect(await problemOf(work(session, AbortSignal.abort()))).toMatchObject({ code: 'cancelled' })
    await lab.untilAllClosed()
    expect(lab.requests).toEqual([])
  })

  it('before opening connects to nobody', async () => {
    const lab = (server = await startScriptedLdap({ script: directory }))
    const opening = openTestSession({ port: lab.port, signal: AbortSignal.abort() })
    expect(await problemOf(opening)).toMatchObject({ code: 'cancelled' })
    expect(lab.connections).toEqual([])
  })

  it('leaves no listener on the signal of a run', async () => {
    const lab = (server = await startScriptedLdap({ script: directory, tls: certificates.good }))
    const controller = new AbortController()
    const added: number[] = [0]
    const { signal } = controller
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...parameters: Parameters<typeof add>) => {
      added[0] = (added[0] ?? 0) + 1
      add(...parameters)
    }
    signal.removeEventListener = (...parameters: Parameters<typeof remove>) => {
      added[0] = (added[0] ?? 0) - 1
      remove(...parameters)
    }
    const session = await openTestSession({
      port: lab.port,
      protocol: 'ldap-tls',
      certificateAuthorities: [certificates.authority.cert],
      signal,
    })
    await session.bind('cn=a', 'secret', signal)
    await collect(session.search(peopleSearch({ signal })))
    await session.readEntry('', [], signal)
    await session.searchSome({ ...peopleSearch({ signal }), limit: 3 })
    session.close()
    expect(added).toEqual([0])
  })
})
