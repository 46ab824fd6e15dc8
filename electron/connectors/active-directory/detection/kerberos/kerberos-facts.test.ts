import { describe, expect, test } from 'vitest'
import { machineForTests } from '../machine-for-tests.ts'
import { findDefaultRealm, findRealmHosts } from './kerberos-facts.ts'
import { readKrb5Conf } from './read-krb5-conf.ts'

const realm = (name: string) => `[libdefaults]\ndefault_realm = ${name}\n`
const kdc = (...hosts: readonly string[]) => hosts.map((host) => `kdc = ${host}\n`).join('')
const realms = (name: string, relations: string) => `[realms]\n${name} = {\n${relations}}\n`

const readOn = (files: Record<string, string>, variable?: string) =>
  readKrb5Conf(machineForTests({ files, variables: { KRB5_CONFIG: variable } }).environment)

describe('the default realm', () => {
  test.each<{
    rule: string
    files: Record<string, string>
    variable?: string
    found: readonly [string, string] | null
  }>([
    { rule: 'no file', files: {}, found: null },
    { rule: 'a file without it', files: { '/etc/krb5.conf': '[libdefaults]\nrdns = false' }, found: null },
    { rule: 'the usual file', files: { '/etc/krb5.conf': realm('A') }, found: ['A', '/etc/krb5.conf'] },
    {
      rule: 'an empty variable means the usual file',
      files: { '/etc/krb5.conf': realm('A') },
      variable: '',
      found: ['A', '/etc/krb5.conf'],
    },
    {
      rule: 'the variable means its files alone, and the first that says it',
      files: { '/etc/krb5.conf': realm('A'), '/b': '[x]\ny = z', '/c': realm('C'), '/d': realm('D') },
      variable: '/missing:/b:/c:/d',
      found: ['C', '/c'],
    },
    {
      rule: 'the first of several counts',
      files: { '/etc/krb5.conf': realm('A') + realm('B') },
      found: ['A', '/etc/krb5.conf'],
    },
    {
      rule: 'an include stands in its place',
      files: { '/etc/krb5.conf': `include /b\n${realm('A')}`, '/b': realm('B') },
      found: ['B', '/etc/krb5.conf'],
    },
    {
      rule: 'a folder gives its plain and its .conf files in order, no hidden or saved ones',
      files: {
        '/etc/krb5.conf': 'includedir /d',
        '/d/.conf': realm('HIDDEN'),
        '/d/a.conf~': realm('SAVED'),
        '/d/a.rpmnew': realm('NEW'),
        '/d/b.conf': realm('B'),
        '/d/c': realm('C'),
      },
      found: ['B', '/etc/krb5.conf'],
    },
    {
      rule: 'a missing include hides nothing',
      files: { '/etc/krb5.conf': `include /missing\nincludedir /none\n${realm('A')}` },
      found: ['A', '/etc/krb5.conf'],
    },
    {
      rule: 'files that include each other end',
      files: { '/etc/krb5.conf': `include /b\n${realm('A')}`, '/b': 'include /etc/krb5.conf' },
      found: ['A', '/etc/krb5.conf'],
    },
    { rule: 'another section does not count', files: { '/etc/krb5.conf': '[realms]\ndefault_realm = A' }, found: null },
    {
      rule: 'a deeper place does not count',
      files: { '/etc/krb5.conf': '[libdefaults]\nX = {\ndefault_realm = A\n}' },
      found: null,
    },
  ])('$rule', async ({ files, variable, found }) => {
    const expected = found === null ? null : { realm: found[0], file: found[1] }
    expect(findDefaultRealm(await readOn(files, variable))).toEqual(expected)
  })
})

describe('the hosts of a realm', () => {
  const hostsIn = async (text: string) => findRealmHosts(await readOn({ '/etc/krb5.conf': text }), 'ad.example')

  test.each<{ rule: string; text: string; hosts: readonly string[] }>([
    { rule: 'no realm', text: realm('AD.EXAMPLE'), hosts: [] },
    { rule: 'in order', text: realms('AD.EXAMPLE', kdc('dc2', 'dc1')), hosts: ['dc2', 'dc1'] },
    { rule: 'of this realm alone', text: realms('OTHER', kdc('x')) + realms('AD.EXAMPLE', kdc('dc1')), hosts: ['dc1'] },
    { rule: 'a part of the name is not the realm', text: realms('XAD.EXAMPLE', kdc('x')), hosts: [] },
    {
      rule: 'the port is that of Kerberos, and the transport its own',
      text: realms(
        'AD.EXAMPLE',
        kdc('dc1.ad.example:88', 'tcp/dc2', 'udp/dc3:88', '[2001:db8::1]:88', '192.0.2.1', 'dc4.'),
      ),
      hosts: ['dc1.ad.example', 'dc2', 'dc3', '2001:db8::1', '192.0.2.1', 'dc4'],
    },
    {
      rule: 'a proxy is no controller',
      text: realms('AD.EXAMPLE', kdc('https://proxy.example/KdcProxy', 'dc1')),
      hosts: ['dc1'],
    },
    {
      rule: 'the administration comes last, and nobody twice',
      text: realms('AD.EXAMPLE', `admin_server = dc3:749\nmaster_kdc = dc2\n${kdc('dc1')}admin_server = dc1\n`),
      hosts: ['dc1', 'dc2', 'dc3'],
    },
    {
      rule: 'other relations are no hosts',
      text: realms('AD.EXAMPLE', 'kpasswd_server = dc9\ndefault_domain = x\n'),
      hosts: [],
    },
  ])('$rule', async ({ text, hosts }) => {
    expect(await hostsIn(text)).toEqual(hosts)
  })
})
