import { describe, expect, test } from 'vitest'
import type { DetectionStep } from '../../../../shared/domain/detection.ts'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { ServiceRecord } from './detection-environment.ts'
import { findControllers } from './find-controllers.ts'
import { machineForTests, record, type TestMachine } from './machine-for-tests.ts'
import { named } from '../../../../shared/text/reason.ts'

const { signal } = new AbortController()
const service = (domain: string) => `_ldap._tcp.dc._msdcs.${domain}`
const domainOf = (...records: readonly ServiceRecord[]) => ({ services: { [service('ad.example')]: records } })
const krb5 = (realm: string, ...kdcs: readonly string[]) =>
  `[libdefaults]\ndefault_realm = ${realm}\n[realms]\n${realm} = {\n${kdcs.map((kdc) => `kdc = ${kdc}\n`).join('')}}\n`

const problemOf = async (finding: Promise<unknown>): Promise<Problem> => {
  const thrown: unknown = await finding.then(
    () => new Error('It should have failed.'),
    (error: unknown) => error,
  )
  if (!(thrown instanceof ProblemError)) throw thrown
  return thrown.problem
}

/** `kind: what came of it`, as short as a table needs it. */
const words = (trail: readonly DetectionStep[]) =>
  trail.map(({ kind, outcome }) => {
    if (outcome.kind === 'found') return `${kind}: ${outcome.values.join(' ')}`
    return outcome.kind === 'failed' ? `${kind}: ${outcome.reason}` : `${kind}: -`
  })

interface Case {
  readonly rule: string
  readonly server?: string
  readonly machine?: TestMachine
  readonly domain: string | null
  /** `host` or `host:port`, and where it comes from. */
  readonly controllers: readonly string[]
  readonly trail: readonly string[]
}

const typed: readonly Case[] = [
  {
    rule: 'an address is taken as it is, without a question',
    server: '192.0.2.7',
    domain: null,
    controllers: ['192.0.2.7 typed'],
    trail: ['server-setting: 192.0.2.7'],
  },
  {
    rule: 'a host with a port is taken as it is, although it might be a domain',
    server: 'ad.example:3389',
    machine: domainOf(record('dc1.ad.example')),
    domain: null,
    controllers: ['ad.example:3389 typed'],
    trail: ['server-setting: ad.example:3389'],
  },
  {
    rule: 'a domain stands for its controllers, by priority',
    server: 'ad.example',
    machine: domainOf(
      record('dc2.ad.example', { priority: 9 }),
      record('dc1.ad.example'),
      record('dc3.ad.example', { priority: 10 }),
    ),
    domain: 'ad.example',
    controllers: ['dc1.ad.example srv', 'dc2.ad.example srv', 'dc3.ad.example srv'],
    trail: ['dns-services: dc1.ad.example:389 dc2.ad.example:389 dc3.ad.example:389'],
  },
  {
    rule: 'the port of a record counts where it is not the usual one of LDAP',
    server: 'ad.example',
    machine: domainOf(record('dc1.ad.example', { port: 3389 })),
    domain: 'ad.example',
    controllers: ['dc1.ad.example:3389 srv'],
    trail: ['dns-services: dc1.ad.example:3389'],
  },
  {
    rule: 'a name that DNS knows no controllers for is a host',
    server: 'dc1.ad.example',
    domain: null,
    controllers: ['dc1.ad.example typed'],
    trail: ['dns-services: -', 'server-setting: dc1.ad.example'],
  },
  {
    rule: 'a domain that says that it offers no such service is a host (RFC 2782)',
    server: 'ad.example',
    machine: domainOf(record('.'), record('')),
    domain: null,
    controllers: ['ad.example typed'],
    trail: ['dns-services: -', 'server-setting: ad.example'],
  },
  {
    rule: 'a name that DNS does not answer for is a host: the hosts file may know it',
    server: 'dc1.ad.example',
    machine: { services: { [service('dc1.ad.example')]: 'ESERVFAIL' } },
    domain: null,
    controllers: ['dc1.ad.example typed'],
    trail: ['dns-services: ESERVFAIL', 'server-setting: dc1.ad.example'],
  },
  {
    rule: 'a realm that DNS does not know is tried as a host, then by its key distribution centres',
    server: 'AD.Example',
    machine: { files: { '/etc/krb5.conf': krb5('AD.EXAMPLE', 'dc1.ad.example:88') } },
    domain: 'AD.Example',
    controllers: ['AD.Example typed', 'dc1.ad.example krb5-kdc'],
    trail: ['dns-services: -', 'server-setting: AD.Example', 'kerberos-controllers: dc1.ad.example'],
  },
]

