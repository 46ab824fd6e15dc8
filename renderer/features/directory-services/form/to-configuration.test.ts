import { describe, expect, test } from 'vitest'
import { emptyForm, toForm, type DirectoryForm } from './directory-form.ts'
import type { DraftScope } from './draft-scope.ts'
import { toConfiguration } from './to-configuration.ts'
import { toDraft } from './to-draft.ts'

const ldapForm = (
  connection: Partial<DirectoryForm['genericLdap']['connection']> = {},
  filters: Partial<DirectoryForm['genericLdap']['filters']> = {},
): DirectoryForm => ({
  ...emptyForm,
  genericLdap: {
    connection: { ...emptyForm.genericLdap.connection, serverName: 'directory.example.com', ...connection },
    filters: { ...emptyForm.genericLdap.filters, userNameAttribute: 'uid', ...filters },
  },
})

const activeDirectoryForm = (
  connection: Partial<DirectoryForm['activeDirectory']['connection']> = {},
  filters: Partial<DirectoryForm['activeDirectory']['filters']> = {},
): DirectoryForm => ({
  ...emptyForm,
  type: 'active-directory',
  activeDirectory: {
    connection: { ...emptyForm.activeDirectory.connection, ...connection },
    filters: { ...emptyForm.activeDirectory.filters, ...filters },
  },
})

const valid = (form: DirectoryForm, scope: DraftScope = 'all') => {
  const answer = toConfiguration('main', form, scope)
  if (answer.kind === 'invalid') throw new Error(JSON.stringify(answer.issues))
  return answer.configuration
}

const wrongPlaces = (form: DirectoryForm, scope: DraftScope = 'all') => {
  const answer = toConfiguration('main', form, scope)
  return answer.kind === 'valid' ? [] : answer.issues.map(({ path }) => path.join('.'))
}

describe('the page as a configuration', () => {
  test('what a configuration put on the page is the same configuration again', () => {
    const configuration = valid(
      ldapForm(
        { protocol: 'ldap-ssl', acceptAllCertificates: true, baseDn: 'dc=example,dc=com' },
        { groups: ['Sales'], userFilter: ' (uid=*) ' },
      ),
    )
    expect(valid(toForm(configuration))).toEqual(configuration)
  })

  test('stray blanks around names are taken away, those of a filter stay', () => {
    const { connection, filters } = valid(
      ldapForm({ serverName: ' ldap.example.com ', administrativeDn: ' cn=a ' }, { userFilter: ' (uid=*)' }),
    )
    expect(connection).toMatchObject({ serverName: 'ldap.example.com', administrativeDn: 'cn=a' })
    expect(filters).toMatchObject({ userFilter: ' (uid=*)' })
  })

  test.each([
    ['ldap', false],
    ['ldap-tls', true],
    ['ldap-ssl', true],
  ] as const)('with %s, accepting all certificates is kept: %s', (protocol, kept) => {
    expect(valid(ldapForm({ protocol, acceptAllCertificates: true })).connection).toMatchObject({
      acceptAllCertificates: kept,
    })
  })

  test.each([
    ['10', '2.5', []],
    ['10', '2,5', []],
    [' 7 ', '0', []],
    ['', '10', ['options.deletionLimit.count']],
    ['1.5', '10', ['options.deletionLimit.count']],
    ['-1', '10', ['options.deletionLimit.count']],
    ['five', '101', ['options.deletionLimit.count', 'options.deletionLimit.percent']],
  ])('a deletion limit of %j users and %j percent is wrong at %j', (count, percent, places) => {
    const form = ldapForm()
    const options = { ...form.options, deletionLimit: { count, percent } }
    expect(wrongPlaces({ ...form, options })).toEqual(places)
  })

  test.each([
    ['all', ['filters.userNameAttribute', 'filters.groupNameAttribute']],
    ['groups', ['filters.groupNameAttribute']],
    ['connection', []],
  ] as const)('a call that looks at %s is kept back by %j alone', (scope, places) => {
    const form = ldapForm({}, { userNameAttribute: 'two words', groupNameAttribute: 'two words' })
    expect(wrongPlaces(form, scope)).toEqual(places)
  })
})

describe('Active Directory as a configuration', () => {
  const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
  const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'

  test('what a configuration put on the page is the same configuration again', () => {
    const form = activeDirectoryForm(
      { server: 'company.local', protocol: 'ldaps', userName: 'COMPANY\\reader', caCertificates: pem },
      { visibleUsersOnly: true, groups: ['CN=Sales,DC=company,DC=local'], userNameFormat: 'mail' },
    )
    expect(valid(toForm(valid(form)))).toEqual(valid(form))
  })

  test('everything may stay empty', () => {
    expect(valid(activeDirectoryForm()).connection).toMatchObject({ server: '', baseDn: '', protocol: 'ldap' })
  })

  test.each<{ rule: string; typed: Partial<DirectoryForm['activeDirectory']['connection']>; saved: object }>([
    { rule: 'stray blanks', typed: { server: ' dc1 ', baseDn: ' DC=x ' }, saved: { server: 'dc1', baseDn: 'DC=x' } },
    {
      rule: 'a private key beside a certificate',
      typed: { caCertificates: key + pem },
      saved: { caCertificates: pem },
    },
    {
      rule: 'a name that Windows Authentication does not use',
      typed: { authentication: 'windows', userName: 'reader@company.local' },
      saved: { userName: '' },
    },
  ])('$rule: taken away', ({ typed, saved }) => {
    expect(valid(activeDirectoryForm(typed)).connection).toMatchObject(saved)
  })

  test.each([
    [{ server: 'two names' }, ['connection.server']],
    [{ server: 'ldap://dc1' }, ['connection.server']],
    [{ caCertificates: 'no certificate' }, ['connection.caCertificates']],
    [{ caCertificates: key }, ['connection.caCertificates']],
  ] as const)('%j is wrong at %j', (typed, places) => {
    expect(wrongPlaces(activeDirectoryForm(typed))).toEqual(places)
  })

  test.each([
    ['all', ['Sales']],
    ['groups', []],
    ['connection', []],
  ] as const)('a call that looks at %s is told the groups %j', (scope, groups) => {
    expect(valid(activeDirectoryForm({}, { groups: ['Sales'] }), scope).filters).toMatchObject({ groups })
  })
})

describe('the password of a draft', () => {
  test.each([
    [{ kind: 'keep' }, null],
    [{ kind: 'set', value: 'new' }, 'new'],
    [{ kind: 'remove' }, ''],
  ] as const)('%j travels as %j', (password, secret) => {
    expect(toDraft('main', { ...ldapForm(), secrets: { password } }, 'all')?.secrets).toEqual({ password: secret })
  })

  test.each([
    ['standard', { kind: 'keep' }, null],
    ['standard', { kind: 'set', value: 'new' }, 'new'],
    // The stored one goes with the saving, since the page shows none that could be removed.
    ['windows', { kind: 'keep' }, ''],
    ['windows', { kind: 'set', value: 'new' }, ''],
  ] as const)('with the authentication %s, %j travels as %j', (authentication, password, secret) => {
    const form = activeDirectoryForm({ authentication, userName: 'reader@company.local' })
    expect(toDraft('main', { ...form, secrets: { password } }, 'all')?.secrets).toEqual({ password: secret })
  })

  test('does not travel with a directory that has none', () => {
    const form: DirectoryForm = { ...emptyForm, type: 'sample', secrets: { password: { kind: 'set', value: 'x' } } }
    expect(toDraft('main', form, 'all')?.secrets).toEqual({})
  })
})
