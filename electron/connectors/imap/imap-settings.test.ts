import { describe, expect, it } from 'vitest'
import type { ImapAccess } from '../../../shared/configuration/imap-authentication.ts'
import { readImapSettings } from './imap-settings.ts'

const read = (imapServer: string, imapAccess: ImapAccess = 'tls') =>
  readImapSettings({ imapServer, imapAccess, acceptAllCertificates: false })

describe('the settings of an IMAP server', () => {
  it.each<[string, ImapAccess, string, number]>([
    ['mail.example.com', 'plain', 'mail.example.com', 143],
    ['mail.example.com', 'tls', 'mail.example.com', 143],
    ['mail.example.com', 'ssl', 'mail.example.com', 993],
    [' mail.example.com:1143 ', 'ssl', 'mail.example.com', 1143],
    ['[2001:db8::7]:1143', 'tls', '2001:db8::7', 1143],
  ])('%j over %s is %s, port %s', (server, access, host, port) => {
    expect(read(server, access)).toMatchObject({ endpoint: { host, port }, access })
  })

  it.each(['', '  ', 'host:0', 'imap://host'])('%j names the field that is wrong', (server) => {
    expect(() => read(server)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          code: 'setting-invalid',
          parameters: expect.objectContaining({ field: 'authentication.imapServer' }) as unknown,
        }) as unknown,
      }),
    )
  })
})
