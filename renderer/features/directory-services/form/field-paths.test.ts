import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../../../shared/errors/problem.ts'
import { fieldOfPlace } from './field-paths.ts'
import { namesField, problemField } from './problem-field.ts'

describe('the field that a message means', () => {
  test.each([
    ['connection.serverName', 'genericLdap.connection.serverName'],
    ['filters.userFilter', 'genericLdap.filters.userFilter'],
    ['configuration.filters.userFilter', 'genericLdap.filters.userFilter'],
    ['userFilter', 'genericLdap.filters.userFilter'],
    ['filters.groups.3', 'genericLdap.filters.groups'],
    ['defaultPrivileges.global', 'defaultPrivileges'],
    ['options.deletionLimit.count', 'options.deletionLimit.count'],
    ['main/password', null],
    ['Filter', null],
    ['', null],
  ])('%j is %j', (place, field) => {
    expect(fieldOfPlace('generic-ldap', place)).toBe(field)
  })

  test('is one of the integration that is shown', () => {
    expect(fieldOfPlace('sample', 'filters.groups')).toBe('sample.filters.groups')
    expect(fieldOfPlace('sample', 'connection.serverName')).toBeNull()
  })
})

describe('a problem', () => {
  test('that names a field leads to it', () => {
    const problem = describeProblem('filter-invalid', 'settings', { field: 'filters.groupFilter' })
    expect(problemField('generic-ldap', problem)).toBe('genericLdap.filters.groupFilter')
    expect(namesField(problem)).toBe(true)
  })

  test('without a field leads to the value that most probably causes it', () => {
    const problem = describeProblem('credentials-refused', 'bind', { name: 'cn=admin' })
    expect(problemField('generic-ldap', problem)).toBe('genericLdap.connection.administrativeDn')
    expect(namesField(problem)).toBe(false)
  })

  test.each([
    ['kerio-connect', 'credentials-refused', 'kerioConnect.connection.userName'],
    ['kerio-connect', 'tls-wrong-port', 'kerioConnect.connection.serverName'],
    ['kerio-connect', 'domain-not-found', 'kerioConnect.filters.domains'],
    ['kerio-connect', 'group-in-several-domains', 'kerioConnect.filters.groups'],
    ['generic-ldap', 'tls-wrong-port', 'genericLdap.connection.protocol'],
    ['sample', 'tls-wrong-port', null],
    ['generic-ldap', 'host-not-found', 'genericLdap.connection.serverName'],
    ['active-directory', 'host-not-found', 'activeDirectory.connection.server'],
    ['active-directory', 'controllers-not-found', 'activeDirectory.connection.server'],
    ['active-directory', 'credentials-refused', 'activeDirectory.connection.userName'],
    ['active-directory', 'certificate-untrusted', 'activeDirectory.connection.caCertificates'],
    ['generic-ldap', 'certificate-untrusted', null],
    ['active-directory', 'kerberos-no-ticket', 'activeDirectory.connection.authentication'],
    ['active-directory', 'sealing-unavailable', 'activeDirectory.connection.protocol'],
    ['active-directory', 'group-not-found', 'activeDirectory.filters.groups'],
    ['sample', 'host-not-found', null],
  ] as const)('of %s, %s, leads to the field that this page has: %s', (type, code, field) => {
    expect(problemField(type, describeProblem(code, 'search'))).toBe(field)
  })

  test('that no single field causes leads nowhere', () => {
    expect(problemField('generic-ldap', describeProblem('server-busy', 'search'))).toBeNull()
  })
})
