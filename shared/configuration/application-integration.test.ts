import { describe, expect, it } from 'vitest'
import { firstIssue } from '../errors/describe-issue.ts'
import { wordReason } from '../text/fill-template.ts'
import { hostOf, isHttps, usualLogOn } from './application-integration.ts'
import { applicationIntegrationDirectorySchema } from './directory-configuration.ts'

const parse = (change: object) =>
  applicationIntegrationDirectorySchema.safeParse({
    id: 'main',
    type: 'application-integration',
    connection: { url: 'https://mail.example.com/directory' },
    ...change,
  })
const issueOf = (change: object) => {
  const { error } = parse(change)
  if (error === undefined) return null
  const { field, reason } = firstIssue(error)
  return { field, reason: wordReason(reason) }
}
const url = (value: string) => ({ connection: { url: value } })
const notAnAddress = 'must be an address that begins with https:// or http://, without a user name'

describe('the configuration of an Application Integration server', () => {
  it('is complete with an address alone', () => {
    expect(parse({}).data).toMatchObject({
      connection: { acceptAllCertificates: false, requiresAuthentication: false, userName: '' },
      filters: {},
      authentication: usualLogOn,
    })
  })

  it('takes single names of the log-on request, the others as usual', () => {
    expect(parse({ authentication: { resultField: 'ok' } }).data?.authentication).toEqual({
      ...usualLogOn,
      resultField: 'ok',
    })
  })

  it.each<[change: object, field: string, reason: string]>([
    [{ connection: {} }, 'connection.url', 'is missing'],
    [url(''), 'connection.url', 'must not be empty'],
    [url('mail.example.com'), 'connection.url', notAnAddress],
    [url('ldap://mail.example.com'), 'connection.url', notAnAddress],
    [url('file:///etc/passwd'), 'connection.url', notAnAddress],
    [url('https://'), 'connection.url', notAnAddress],
    [url('https://user:secret@mail.example.com'), 'connection.url', notAnAddress],
    [url('https://user@mail.example.com'), 'connection.url', notAnAddress],
    [url('https://mail.example.com/a b'), 'connection.url', notAnAddress],
    [url('https://mail.example.com/#x'), 'connection.url', notAnAddress],
    [url('https://mail.example.com\\@elsewhere'), 'connection.url', notAnAddress],
    [
      { connection: { url: 'https://x', requiresAuthentication: true } },
      'connection.userName',
      'must not be empty where the server requires authentication',
    ],
    [
      { connection: { url: 'https://x', requiresAuthentication: true, userName: 'a:b' } },
      'connection.userName',
      'must not contain a colon',
    ],
    [{ connection: { url: 'https://x', password: 'x' } }, 'connection.password', 'is not a known field'],
    [{ filters: { groups: [] } }, 'filters.groups', 'is not a known field'],
    [{ authentication: { command: 'x' } }, 'authentication.command', 'is not a known field'],
    [{ authentication: { resultField: '' } }, 'authentication.resultField', 'must not be empty'],
    [
      { authentication: { userNameParameter: 'password' } },
      'authentication.passwordParameter',
      'must differ from the other parameters',
    ],
  ])('%j is refused at %s: %s', (change, field, reason) => {
    expect(issueOf(change)).toEqual({ field, reason })
  })
})

describe('an address', () => {
  it.each([
    ['https://mail.example.com/x', 'mail.example.com', true],
    ['HTTPS://mail.example.com:8443', 'mail.example.com', true],
    [' http://127.0.0.1:80/x?y', '127.0.0.1', false],
    ['http://[::1]:8080/', '::1', false],
    ['http://[::1]', '::1', false],
    ['https://mail.example.com?x=http://localhost', 'mail.example.com', true],
    ['nothing', '', false],
  ])('%j has the host %j', (address, host, https) => {
    expect([hostOf(address), isHttps(address)]).toEqual([host, https])
  })
})
