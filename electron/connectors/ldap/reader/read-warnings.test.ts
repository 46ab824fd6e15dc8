import { describe, expect, it } from 'vitest'
import type { LdapProtocol } from '../../../../shared/configuration/generic-ldap.ts'
import { connectionWarnings } from './read-warnings.ts'

describe('connectionWarnings', () => {
  it.each<[protocol: LdapProtocol, host: string, name: string | null, accept: boolean, codes: string[]]>([
    ['ldap', 'directory.example.com', 'cn=admin', false, ['connection-not-encrypted']],
    ['ldap', 'directory.example.com', 'cn=admin', true, ['connection-not-encrypted']],
    ['ldap', 'directory.example.com', null, false, []],
    ['ldap', '127.0.0.1', 'cn=admin', false, []],
    ['ldap', '::1', 'cn=admin', false, []],
    ['ldap-tls', 'directory.example.com', 'cn=admin', false, []],
    ['ldap-tls', 'directory.example.com', 'cn=admin', true, ['all-certificates-accepted']],
    ['ldap-ssl', 'localhost', null, true, ['all-certificates-accepted']],
  ])('of %s to %s as %s, accepting all certificates: %s', (protocol, host, name, accept, codes) => {
    const warnings = connectionWarnings({
      endpoint: { host, port: 389, protocol, acceptAllCertificates: accept, certificateAuthorities: [] },
      credentials: name === null ? null : { name, password: 'secret' },
      baseDn: '',
    })
    expect(warnings.map(({ code }) => code)).toEqual(codes)
  })
})
