import { describe, expect, it } from 'vitest'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import type { ActiveDirectoryConnection } from '../../../shared/configuration/active-directory.ts'
import { activeDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { readControllerSettings, readDetectionSettings } from './active-directory-settings.ts'

const configurationOf = (connection: Partial<ActiveDirectoryConnection>) =>
  activeDirectorySchema.parse({
    id: 'main',
    type: 'active-directory',
    connection: { userName: 'reader@corp.example', ...connection },
  })
const settingsOf = (connection: Partial<ActiveDirectoryConnection> = {}, password: string | null = 'canary') =>
  readControllerSettings({ configuration: configurationOf(connection), password })
function problemOf(work: () => unknown) {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem
    throw thrown
  }
  throw new Error('It was expected to throw.')
}

describe('settings', () => {
  it('without server and base DN leave both to detection', () => {
    expect(settingsOf()).toEqual({
      server: '',
      protocol: 'ldap',
      baseDn: '',
      certificateAuthorities: [],
      credentials: { kind: 'password', userName: 'reader@corp.example', password: 'canary' },
    })
  })

  it('are trimmed', () => {
    const settings = settingsOf({ baseDn: ' DC=corp ', userName: ' reader ' })
    expect(settings).toMatchObject({ baseDn: 'DC=corp', credentials: { userName: 'reader' } })
  })

  it('with Windows Authentication need neither name nor password', () => {
    const connection = { authentication: 'windows', userName: '' } as const
    expect(settingsOf(connection, null).credentials).toEqual({ kind: 'current-account' })
  })

  it('name each trusted authority alone', () => {
    const { authority, good } = labCertificates()
    const { certificateAuthorities } = settingsOf({ caCertificates: `${authority.cert}\n\n${good.cert}` })
    expect(certificateAuthorities.map((pem) => pem.trim())).toEqual([authority.cert.trim(), good.cert.trim()])
  })

  it.each<
    [what: string, connection: Partial<ActiveDirectoryConnection>, password: string | null, code: string, text: RegExp]
  >([
    ['no user name', { userName: ' ' }, 'canary', 'setting-invalid', /connection\.userName/u],
    ['no stored password', {}, null, 'secret-missing', /./u],
    ['an empty password', {}, '', 'password-empty', /./u],
    [
      'Windows by LDAPS',
      { authentication: 'windows', protocol: 'ldaps' },
      null,
      'windows-authentication-needs-ldap',
      /./u,
    ],
    ['the global catalog', { server: 'dc1:3268' }, 'canary', 'setting-invalid', /global catalog/u],
    ['the global catalog over TLS', { server: 'dc1:3269' }, 'canary', 'setting-invalid', /global catalog/u],
  ])('are refused before anything is sent: %s', (_what, connection, password, code, text) => {
    const problem = problemOf(() => settingsOf(connection, password))
    expect(problem).toMatchObject({ code, stage: 'settings' })
    expect(JSON.stringify(problem)).toMatch(text)
    expect(JSON.stringify(problem)).not.toContain('canary')
  })

  it('of a detection need no account', () => {
    const { connection } = configurationOf({ server: 'corp.example', userName: '' })
    expect(readDetectionSettings(connection)).toMatchObject({ server: 'corp.example', protocol: 'ldap' })
  })
})
