import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dovecotAvailable, startDovecot, type Dovecot } from '../../../e2e/lab/dovecot.ts'
import { checkImapPassword } from './check-imap-password.ts'
import { readImapSettings } from './imap-settings.ts'

describe.skipIf(!dovecotAvailable())('a log-on at a real Dovecot', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot({ accounts: { 'anna@example.com': 'right "pass\\ word' } })
  })
  afterAll(() => dovecot.stop())

  it.each(['tls', 'ssl'] as const)('%s', async (imapAccess) => {
    const settings = readImapSettings(
      {
        imapServer: `localhost:${imapAccess === 'ssl' ? dovecot.tlsPort : dovecot.port}`,
        imapAccess,
        acceptAllCertificates: false,
      },
      [dovecot.caPem],
    )
    const check = (password: string) =>
      checkImapPassword(settings, {
        userName: 'anna',
        login: 'anna@example.com',
        password,
        signal: new AbortController().signal,
      })
    expect(await check('right "pass\\ word')).toEqual({ outcome: 'accepted', distinguishedName: null })
    expect(await check('wrong')).toMatchObject({ outcome: 'refused', problem: { code: 'password-refused' } })
  })
})