const realmFile = { '/etc/krb5.conf': krb5('AD.EXAMPLE', 'dc8.ad.example', 'dc9.ad.example') }
const own: readonly Case[] = [
  {
    rule: 'the Kerberos realm is the domain',
    machine: { files: realmFile, ...domainOf(record('dc1.ad.example')) },
    domain: 'ad.example',
    controllers: ['dc1.ad.example srv'],
    trail: ['kerberos-realm: ad.example', 'dns-services: dc1.ad.example:389'],
  },
  {
    rule: 'DNS without an answer: what krb5.conf names for the realm',
    machine: { files: realmFile, services: { [service('ad.example')]: 'ETIMEOUT' } },
    domain: 'ad.example',
    controllers: ['dc8.ad.example krb5-kdc', 'dc9.ad.example krb5-kdc'],
    trail: [
      'kerberos-realm: ad.example',
      'dns-services: ETIMEOUT',
      'kerberos-controllers: dc8.ad.example dc9.ad.example',
    ],
  },
  {
    rule: 'without a realm, the search domains in order',
    machine: { files: { '/etc/resolv.conf': 'search lan ad.example' }, ...domainOf(record('dc1.ad.example')) },
    domain: 'ad.example',
    controllers: ['dc1.ad.example srv'],
    trail: [
      'kerberos-realm: -',
      'search-domain: lan ad.example',
      'dns-services: -',
      'kerberos-controllers: -',
      'dns-services: dc1.ad.example:389',
    ],
  },
  {
    rule: 'a krb5.conf that may not be read is said, and the search domain is asked',
    machine: {
      files: { '/etc/krb5.conf': '!EACCES', '/etc/resolv.conf': 'domain ad.example' },
      ...domainOf(record('dc1.ad.example')),
    },
    domain: 'ad.example',
    controllers: ['dc1.ad.example srv'],
    trail: ['kerberos-realm: EACCES', 'search-domain: ad.example', 'dns-services: dc1.ad.example:389'],
  },
  {
    rule: 'Windows says which domain it has joined',
    machine: {
      platform: 'win32',
      readWindowsDomain: () => Promise.resolve('AD.example'),
      variables: { USERDNSDOMAIN: 'OTHER.EXAMPLE' },
      files: realmFile,
      ...domainOf(record('dc1.ad.example')),
    },
    domain: 'ad.example',
    controllers: ['dc1.ad.example srv'],
    trail: ['windows-domain: ad.example', 'dns-services: dc1.ad.example:389'],
  },
  {
    rule: 'Windows that does not say it: the hint of the environment',
    machine: {
      platform: 'win32',
      readWindowsDomain: () => Promise.reject(Object.assign(new Error(), { code: 'WIN32 1722' })),
      variables: { USERDNSDOMAIN: 'AD.EXAMPLE' },
      ...domainOf(record('dc1.ad.example')),
    },
    domain: 'ad.example',
    controllers: ['dc1.ad.example srv'],
    trail: ['windows-domain: WIN32 1722', 'windows-environment: ad.example', 'dns-services: dc1.ad.example:389'],
  },
]

describe.each([
  { title: 'the server setting', cases: typed },
  { title: 'an empty server setting', cases: own },
])('$title', ({ cases }) => {
  test.each(cases)('$rule', async ({ server = '', machine = {}, domain, controllers, trail }) => {
    const { environment } = machineForTests(machine)
    const found = await findControllers({ server, signal, environment })
    const told = found.controllers.map(
      ({ host, port, source }) => `${host}${port === null ? '' : `:${port}`} ${source}`,
    )
    expect({ domain: found.domain, controllers: told, trail: words(found.trail) }).toEqual({
      domain,
      controllers,
      trail,
    })
  })
})

