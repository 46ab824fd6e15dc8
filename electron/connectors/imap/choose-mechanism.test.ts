import { describe, expect, it } from 'vitest'
import { capabilitiesOf } from './capabilities.ts'
import { chooseMechanism } from './choose-mechanism.ts'

describe('the way to send a password', () => {
  it.each([
    ['IMAP4rev1', 'login-command'],
    ['IMAP4rev1 AUTH=PLAIN AUTH=LOGIN AUTH=CRAM-MD5', 'plain'],
    ['IMAP4rev1 auth=plain', 'plain'],
    ['IMAP4rev1 AUTH=PLAIN LOGINDISABLED', 'plain'],
    ['IMAP4rev1 AUTH=LOGIN', 'login-command'],
    ['IMAP4rev1 AUTH=LOGIN AUTH=CRAM-MD5 LOGINDISABLED', 'login'],
    ['IMAP4rev1 AUTH=CRAM-MD5', 'login-command'],
    ['IMAP4rev1 AUTH=CRAM-MD5 AUTH=DIGEST-MD5 LOGINDISABLED', 'cram-md5'],
  ])('with %s is %s', (capabilities, mechanism) => {
    expect(chooseMechanism(capabilitiesOf(capabilities.split(' ')))).toEqual({ kind: 'chosen', mechanism })
  })

  it.each([
    ['IMAP4rev1 STARTTLS LOGINDISABLED', { kind: 'login-disabled' }],
    ['LOGINDISABLED AUTH=DIGEST-MD5 AUTH=NTLM', { kind: 'none', offered: ['AUTH=DIGEST-MD5', 'AUTH=NTLM'] }],
  ])('with %s there is none', (capabilities, choice) => {
    expect(chooseMechanism(capabilitiesOf(capabilities.split(' ')))).toEqual(choice)
  })
})
