import { describe, expect, test } from 'vitest'
import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { RunOutcome, RunSummary } from '../../shared/domain/sync-run.ts'
import { createOverviewService } from './overview-service.ts'
import {
  fakeRuns,
  fakeSecrets,
  fakeSettings,
  fakeUsers,
  ldapConfiguration,
  sampleConfiguration,
} from './service-fakes.ts'

const runOf = (directory: string, outcome: RunOutcome): RunSummary => ({
  id: '7',
  directory,
  mode: 'synchronize',
  outcome,
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
  counts: null,
  fingerprint: null,
  holds: [],
  warnings: [],
  problem: null,
  origin: 'window',
})

interface Scene {
  readonly configured: readonly DirectoryConfiguration[]
  readonly runs?: readonly RunSummary[]
  readonly secrets?: Readonly<Record<string, string>>
}

const overviewOf = ({ configured, runs = [], secrets = {} }: Scene) =>
  createOverviewService({
    database: {
      users: {
        ...fakeUsers(),
        countByDirectory: () =>
          Promise.resolve([
            { directory: null, users: 2 },
            { directory: 'main', users: 40 },
          ]),
      },
      runs: fakeRuns(...runs),
    },
    settings: fakeSettings(...configured),
    secrets: fakeSecrets(secrets).store,
    startNotices: [{ code: 'settings-damaged', directory: null, detail: 'settings.json.damaged' }],
  }).show()

const password = { 'main/password': 'x' }

describe('the overview', () => {
  test('counts users by directory', async () => {
    const { users } = await overviewOf({ configured: [] })
    expect(users).toEqual({ total: 42, madeByHand: 2, byDirectory: [{ directory: 'main', users: 40 }] })
  })

  test.each<[string, Scene, readonly string[]]>([
    ['nothing configured', { configured: [] }, ['no-directory']],
    ['the sample directory', { configured: [sampleConfiguration('demo')] }, []],
    [
      'an encrypted connection with its password',
      { configured: [ldapConfiguration('main', { protocol: 'ldap-tls' })], secrets: password },
      [],
    ],
    ['no encryption', { configured: [ldapConfiguration('main')], secrets: password }, ['connection-not-encrypted']],
    [
      'no encryption: accepting all certificates says nothing',
      { configured: [ldapConfiguration('main', { acceptAllCertificates: true })], secrets: password },
      ['connection-not-encrypted'],
    ],
    [
      'all certificates accepted',
      {
        configured: [ldapConfiguration('main', { protocol: 'ldap-ssl', acceptAllCertificates: true })],
        secrets: password,
      },
      ['all-certificates-accepted'],
    ],
    ['no password', { configured: [ldapConfiguration('main', { protocol: 'ldap-tls' })] }, ['password-missing']],
    [
      'an anonymous read needs none',
      { configured: [ldapConfiguration('main', { protocol: 'ldap-tls', administrativeDn: '' })] },
      [],
    ],
    ['held', { configured: [sampleConfiguration('a')], runs: [runOf('a', 'held')] }, ['plan-held']],
    ['failed', { configured: [sampleConfiguration('a')], runs: [runOf('a', 'failed')] }, ['last-run-failed']],
    ['interrupted', { configured: [sampleConfiguration('a')], runs: [runOf('a', 'interrupted')] }, ['run-interrupted']],
    ['applied', { configured: [sampleConfiguration('a')], runs: [runOf('a', 'applied')] }, []],
    [
      'failed before, applied since',
      { configured: [sampleConfiguration('a')], runs: [runOf('a', 'applied'), runOf('a', 'failed')] },
      [],
    ],
    ['of a directory that is gone', { configured: [sampleConfiguration('a')], runs: [runOf('b', 'failed')] }, []],
  ])('%s', async (_case, scene, codes) => {
    const { notices } = await overviewOf(scene)
    expect(notices.map(({ code }) => code)).toEqual(['settings-damaged', ...codes])
  })
})
