import { afterEach, describe, expect, it } from 'vitest'
import { containers, people, peopleDn, person, userName } from '../../../e2e/lab/directory-data.ts'
import {
  connectLdap,
  problemOf,
  readAll,
  shortDeadlines,
  userNamesOf,
  type ConfigurationChange,
} from '../../../e2e/lab/generic-ldap-lab.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import {
  controlDropped,
  cutAtPage,
  emptyPages,
  intermediateAtPage,
  noticeAtPage,
  resultAtPage,
  sameCookieForEver,
  stallAtPage,
  type PageFault,
} from '../../../e2e/lab/scripted-ldap/page-action.ts'
import { bindAnswers } from '../../../e2e/lab/scripted-ldap/phase-faults.ts'
import { scriptedDirectory, type ScriptedDirectoryOptions } from '../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { DirectoryEntry } from '../sample/ldap-server/stored-directory.ts'

let server: ScriptedLdap | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function serve(script: LdapScript): Promise<ScriptedLdap> {
  server = await startScriptedLdap({ script })
  return server
}
const serveEntries = (entries: Iterable<DirectoryEntry>, options: Partial<ScriptedDirectoryOptions> = {}) =>
  serve(scriptedDirectory({ entries: [...containers(), ...entries], ...options }))
const connect = (change?: ConfigurationChange) => connectLdap(server?.port ?? 1, change)
const read = (change?: ConfigurationChange) => readAll(connect(change))

describe('a read', () => {
  const served = (pageFault: PageFault) => serveEntries(people(25), { pageCap: 10, pageFault })

  it.each<[what: string, fault: PageFault]>([
    ['an empty first page', emptyPages(1, 1)],
    ['50 empty pages in the middle', emptyPages(2, 50)],
    ['an empty last page', emptyPages(3, 1)],
    ['a foreign message in between', intermediateAtPage(2)],
  ])('goes on after %s', async (_what, fault) => {
    await served(fault)
    const snapshot = await read()
    expect(snapshot.users).toHaveLength(25)
    expect(snapshot.proof).toMatchObject({ kind: 'complete', entries: 25 })
  })

  it.each<[what: string, fault: PageFault, code: string]>([
    ['the time limit', resultAtPage(2, 3), 'time-limit-exceeded'],
    ['the size limit', resultAtPage(3, 4), 'size-limit-exceeded'],
    ['a referral', resultAtPage(1, 10), 'search-referred'],
    ['an administrative limit', resultAtPage(2, 11), 'administrative-limit-exceeded'],
    ['missing rights', resultAtPage(2, 50), 'insufficient-rights'],
    ['a busy server', resultAtPage(2, 51), 'server-busy'],
    ['a server that goes', resultAtPage(2, 52), 'server-unavailable'],
    ['a refused cookie', resultAtPage(2, 53), 'paging-failed'],
    ['another error', resultAtPage(2, 80), 'search-refused'],
    ['a cookie without end', sameCookieForEver(2), 'paging-failed'],
    ['paging that stops on the way', controlDropped(2), 'paging-failed'],
    ['a cut in mid-page', cutAtPage(2, 100), 'connection-lost'],
    ['a notice of disconnection', noticeAtPage(2, 52), 'server-unavailable'],
  ])('rejects after %s, and gives no part', async (_what, fault, code) => {
    const scripted = await served(fault)
    expect(await problemOf(read())).toMatchObject({ code, stage: 'search' })
    await scripted.untilAllClosed()
    expect(scripted.connections).toHaveLength(1)
  })

  it('rejects after silence', async () => {
    const scripted = await served(stallAtPage(2))
    expect(await problemOf(read({ deadlines: shortDeadlines }))).toMatchObject({ code: 'search-timed-out' })
    await scripted.untilAllClosed()
  })

  it('counts references and follows none', async () => {
    const scripted = await serveEntries(people(3), { references: ['ldap://a.example/', 'ldap://b.example/'] })
    const snapshot = await read()
    expect(snapshot.warnings).toEqual([{ code: 'references-ignored', parameters: { count: 2 } }])
    expect(snapshot.proof).toMatchObject({ kind: 'complete', references: 2 })
    expect(scripted.connections).toHaveLength(1)
  })

  it('asks for the attributes that it uses, and for identifiers by name', async () => {
    const scripted = await serveEntries(people(1))
    await read({ filters: { emailAttribute: 'UID' } })
    const sweep = scripted.searches().find(({ operation }) => operation.scope === 'sub')
    expect(sweep?.operation.attributes).toEqual([
      'UID',
      'displayName',
      'entryUUID',
      'nsUniqueId',
      'GUID',
      'objectGUID',
      'ipaUniqueID',
    ])
  })

  it('rejects where the server hides everything from strangers', async () => {
    await serveEntries(people(3), { anonymous: 'nothing' })
    expect(await problemOf(read({ connection: { administrativeDn: '' } }))).toMatchObject({ code: 'base-dn-not-found' })
  })

  it.each([
    [8, 'stronger-authentication-required'],
    [49, 'credentials-refused'],
    [51, 'server-busy'],
    [53, 'bind-refused'],
  ])('rejects at the log-on with result %i', async (code, expected) => {
    await serve(bindAnswers(code, '', scriptedDirectory({ entries: [...containers(), ...people(3)] })))
    expect(await problemOf(read())).toMatchObject({ code: expected, stage: 'bind' })
  })
})

