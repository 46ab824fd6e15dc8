import { describe, expect, test } from 'vitest'
import { directoryConfigurationSchema } from '../../shared/configuration/directory-configuration.ts'
import { noticesOfDirectory } from './directory-notices.ts'

const account = { requiresAuthentication: true, userName: 'console' }

describe('what an administrator is told of an Application Integration server', () => {
  test.each<[what: string, connection: object, stored: boolean, codes: readonly string[]]>([
    ['HTTPS', { url: 'https://mail.example.com' }, false, []],
    ['HTTP', { url: 'http://mail.example.com' }, false, ['connection-not-encrypted']],
    ['HTTP within this machine', { url: 'http://127.0.0.1:8080/x' }, false, []],
    ['HTTP within this machine, IPv6', { url: 'http://[::1]/' }, false, []],
    ['HTTPS, all accepted', { url: 'https://x', acceptAllCertificates: true }, false, ['all-certificates-accepted']],
    ['HTTP, all accepted', { url: 'http://x', acceptAllCertificates: true }, false, ['connection-not-encrypted']],
    ['an account without a password', { url: 'https://x', ...account }, false, ['password-missing']],
    ['an account with its password', { url: 'https://x', ...account }, true, []],
  ])('%s', (_what, connection, stored, codes) => {
    const configuration = directoryConfigurationSchema.parse({
      id: 'main',
      type: 'application-integration',
      connection,
    })
    const notices = noticesOfDirectory({ configuration, lastRun: null, storedSecrets: { password: stored } })
    expect(notices).toEqual(codes.map((code) => ({ code, directory: 'main', detail: null })))
  })
})
