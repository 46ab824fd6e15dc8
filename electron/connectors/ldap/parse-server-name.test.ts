import { describe, expect, it } from 'vitest'
import { parseServerName } from './parse-server-name.ts'

describe('parseServerName', () => {
  it.each([
    ['directory.example.com', 'ldap', 'directory.example.com', 389],
    ['directory.example.com', 'ldap-tls', 'directory.example.com', 389],
    ['directory.example.com', 'ldap-ssl', 'directory.example.com', 636],
    [' directory.example.com:3389 ', 'ldap-ssl', 'directory.example.com', 3389],
    ['192.0.2.7:1389', 'ldap', '192.0.2.7', 1389],
    ['2001:db8::7', 'ldap', '2001:db8::7', 389],
    ['::1', 'ldap', '::1', 389],
    ['[2001:db8::7]', 'ldap-ssl', '2001:db8::7', 636],
    ['[2001:db8::7]:1636', 'ldap-ssl', '2001:db8::7', 1636],
  ] as const)('reads %j for %s', (text, protocol, host, port) => {
    expect(parseServerName(text, protocol)).toEqual({ host, port })
  })

  it.each(['', 'host:0', 'host:65536', 'host:', 'host:ldap', '[::1', 'ldap://host'])('refuses %j', (text) => {
    expect(() => parseServerName(text, 'ldap')).toThrow('connection.serverName')
  })
})