describe('records', () => {
  const one = (change: Record<string, (string | Buffer)[]>, uid = 'anna'): DirectoryEntry => {
    const entry = person({ uid, givenName: 'Anna', surname: 'Meier' })
    return { ...entry, attributes: { ...entry.attributes, ...change } }
  }

  it.each<[what: string, entry: DirectoryEntry, filters: object, expected: object]>([
    [
      'a blank identifier',
      one({ entryUUID: ['  '] }),
      {},
      { reason: 'identifier-blank', parameters: { attribute: 'entryUUID' }, externalId: null, userName: 'anna' },
    ],
    [
      'no identifier where others have one',
      one({ entryUUID: [] }),
      {},
      { reason: 'identifier-blank', parameters: { attribute: 'entryUUID' }, externalId: null },
    ],
    [
      'no user name',
      one({ employeeNumber: [] }),
      { userNameAttribute: 'employeeNumber' },
      { reason: 'user-name-missing', parameters: { attribute: 'employeeNumber' }, userName: null },
    ],
    [
      'a blank user name',
      one({ employeeNumber: ['   '] }),
      { userNameAttribute: 'employeeNumber' },
      { reason: 'user-name-missing' },
    ],
    [
      'a user name of bytes',
      one({ employeeNumber: [Buffer.of(0xff, 0xfe)] }),
      { userNameAttribute: 'employeeNumber' },
      { reason: 'user-name-invalid' },
    ],
    [
      'nothing before the @',
      one({ employeeNumber: ['@example.com'] }),
      { userNameAttribute: 'employeeNumber', localPartOnly: true },
      { reason: 'user-name-invalid' },
    ],
  ])('with %s are skipped, and the others are read', async (_what, entry, filters, expected) => {
    await serveEntries([one({ employeeNumber: ['17'] }, 'berta'), entry])
    const snapshot = await read({ filters })
    expect(snapshot.users).toHaveLength(1)
    expect(snapshot.skipped).toEqual([
      expect.objectContaining({ distinguishedName: entry.distinguishedName, ...expected }),
    ])
    expect(snapshot.proof.kind).toBe('complete')
  })

  it('that share an identifier are both skipped', async () => {
    const id = '597ae2f6-16a6-1027-98f4-d28b5365dc14'
    const twins = ['a', 'b', 'c'].map((uid) => one({ entryUUID: [uid === 'c' ? id.toUpperCase() : id] }, uid))
    await serveEntries([...twins, ...people(1)])
    const snapshot = await read()
    expect(userNamesOf(snapshot)).toEqual([userName(1)])
    expect(
      snapshot.skipped.map(({ reason, userName: name, parameters }) => [reason, name, parameters['other']]),
    ).toEqual([
      ['identifier-duplicate', 'a', `uid=b,${peopleDn}`],
      ['identifier-duplicate', 'b', `uid=a,${peopleDn}`],
      ['identifier-duplicate', 'c', `uid=a,${peopleDn}`],
    ])
  })

  it('go without identifiers where the server has none', async () => {
    await serveEntries([one({ entryUUID: [] }), one({ entryUUID: [] }, 'berta')])
    const snapshot = await read()
    expect(snapshot.users.map(({ externalId }) => externalId)).toEqual([null, null])
    expect(snapshot.warnings).toEqual([{ code: 'identifier-unavailable', parameters: {} }])
  })

  it('take the first of several user names, and say so once', async () => {
    await serveEntries([one({ uid: ['anna', 'anni'] }), one({ uid: ['berta', 'b'] }, 'berta')])
    const snapshot = await read()
    expect(userNamesOf(snapshot)).toEqual(['anna', 'berta'])
    expect(snapshot.warnings).toEqual([
      { code: 'several-user-names', parameters: { count: 2, attribute: 'uid', example: `uid=anna,${peopleDn}` } },
    ])
  })

  it('have every address, also where the server sends them in ranges', async () => {
    const proxyAddresses = ['smtp:a@x', 'X500:/o=x', 'smtp:b@x', 'SMTP:main@x', 'smtp:c@x', 'SIP:a@x', 'smtp:d@x']
    await serveEntries([one({ proxyAddresses })], { valueCap: 2 })
    const [anna] = (await read({ filters: { emailAttribute: 'proxyAddresses' } })).users
    expect(anna?.emailAddresses).toEqual(['main@x', 'a@x', 'b@x', 'c@x', 'd@x'])
  })
})
