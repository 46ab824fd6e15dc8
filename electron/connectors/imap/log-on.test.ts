import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import type { ImapScript } from '../../../e2e/lab/scripted-imap/imap-script.ts'
import { startScriptedImap, type ScriptedImap } from '../../../e2e/lab/scripted-imap/scripted-imap.ts'
import type { ImapAccess } from '../../../shared/configuration/imap-authentication.ts'
import { address, logOnAt, outcomeOf, right, wrong, type LogOnOptions } from '../../../e2e/lab/imap-log-on.ts'

const accounts = { [address]: right }
const offering = (...names: readonly string[]) => ({
  clear: ['IMAP4rev1', ...names],
  encrypted: ['IMAP4rev1', ...names],
})
const only = (...names: readonly string[]): ImapScript => ({ accounts, capabilities: offering(...names) })

let server: ScriptedImap
beforeEach(async () => {
  server = await startScriptedImap({ script: { accounts }, tls: labCertificates().good })
})
afterEach(() => server.close())

describe('a log-on', () => {
  const ways: [string, ImapScript, ImapAccess, string][] = [
    ['PLAIN where it is offered', only('AUTH=CRAM-MD5', 'AUTH=LOGIN', 'AUTH=PLAIN'), 'plain', 'PLAIN'],
    ['the command where nothing is offered', only(), 'plain', 'LOGIN command'],
    ['LOGIN where the command is forbidden', only('AUTH=CRAM-MD5', 'AUTH=LOGIN', 'LOGINDISABLED'), 'plain', 'LOGIN'],
    ['CRAM-MD5 where nothing else is left', only('AUTH=CRAM-MD5', 'LOGINDISABLED'), 'plain', 'CRAM-MD5'],
    ['what is offered inside TLS', { accounts }, 'tls', 'PLAIN'],
    ['what is offered inside TLS from the start', { accounts }, 'ssl', 'PLAIN'],
  ]
  it.each(ways)('takes %s', async (_what, script, access, mechanism) => {
    server.setScript(script)
    expect(await outcomeOf(server, { access })).toBe('accepted')
    expect(server.record.attempts).toEqual([mechanism])
    await server.untilAllClosed()
  })

  it.each(ways)('is tried once with a wrong password: %s', async (_what, script, access, mechanism) => {
    server.setScript(script)
    expect(await outcomeOf(server, { access, password: wrong })).toMatch(/^refused: password-refused/u)
    expect(server.record.attempts).toEqual([mechanism])
    expect(server.record.connections).toBe(1)
    await server.untilAllClosed()
  })

  it.each([
    [{ access: 'tls' }, 'refused: password-refused'],
    [{ access: 'plain' }, 'refused: password-refused-unencrypted'],
  ] as const)('tells what else may be wrong: %j', async (options, outcome) => {
    server.setScript(only('AUTH=PLAIN', 'STARTTLS'))
    expect(await outcomeOf(server, { ...options, password: wrong })).toBe(outcome)
  })

  it('tells of CRAM-MD5 that it refuses right passwords where the server has only hashes', async () => {
    server.setScript({ ...only('AUTH=CRAM-MD5', 'LOGINDISABLED'), hashedAccounts: [address] })
    expect(await outcomeOf(server, { access: 'plain' })).toBe('refused: password-refused-cram-md5')
    server.setScript({ ...only('AUTH=CRAM-MD5', 'AUTH=PLAIN'), hashedAccounts: [address] })
    expect(await outcomeOf(server, { access: 'plain' })).toBe('accepted')
  })

  it.each([
    ['an empty password', { password: '' }, 'refused: password-empty', 0],
    ['a password with NUL, which no mechanism can carry', { password: 'a\0b' }, 'refused: password-refused', 1],
    ['a name with NUL', { login: 'anna\0admin' }, 'refused: password-refused', 1],
  ])('sends nothing of %s', async (_what, options, outcome, connections) => {
    expect(await outcomeOf(server, options)).toBe(outcome)
    expect(server.record).toMatchObject({ connections, attempts: [] })
  })

  it.each(['plain "word" \\', 'müde Straße', '密码', ' blanks '])('carries the password %j whole', async (password) => {
    for (const script of [
      only(),
      only('AUTH=PLAIN'),
      only('AUTH=LOGIN', 'LOGINDISABLED'),
      only('AUTH=CRAM-MD5', 'LOGINDISABLED'),
    ]) {
      server.setScript({ ...script, accounts: { [address]: password } })
      expect(await outcomeOf(server, { access: 'plain', password })).toBe('accepted')
    }
  })

  it('sends no password before TLS, and none at all where TLS is not to be had', async () => {
    await logOnAt(server, { password: wrong })
    server.setScript({ accounts, capabilities: offering('AUTH=PLAIN') })
    expect(await outcomeOf(server, { password: wrong })).toBe('tls: imap-tls-not-offered')
    expect(server.record.attempts).toHaveLength(1)
    expect(server.record.clearBytes).not.toMatch(/AUTHENTICATE|LOGIN/u)
  })

  it('believes only what is offered inside TLS', async () => {
    server.setScript({ accounts, capabilities: { clear: ['STARTTLS', 'AUTH=PLAIN'], encrypted: ['LOGINDISABLED'] } })
    expect(await outcomeOf(server)).toBe('bind: imap-login-disabled')
  })
})

