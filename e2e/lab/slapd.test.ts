import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  containers,
  groupDn,
  groupOfNames,
  labBaseDn,
  passwordOf,
  people,
  posixGroup,
  userDn,
  userName,
} from './directory-data.ts'
import { hostilePeople } from './hostile-people.ts'
import { ldapsearch } from './ldapsearch.ts'
import { slapdAvailable, startSlapd, type Slapd } from './slapd.ts'

describe.skipIf(!slapdAvailable())('slapd lab', () => {
  let slapd: Slapd
  beforeAll(async () => {
    const groups = [
      groupOfNames('team', [userDn(1), userDn(2)]),
      groupOfNames('all', [groupDn('team'), userDn(3)]),
      posixGroup('unix', 1000, [userName(1), 'unix-inner']),
    ]
    slapd = await startSlapd({ entries: [...containers(), ...people(600), ...hostilePeople(), ...groups] })
  })
  afterAll(() => slapd.stop())

  const admin = () => ({ dn: slapd.adminDn, password: slapd.adminPassword })
  const url = (protocol: 'ldap' | 'ldaps') =>
    `${protocol}://127.0.0.1:${protocol === 'ldap' ? slapd.port : slapd.tlsPort}`

  it.each(['clear', 'start-tls', 'tls'] as const)('answers over %s', async (security) => {
    const { names, errors } = await ldapsearch({
      url: url(security === 'tls' ? 'ldaps' : 'ldap'),
      ...(security === 'start-tls' ? { startTls: 'required' } : {}),
      caFile: slapd.caFile,
      bind: admin(),
      baseDn: labBaseDn,
      pageSize: 250,
      filter: '(objectClass=inetOrgPerson)',
      attributes: ['1.1'],
    })
    expect({ errors, count: names.length }).toMatchObject({ count: 600 + hostilePeople().length })
  })

  it('has a size limit for everyone but the administrator', async () => {
    const bind = { dn: userDn(1), password: passwordOf(userName(1)) }
    const { names, exitCode } = await ldapsearch({ url: url('ldap'), bind, baseDn: labBaseDn, pageSize: 100 })
    expect({ exitCode, count: names.length }).toEqual({ exitCode: 4, count: 500 })
  })

  it('keeps hostile names and the given entryUUID as they are', async () => {
    const { output } = await ldapsearch({
      url: url('ldap'),
      bind: admin(),
      baseDn: labBaseDn,
      filter: '(uid=\\2a\\29\\28uid=\\2a)',
      attributes: ['uid', 'entryUUID'],
    })
    const [injected] = hostilePeople()
    expect(output).toContain('uid: *)(uid=*')
    expect(output).toContain(`entryUUID: ${String(injected?.attributes['entryUUID']?.[0])}`)
  })
})
