import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { containers, labBaseDn, people, userDn } from '../../../../e2e/lab/directory-data.ts'
import { slapdAvailable, startSlapd, type Slapd } from '../../../../e2e/lab/slapd.ts'
import { ldapProtocolSchema, type LdapProtocol } from '../../../../shared/configuration/generic-ldap.ts'
import type { LdapSession } from './ldap-session.ts'
import { collect, never, openTestSession, peopleSearch, problemOf } from './session-for-tests.ts'
import { because } from '../../../../shared/text/reason.ts'

const size = 1_200

describe.skipIf(!slapdAvailable())('OpenLDAP', () => {
  let slapd: Slapd
  beforeAll(async () => {
    slapd = await startSlapd({ entries: [...containers(), ...people(size)] })
  })
  afterAll(() => slapd.stop())

  async function open(protocol: LdapProtocol = 'ldap'): Promise<LdapSession> {
    const port = protocol === 'ldap-ssl' ? slapd.tlsPort : slapd.port
    return openTestSession({ port, protocol, certificateAuthorities: [slapd.caPem] })
  }
  async function openBound(protocol: LdapProtocol = 'ldap'): Promise<LdapSession> {
    const session = await open(protocol)
    await session.bind(slapd.adminDn, slapd.adminPassword, never)
    return session
  }

  it.each(ldapProtocolSchema.options)('%s reads everything, page by page', async (protocol) => {
    const session = await openBound(protocol)
    const search = session.search(peopleSearch({ pageSize: 500, attributes: ['uid', 'entryUUID'] }))
    const found = await collect(search)
    expect(search.summary).toEqual({ pages: 3, entries: size, references: 0 })
    expect(new Set(found.map(({ attributes }) => attributes.get('entryuuid')?.[0])).size).toBe(size)
    session.close()
  })

  it('looks entries up between pages', async () => {
    const session = await openBound()
    let found = 0
    for await (const page of session.search(peopleSearch({ pageSize: 500 }))) {
      found += page.length
      expect(await session.readEntry(userDn(7), ['cn'], never)).toMatchObject({ distinguishedName: userDn(7) })
      expect(await session.readEntry(userDn(size + 1), ['cn'], never)).toBeNull()
    }
    expect(found).toBe(size)
    session.close()
  })

  it('names its size limit, which paging does not lift (R12)', async () => {
    const session = await open()
    const problem = await problemOf(collect(session.search(peopleSearch({ pageSize: 200 }))))
    expect(problem).toMatchObject({
      code: 'size-limit-exceeded',
      parameters: { page: 3, entries: 500, name: because('anonymous') },
    })
    session.close()
  })

  it.each([
    { limit: 10, found: 10 },
    { limit: 499, found: 499 },
    { limit: 2_000, found: 500 },
  ])('finds $found of some $limit for a reader with its size limit', async ({ limit, found }) => {
    const session = await open()
    const some = await session.searchSome({ ...peopleSearch({ pageSize: 500 }), limit })
    expect({ found: some.entries.length, truncated: some.truncated }).toEqual({ found, truncated: true })
    session.close()
  })

  it.each<{ rule: string; work: (session: LdapSession) => Promise<unknown>; code: string }>([
    {
      rule: 'a wrong password',
      work: (session) => session.bind(slapd.adminDn, 'wrong', never),
      code: 'credentials-refused',
    },
    { rule: 'a bad name', work: (session) => session.bind('nobody', 'wrong', never), code: 'bind-refused' },
    {
      rule: 'a missing base',
      work: (session) => collect(session.search(peopleSearch({ baseDn: `ou=x,${labBaseDn}` }))),
      code: 'base-dn-not-found',
    },
    {
      rule: 'a bad base',
      work: (session) => collect(session.search(peopleSearch({ baseDn: '=' }))),
      code: 'base-dn-invalid',
    },
  ])('$rule: $code', async ({ work, code }) => {
    const session = await open()
    expect(await problemOf(work(session))).toMatchObject({ code })
    session.close()
  })

  it.each<{ protocol: LdapProtocol; port: 'clear' | 'tls'; code: string }>([
    { protocol: 'ldap', port: 'tls', code: 'not-an-ldap-server' },
    { protocol: 'ldap-tls', port: 'tls', code: 'not-an-ldap-server' },
    { protocol: 'ldap-ssl', port: 'clear', code: 'tls-wrong-port' },
  ])('$protocol on the wrong port: $code', async ({ protocol, port, code }) => {
    const options = {
      port: port === 'tls' ? slapd.tlsPort : slapd.port,
      protocol,
      certificateAuthorities: [slapd.caPem],
    }
    const work = async () => (await openTestSession(options)).readEntry('', [], never)
    expect(await problemOf(work())).toMatchObject({ code })
  })
})