describe('a server that does not decide', () => {
  const cases: [string, ImapScript['at'], string, LogOnOptions?][] = [
    ['says BYE', { greeting: { say: '* BYE too many connections' } }, 'protocol: imap-unexpected', { access: 'ssl' }],
    [
      'has somebody logged on already',
      { greeting: { say: '* PREAUTH hello' } },
      'protocol: imap-unexpected',
      { access: 'ssl' },
    ],
    ['speaks something else', { greeting: { say: 'SSH-2.0-OpenSSH_9.2' } }, 'tls: not-an-imap-server'],
    [
      'speaks HTTP',
      { greeting: { say: 'HTTP/1.1 400 Bad Request' } },
      'protocol: not-an-imap-server',
      { access: 'ssl' },
    ],
    ['does not know CAPABILITY', { capability: { say: '% BAD what' } }, 'tls: imap-unexpected'],
    ['refuses STARTTLS', { starttls: { say: '% NO not today' } }, 'tls: imap-tls-not-offered'],
    [
      'sends clear text behind STARTTLS',
      { starttls: { say: '% OK go\r\n* CAPABILITY AUTH=PLAIN' } },
      'tls: imap-unexpected',
    ],
    [
      'does not know the mechanism',
      { authenticate: { say: '% BAD Unknown authentication method' } },
      'bind: imap-unexpected',
    ],
    ['answers BAD', { verdict: { say: '% BAD oops' } }, 'bind: imap-unexpected'],
    ['says BYE instead of an answer', { verdict: { say: '* BYE going down' } }, 'bind: imap-unexpected'],
    ['cannot look', { verdict: { say: '% NO [UNAVAILABLE] later' } }, 'bind: imap-unexpected'],
    ['has a defect', { verdict: { say: '% NO [SERVERBUG] oops' } }, 'bind: imap-unexpected'],
    ['wants privacy', { verdict: { say: '% NO [PRIVACYREQUIRED] use TLS' } }, 'bind: imap-unexpected'],
    ['asks for the password again', { verdict: { say: '+ once more' } }, 'bind: imap-unexpected'],
    ['answers another command', { verdict: { say: 'zz OK' } }, 'bind: imap-unexpected'],
    ['never ends its line', { verdict: { say: 'x'.repeat(80_000) } }, 'bind: imap-unexpected'],
  ]
  it.each(cases)('%s: unavailable, never a wrong password', async (_what, at = {}, outcome, options = {}) => {
    server.setScript({ accounts, at })
    expect(await outcomeOf(server, { ...options, password: wrong })).toBe(outcome)
    expect(server.record.attempts.length).toBeLessThanOrEqual(1)
    await server.untilAllClosed()
  })

  it.each([
    ['AUTHORIZATIONFAILED', 'refused: account-refused'],
    ['EXPIRED', 'refused: account-refused'],
    ['CONTACTADMIN', 'refused: account-refused'],
    ['AUTHENTICATIONFAILED', 'refused: password-refused'],
    ['ALERT', 'refused: password-refused'],
  ])('but NO [%s] is an answer: %s', async (code, outcome) => {
    server.setScript({ accounts, at: { verdict: { say: `% NO [${code}] text` } } })
    expect(await outcomeOf(server)).toBe(outcome)
  })

  it('shows the password nowhere, even where the server repeats it', async () => {
    const echo = `% NO [x ${wrong}] ${wrong} ${Buffer.from(`\0${address}\0${wrong}`).toString('base64')}`
    for (const say of [echo, echo.replace('NO', 'BAD'), `* BYE ${wrong}`, wrong]) {
      server.setScript({ accounts, at: { verdict: { say } } })
      const outcome: unknown = await logOnAt(server, { password: wrong }).catch((thrown: unknown) => thrown)
      const seen = `${JSON.stringify(outcome)} ${inspect(outcome, { depth: 12, showHidden: true })}`
      expect(seen).not.toContain(wrong)
      expect(seen).not.toContain(Buffer.from(wrong).toString('base64'))
    }
  })
})
