import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import { problemOf, readAll } from '../../../e2e/lab/generic-ldap-lab.ts'
import { administrators, company } from '../../../e2e/lab/kerio-connect/kerio-company.ts'
import { connectKerio, type KerioConfigurationChange } from '../../../e2e/lab/kerio-connect/kerio-connect-lab.ts'
import { startKerioDouble, type KerioDouble } from '../../../e2e/lab/kerio-connect/kerio-double.ts'
import { kerioConnectDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { readKerioSettings } from './kerio-connect-settings.ts'

let double: KerioDouble | null = null
afterEach(async () => {
  await double?.close()
  double = null
})

const least = { id: 'main', type: 'kerio-connect', connection: { serverName: 'mail', userName: 'Admin' } }
const settingsOf = (serverName: string) =>
  readKerioSettings({
    configuration: kerioConnectDirectorySchema.parse({ ...least, connection: { ...least.connection, serverName } }),
    password: 'secret',
  })

describe('a configuration', () => {
  it('needs a server and a user name, and nothing else', () => {
    expect(kerioConnectDirectorySchema.parse({ ...least, filters: {}, authentication: {} })).toEqual({
      ...least,
      connection: { serverName: 'mail', userName: 'Admin', acceptAllCertificates: false },
      filters: { domains: [], groups: [] },
      authentication: { imapServer: '', imapAccess: 'tls', acceptAllCertificates: false },
      options: { automaticallyDeleteUsers: false, deletionLimit: { count: 5, percent: 10 } },
      defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
    })
    expect(kerioConnectDirectorySchema.safeParse(least).success).toBe(true)
  })

  it.each<[what: string, change: object, path: string]>([
    ['no server', { connection: { userName: 'Admin' } }, 'connection.serverName'],
    ['an empty server', { connection: { serverName: '', userName: 'Admin' } }, 'connection.serverName'],
    [
      'an address of the web',
      { connection: { serverName: 'https://mail/', userName: 'Admin' } },
      'connection.serverName',
    ],
    ['no user name', { connection: { serverName: 'mail' } }, 'connection.userName'],
    ['an empty user name', { connection: { serverName: 'mail', userName: '' } }, 'connection.userName'],
    ['a password', { connection: { ...least.connection, password: 'x' } }, 'connection'],
    ['a domain without a name', { filters: { domains: [''] } }, 'filters.domains.0'],
    ['another filter', { filters: { users: [] } }, 'filters'],
    ['an access that does not exist', { authentication: { imapAccess: 'ssh' } }, 'authentication.imapAccess'],
  ])('with %s is refused there', (_what, change, path) => {
    const parsed = kerioConnectDirectorySchema.safeParse({ ...least, ...change })
    expect(parsed.error?.issues[0]?.path.join('.')).toBe(path)
  })
})

describe('the server name', () => {
  it.each([
    ['mail.example.com', 'mail.example.com', 4040],
    ['mail.example.com:4041', 'mail.example.com', 4041],
    ['192.0.2.7', '192.0.2.7', 4040],
    ['[2001:db8::7]', '2001:db8::7', 4040],
    ['[2001:db8::7]:443', '2001:db8::7', 443],
    ['2001:db8::7', '2001:db8::7', 4040],
  ])('%s means %s, port %i', (serverName, host, port) => {
    expect(settingsOf(serverName).endpoint).toMatchObject({ host, port })
  })

  it('with a port that cannot be is refused before anything is sent', () => {
    expect(() => settingsOf('mail:70000')).toThrow('connection.serverName')
  })
})

describe('before anything is sent', () => {
  it.each<[what: string, change: KerioConfigurationChange, problem: object]>([
    ['a password is missing', { password: null }, { code: 'secret-missing', parameters: { name: 'main/password' } }],
    ['a password is empty', { password: '' }, { code: 'password-empty' }],
    [
      'a user name is blank',
      { connection: { userName: ' ' } },
      { code: 'setting-invalid', parameters: { field: 'connection.userName' } },
    ],
  ])('%s', async (_what, change, problem) => {
    double = await startKerioDouble({ data: company, accounts: administrators })
    const connector = connectKerio(double, change)
    expect(await problemOf(readAll(connector))).toMatchObject({ stage: 'settings', ...problem })
    const { steps } = await connector.diagnose({ signal: new AbortController().signal })
    expect(steps[0]).toMatchObject({ stage: 'settings', state: 'failed' })
    expect(double.connections()).toBe(0)
  })

  it('a user name loses its stray blanks', async () => {
    double = await startKerioDouble({ data: company, accounts: administrators })
    await readAll(connectKerio(double, { connection: { userName: ' Admin ' } }))
    expect(double.calls[0]?.params).toMatchObject({ userName: 'Admin' })
  })
})

describe('a certificate', () => {
  const certificates = labCertificates()

  it.each(['selfSigned', 'wrongName', 'expired', 'notYetValid', 'untrusted'] as const)(
    'that is not to be trusted (%s) is refused before the password is sent, or accepted with a warning',
    async (kind) => {
      double = await startKerioDouble({
        data: company,
        accounts: administrators,
        certificate: certificates[kind],
      })
      const problem = await problemOf(readAll(connectKerio(double)))
      expect(problem.stage).toBe('tls')
      expect(problem.code).toMatch(/^certificate-/u)
      expect(double.calls).toEqual([])
      const change = { connection: { acceptAllCertificates: true } }
      const { warnings } = await readAll(connectKerio(double, change))
      expect(warnings.map(({ code }) => code)).toEqual(['all-certificates-accepted', 'account-role'])
    },
  )
})

describe('passwords over IMAP', () => {
  const authenticate = (change: KerioConfigurationChange) =>
    connectKerio({ host: 'localhost', port: 1, caPem: '' }, change).authenticate({
      userName: 'anna@example.com',
      password: 'right',
      distinguishedName: null,
      signal: new AbortController().signal,
    })

  it('cannot be checked without a server', async () => {
    expect(await authenticate({})).toMatchObject({
      outcome: 'unavailable',
      problem: { code: 'setting-invalid', parameters: { field: 'authentication.imapServer' } },
    })
  })

  it('need no administrator', async () => {
    const authentication = { imapServer: 'localhost:1' }
    expect(await authenticate({ authentication, password: null })).toMatchObject({
      outcome: 'unavailable',
      problem: { code: 'connection-refused' },
    })
  })
})
