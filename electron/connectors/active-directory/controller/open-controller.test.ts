import { describe, expect, it } from 'vitest'
import type { Controller } from '../../../../shared/domain/detection.ts'
import { ProblemError, problemError } from '../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import { defaultDeadlines, type LdapSession } from '../../ldap/session/ldap-session.ts'
import type { ControllerSettings, ControllerSource } from './controller-settings.ts'
import { openController } from './open-controller.ts'

const { signal } = new AbortController()
const rootDse = {
  dnshostname: 'dc.corp.example',
  defaultnamingcontext: 'DC=corp,DC=example',
  supportedcapabilities: '1.2.840.113556.1.4.800',
}
type Failure = readonly [stage: Stage, code: ProblemCode]
/** What a controller does, where it does not answer and take the log-on. */
interface Behaviour {
  readonly greeting?: Failure
  readonly bind?: Failure
}

/** Controllers by host, in the order in which they are found. */
function domainOf(behaviours: Readonly<Record<string, Behaviour>>) {
  const calls: string[] = []
  let open = 0
  const session = (): LdapSession => {
    open += 1
    const attributes = new Map(Object.entries(rootDse).map(([name, value]) => [name, [value]]))
    const partial: Partial<LdapSession> = {
      readEntry: () => Promise.resolve({ distinguishedName: '', attributes }),
      bind: () => Promise.resolve(),
      close: () => void (open -= 1),
    }
    return partial as LdapSession
  }
  const answer = (what: 'greeting' | 'bind', host: string): Promise<LdapSession> => {
    calls.push(`${what} ${host}`)
    const failure = behaviours[host]?.[what]
    if (failure === undefined) return Promise.resolve(session())
    return Promise.reject(problemError(failure[1], failure[0], { parameters: { host } }))
  }
  const controllers = Object.keys(behaviours).map((host): Controller => ({ host, port: null, source: 'srv' }))
  const source: ControllerSource = {
    deadlines: defaultDeadlines,
    findControllers: () => Promise.resolve({ domain: 'corp.example', controllers, trail: [] }),
    openSession: (options) => {
      options.onAddress?.(`10.0.0.${options.endpoint.host.slice(-1)}`)
      return answer('greeting', options.endpoint.host)
    },
    openSealedSession: ({ endpoint }) => answer('bind', endpoint.host),
  }
  return { source, calls, open: () => open }
}

const settings = (userName = 'reader@corp.example'): ControllerSettings => ({
  server: '',
  protocol: 'ldap',
  baseDn: '',
  certificateAuthorities: [],
  credentials: { kind: 'password', userName, password: 'canary' },
})
const refused: Failure = ['tcp', 'connection-refused']

describe('a run', () => {
  it.each<{ rule: string; domain: Readonly<Record<string, Behaviour>>; calls: readonly string[] }>([
    {
      rule: 'takes the first controller that answers, and stays with it',
      domain: { dc1: {}, dc2: {} },
      calls: ['greeting dc1', 'bind dc1'],
    },
    {
      rule: 'goes on where one does not answer, and logs on to the one that did',
      domain: { dc1: { greeting: refused }, dc2: { greeting: ['tls', 'certificate-expired'] }, dc3: {}, dc4: {} },
      calls: ['greeting dc1', 'greeting dc2', 'greeting dc3', 'bind dc3'],
    },
    {
      rule: 'goes on where one is busy at the log-on',
      domain: { dc1: { bind: ['bind', 'server-busy'] }, dc2: {} },
      calls: ['greeting dc1', 'bind dc1', 'greeting dc2', 'bind dc2'],
    },
    {
      rule: 'goes on where one is lost in the log-on',
      domain: { dc1: { bind: ['bind', 'connection-lost'] }, dc2: {} },
      calls: ['greeting dc1', 'bind dc1', 'greeting dc2', 'bind dc2'],
    },
  ])('$rule', async ({ domain, calls }) => {
    const lab = domainOf(domain)
    const { session, reached } = await openController(lab.source, { settings: settings(), signal })
    expect(lab.calls).toEqual(calls)
    const host = calls.at(-1)?.split(' ')[1] ?? ''
    expect(reached).toMatchObject({ host, address: `10.0.0.${host.slice(-1)}`, port: 389 })
    expect(lab.open()).toBe(1)
    session.close()
  })

  it.each<[code: ProblemCode]>([
    ['credentials-refused'],
    ['bind-refused'],
    ['bind-timed-out'],
    ['kerberos-no-ticket'],
    ['kerberos-timed-out'],
    ['sealing-not-negotiated'],
    ['sealed-data-damaged'],
  ])('shows a password to no other controller after %s', async (code) => {
    const lab = domainOf({ dc1: { bind: ['bind', code] }, dc2: {} })
    await expect(openController(lab.source, { settings: settings(), signal })).rejects.toMatchObject({
      problem: { code },
    })
    expect(lab.calls).toEqual(['greeting dc1', 'bind dc1'])
    expect(lab.open()).toBe(0)
  })

  it('that is cancelled asks nobody else', async () => {
    const lab = domainOf({ dc1: { greeting: ['tcp', 'cancelled'] }, dc2: {} })
    await expect(openController(lab.source, { settings: settings(), signal })).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    })
    expect(lab.calls).toEqual(['greeting dc1'])
  })

  it('that finds all silent names each, at the stage that the best of them reached', async () => {
    const lab = domainOf({ dc1: { greeting: refused }, dc2: { greeting: ['tls', 'certificate-expired'] } })
    const opening = openController(lab.source, { settings: settings(), signal })
    await expect(opening).rejects.toMatchObject({
      problem: {
        code: 'controllers-unreachable',
        stage: 'tls',
        parameters: { controllers: 'dc1 (connection-refused), dc2 (certificate-expired)' },
      },
    })
  })

  it('that is stopped after the greeting logs on to nobody', async () => {
    const lab = domainOf({ dc1: {}, dc2: {} })
    const stop = new ProblemError(problemError('credentials-refused', 'bind').problem)
    const request = { settings: settings(), signal, onGreeted: () => Promise.reject(stop) }
    await expect(openController(lab.source, request)).rejects.toBe(stop)
    expect(lab.calls).toEqual(['greeting dc1'])
    expect(lab.open()).toBe(0)
  })

  it.each([
    ['reader', 'reader@corp.example'],
    ['reader@other.example', 'reader@other.example'],
    ['CORP\\reader', 'CORP\\reader'],
    ['CN=Reader,DC=corp', 'CN=Reader,DC=corp'],
  ])('completes a bare name alone: %s logs on as %s', async (typed, expected) => {
    const lab = domainOf({ dc1: {} })
    const names: string[] = []
    const source: ControllerSource = {
      ...lab.source,
      openSealedSession: (options) => {
        names.push(options.credentials.kind === 'password' ? options.credentials.userName : '-')
        return lab.source.openSealedSession(options)
      },
    }
    await openController(source, { settings: settings(typed), signal })
    expect(names).toEqual([expected])
  })
})