describe('where no controller is found', () => {
  test.each<{ rule: string; machine: TestMachine; code: string; parameters: object; retryable: boolean }>([
    {
      rule: 'no domain: where was looked',
      machine: {},
      code: 'own-domain-unknown',
      parameters: { places: '/etc/krb5.conf, /etc/resolv.conf' },
      retryable: false,
    },
    {
      rule: 'no domain, with a krb5.conf elsewhere',
      machine: { variables: { KRB5_CONFIG: '/a:/b' } },
      code: 'own-domain-unknown',
      parameters: { places: '/a, /b, /etc/resolv.conf' },
      retryable: false,
    },
    {
      rule: 'no domain, on Windows',
      machine: { platform: 'win32', files: realmFile },
      code: 'own-domain-unknown',
      parameters: { places: 'Windows, USERDNSDOMAIN' },
      retryable: false,
    },
    {
      rule: 'a domain without controllers: which record DNS does not have',
      machine: { files: { '/etc/krb5.conf': krb5('AD.EXAMPLE') } },
      code: 'controllers-not-found',
      parameters: { domain: 'ad.example', name: service('ad.example') },
      retryable: false,
    },
    {
      rule: 'several search domains without controllers: all that were asked',
      machine: { files: { '/etc/resolv.conf': 'search a.example b.example' } },
      code: 'controllers-not-found',
      parameters: { domain: 'a.example, b.example', name: `${service('a.example')}, ${service('b.example')}` },
      retryable: false,
    },
    {
      rule: 'DNS does not answer: that is no "there are none"',
      machine: { files: { '/etc/krb5.conf': krb5('AD.EXAMPLE') }, services: { [service('ad.example')]: 'ESERVFAIL' } },
      code: 'controllers-unresolved',
      parameters: { domain: 'ad.example', name: service('ad.example'), reason: named('ESERVFAIL') },
      retryable: true,
    },
  ])('$rule', async ({ machine, code, parameters, retryable }) => {
    const { environment } = machineForTests(machine)
    const problem = await problemOf(findControllers({ server: '', signal, environment }))
    expect(problem).toMatchObject({ code, stage: 'name', parameters, retryable })
  })

  test('a fault of the name server never lets another domain stand in', async () => {
    const other = { [service('b.example')]: [record('dc1.b.example')] }
    const files = { '/etc/resolv.conf': 'search a.example b.example' }
    const faulty = machineForTests({ files, services: { ...other, [service('a.example')]: 'ETIMEOUT' } })
    const problem = await problemOf(findControllers({ server: '', signal, environment: faulty.environment }))
    expect(problem.code).toBe('controllers-unresolved')
    expect(faulty.questions).toEqual([service('a.example')])
  })

  test('a realm without controllers never lets a search domain stand in', async () => {
    const files = { '/etc/krb5.conf': krb5('A.EXAMPLE'), '/etc/resolv.conf': 'search ad.example' }
    const { environment } = machineForTests({ files, ...domainOf(record('dc1.ad.example')) })
    const problem = await problemOf(findControllers({ server: '', signal, environment }))
    expect(problem).toMatchObject({ code: 'controllers-not-found', parameters: { domain: 'a.example' } })
  })
})

describe('a DNS question', () => {
  const silent = (_name: string, ending: AbortSignal): Promise<never> =>
    new Promise((_, reject) => ending.addEventListener('abort', () => reject(new Error('stopped')), { once: true }))
  const files = { '/etc/krb5.conf': krb5('AD.EXAMPLE') }

  test('without an answer ends at its deadline', async () => {
    const { environment } = machineForTests({ files, dnsMilliseconds: 30 })
    const problem = await problemOf(
      findControllers({ server: '', signal, environment: { ...environment, resolveServices: silent } }),
    )
    expect(problem).toMatchObject({ code: 'controllers-unresolved', parameters: { reason: named('ETIMEOUT') } })
  })

  test.each(['', 'ad.example'])('can be cancelled, with the server %j', async (server) => {
    const controller = new AbortController()
    const { environment } = machineForTests({ files, dnsMilliseconds: 60_000 })
    const finding = findControllers({
      server,
      signal: controller.signal,
      environment: { ...environment, resolveServices: silent },
    })
    setTimeout(() => controller.abort(), 10)
    expect(await problemOf(finding)).toMatchObject({ code: 'cancelled', stage: 'name' })
  })
})
