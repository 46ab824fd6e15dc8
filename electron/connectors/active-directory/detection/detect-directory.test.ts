import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../../../shared/errors/problem.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { Controller } from '../../../../shared/domain/detection.ts'
import { defaultDeadlines, type LdapSession, type OpenSessionOptions } from '../../ldap/session/ldap-session.ts'
import { detectDirectory, type DetectionSettings, type DetectionSource } from './detect-directory.ts'
import { NoControllers } from './no-controllers.ts'

const { signal } = new AbortController()
const trail = [{ kind: 'dns-services', asked: 'x', outcome: { kind: 'nothing' } }] as const
const controller = (host: string, port: number | null = null): Controller => ({ host, port, source: 'srv' })
const settings: DetectionSettings = { server: '', protocol: 'ldap', certificateAuthorities: ['lab'] }

const activeDirectory = {
  dnshostname: 'dc1.corp.example',
  defaultnamingcontext: 'DC=corp,DC=example',
  supportedcapabilities: '1.2.840.113556.1.4.800',
  supportedsaslmechanisms: 'GSS-SPNEGO',
}

/** Controllers by host: what their rootDSE holds, or the code and stage at which they fail. */
function network(
  hosts: Readonly<Record<string, Readonly<Record<string, string>> | readonly ['tcp' | 'tls' | 'bind', string]>>,
) {
  const asked: OpenSessionOptions[] = []
  let open = 0
  const openSession = (options: OpenSessionOptions): Promise<LdapSession> => {
    asked.push(options)
    const found = hosts[options.endpoint.host]
    if (found === undefined || Array.isArray(found)) {
      const [stage, code] = (found ?? ['tcp', 'connection-refused']) as ['tcp', 'connection-refused']
      return Promise.reject(problemError(code, stage, { parameters: { host: options.endpoint.host } }))
    }
    open += 1
    const attributes = new Map(Object.entries(found).map(([name, value]) => [name, [value]]))
    const session: Partial<LdapSession> = {
      readEntry: () => Promise.resolve({ distinguishedName: '', attributes }),
      close: () => void (open -= 1),
    }
    return Promise.resolve(session as LdapSession)
  }
  return { asked, openSession, openSessions: () => open }
}

const sourceOf = (
  openSession: DetectionSource['openSession'],
  domain: string | null,
  ...controllers: readonly Controller[]
): DetectionSource => ({
  openSession,
  deadlines: defaultDeadlines,
  findControllers: () => Promise.resolve({ domain, controllers, trail }),
})

describe('detection', () => {
  test('says what the first controller that answers is, and why the others are not it', async () => {
    const { openSession, openSessions, asked } = network({ dc2: activeDirectory, dc3: activeDirectory })
    const controllers = ['dc1', 'dc2', 'dc3'].map((host) => controller(host))
    const found = await detectDirectory({
      source: sourceOf(openSession, 'corp.example', ...controllers),
      settings,
      signal,
    })
    expect(found).toMatchObject({
      domain: 'corp.example',
      controllers,
      trail,
      attempts: [
        { controller: controllers[0], problem: { code: 'connection-refused' } },
        { controller: controllers[1], problem: null },
      ],
      answered: { dnsName: 'dc1.corp.example', baseDn: 'DC=corp,DC=example', mechanisms: ['GSS-SPNEGO'] },
      problem: null,
    })
    expect(asked.map(({ endpoint }) => endpoint.host)).toEqual(['dc1', 'dc2'])
    expect(openSessions()).toBe(0)
  })

  test('of a host alone takes the domain from what it says', async () => {
    const { openSession } = network({ dc1: activeDirectory })
    const found = await detectDirectory({ source: sourceOf(openSession, null, controller('dc1')), settings, signal })
    expect(found.domain).toBe('corp.example')
  })

  test.each([
    { protocol: 'ldap', port: null, expected: { port: 389, protocol: 'ldap' } },
    { protocol: 'ldap', port: 3389, expected: { port: 3389, protocol: 'ldap' } },
    { protocol: 'ldaps', port: null, expected: { port: 636, protocol: 'ldap-ssl' } },
  ] as const)(
    'asks by $protocol at port $expected.port, and trusts whom the settings trust',
    async ({ protocol, port, expected }) => {
      const { openSession, asked } = network({ dc1: activeDirectory })
      const source = sourceOf(openSession, null, controller('dc1', port))
      await detectDirectory({ source, settings: { ...settings, protocol }, signal })
      expect(asked[0]?.endpoint).toMatchObject({
        ...expected,
        certificateAuthorities: ['lab'],
        acceptAllCertificates: false,
      })
    },
  )

  test.each([
    { rule: 'one that fails is the reason', hosts: ['dc1'], code: 'connection-refused' },
    { rule: 'of several, all are named', hosts: ['dc1', 'dc2'], code: 'controllers-unreachable' },
  ])('without an answer: $rule', async ({ hosts, code }) => {
    const { openSession } = network({})
    const source = sourceOf(openSession, 'corp.example', ...hosts.map((host) => controller(host)))
    const found = await detectDirectory({ source, settings, signal })
    expect(found).toMatchObject({ answered: null, problem: { code } })
    expect(found.attempts.map(({ problem }) => problem?.code)).toEqual(hosts.map(() => 'connection-refused'))
  })

  test('tells an LDAP server from a domain controller', async () => {
    const { openSession, openSessions } = network({ ldap: { ...activeDirectory, supportedcapabilities: '1.2.3' } })
    const found = await detectDirectory({ source: sourceOf(openSession, null, controller('ldap')), settings, signal })
    expect(found).toMatchObject({ answered: null, problem: { code: 'not-a-domain-controller' } })
    expect(openSessions()).toBe(0)
  })

  test('asks six controllers no more than five', async () => {
    const { openSession, asked } = network({ dc6: activeDirectory })
    const controllers = ['dc1', 'dc2', 'dc3', 'dc4', 'dc5', 'dc6'].map((host) => controller(host))
    const found = await detectDirectory({ source: sourceOf(openSession, null, ...controllers), settings, signal })
    expect(asked).toHaveLength(5)
    expect(found.answered).toBeNull()
  })

  test('that finds nobody to ask says where was looked', async () => {
    const problem = describeProblem('own-domain-unknown', 'name', { places: '/etc/krb5.conf' })
    const search = { domain: null, controllers: [], trail, problem }
    const source: DetectionSource = {
      ...sourceOf(network({}).openSession, null),
      findControllers: () => Promise.reject(new NoControllers(problem, search)),
    }
    expect(await detectDirectory({ source, settings, signal })).toEqual({ ...search, attempts: [], answered: null })
  })

  test('that is cancelled is no finding', async () => {
    const cancelled = () => Promise.reject(problemError('cancelled', 'tcp'))
    const source = sourceOf(cancelled, null, controller('dc1'), controller('dc2'))
    await expect(detectDirectory({ source, settings, signal })).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    })
  })
})
