import { afterEach, describe, expect, it } from 'vitest'
import {
  containers,
  groupDn,
  groupOfNames,
  labBaseDn,
  people,
  peopleDn,
  person,
  posixGroup,
  userDn,
  userName,
} from '../../../e2e/lab/directory-data.ts'
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
import { bindAnswers, stallingIn } from '../../../e2e/lab/scripted-ldap/phase-faults.ts'
import { scriptedDirectory, type ScriptedDirectoryOptions } from '../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import { genericLdapDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import type { DirectoryEntry } from '../sample/ldap-server/stored-directory.ts'
import { createGenericLdapConnector } from './generic-ldap-connector.ts'
import { defaultDeadlines } from './session/ldap-session.ts'
import { openLdapSession } from './session/open-ldap-session.ts'

const signal = new AbortController().signal
const shortDeadlines = { ...defaultDeadlines, protocol: 300, bind: 300, baseDn: 300, page: 300 }

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

interface Change {
  readonly connection?: object
  readonly filters?: object
  readonly password?: string | null
}

function connect({ connection = {}, filters = {}, password = 'canary-password' }: Change = {}) {
  return createGenericLdapConnector({
    configuration: genericLdapDirectorySchema.parse({
      id: 'main',
      type: 'generic-ldap',
      connection: {
        serverName: `127.0.0.1:${server?.port ?? 1}`,
        administrativeDn: 'cn=admin',
        baseDn: labBaseDn,
        ...connection,
      },
      filters: {
        userFilter: '(objectClass=inetOrgPerson)',
        userNameAttribute: 'uid',
        fullNameAttribute: 'displayName',
        emailAttribute: 'mail',
        groupFilter: '(objectClass=groupOfNames)',
        groupNameAttribute: 'cn',
        groupMembersAttribute: 'member',
        ...filters,
      },
    }),
    password,
    openSession: openLdapSession,
    deadlines: shortDeadlines,
  })
}

const read = (change?: Change) => connect(change).readDirectory({ signal, onProgress: () => undefined })

async function problemOf(promise: Promise<unknown>) {
  const thrown: unknown = await promise.then(
    () => expect.fail('It resolved.'),
    (reason: unknown) => reason,
  )
  expect(thrown).toBeInstanceOf(ProblemError)
  return (thrown as ProblemError).problem
}

const names = ({ users }: { users: readonly { userName: string }[] }): string[] => users.map((user) => user.userName)

describe('settings', () => {
  it.each<[what: string, change: Change, expected: object]>([
    [
      'a broken user filter',
      { filters: { userFilter: '(&(a=b)(c=)' } },
      { code: 'filter-invalid', parameters: { field: 'filters.userFilter', position: 12, excerpt: '(&(a=b)(c=)' } },
    ],
    [
      'a broken group filter, chosen groups or not',
      { filters: { groupFilter: '(cn=\\zz)' } },
      { code: 'filter-invalid', parameters: { field: 'filters.groupFilter', position: 5 } },
    ],
    [
      'a broken member filter',
      { filters: { groupMemberSearchFilter: '(uid={member}' } },
      { code: 'filter-invalid', parameters: { field: 'filters.groupMemberSearchFilter', position: 14 } },
    ],
    [
      'a member filter without {member}',
      { filters: { groupMemberSearchFilter: '(uid=member)' } },
      { code: 'setting-invalid', parameters: { field: 'filters.groupMemberSearchFilter' } },
    ],
    [
      'groups without a group filter',
      { filters: { groups: ['x'], groupFilter: '' } },
      { code: 'setting-invalid', parameters: { field: 'filters.groupFilter' } },
    ],
    [
      'groups without a name attribute',
      { filters: { groups: ['x'], groupNameAttribute: '' } },
      { code: 'setting-invalid', parameters: { field: 'filters.groupNameAttribute' } },
    ],
    [
      'groups without a members attribute',
      { filters: { groups: ['x'], groupMembersAttribute: '' } },
      { code: 'setting-invalid', parameters: { field: 'filters.groupMembersAttribute' } },
    ],
    [
      'a port that does not exist',
      { connection: { serverName: 'localhost:70000' } },
      { code: 'setting-invalid', parameters: { field: 'connection.serverName' } },
    ],
    [
      'an administrator without a stored password',
      { password: null },
      { code: 'secret-missing', parameters: { name: 'main/password' } },
    ],
    ['an empty password', { password: '' }, { code: 'password-empty' }],
  ])('refuse %s before any traffic', async (_what, change, expected) => {
    const { connections } = await serveEntries(people(1))
    expect(await problemOf(read(change))).toMatchObject({ stage: 'settings', ...expected })
    const diagnosis = await connect(change).diagnose({ signal })
    expect(diagnosis.steps.slice(0, 2).map(({ state }) => state)).toEqual(['failed', 'not-reached'])
    expect(connections).toHaveLength(0)
  })

  it('do not keep a half-written form from browsing', async () => {
    await serveEntries([])
    const filters = { userFilter: '(', groupFilter: '(', groups: ['x'] }
    expect((await connect({ filters }).browse(labBaseDn, { signal })).nodes).toHaveLength(2)
    expect(await connect({ filters, connection: { baseDn: '' } }).detectBaseDn({ signal })).toBe(labBaseDn)
  })

  it('without an administrator read anonymously', async () => {
    const { binds } = await serveEntries(people(2))
    expect(names(await read({ connection: { administrativeDn: '' }, password: null }))).toHaveLength(2)
    expect(binds()).toEqual([])
  })
})

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
    ['silence', stallAtPage(2), 'search-timed-out'],
  ])('rejects after %s, and gives no part', async (_what, fault, code) => {
    const scripted = await served(fault)
    expect(await problemOf(read())).toMatchObject({ code, stage: 'search' })
    await scripted.untilAllClosed()
    expect(scripted.connections).toHaveLength(1)
  })

  it('counts references and follows none', async () => {
    const { connections } = await serveEntries(people(3), { references: ['ldap://a.example/', 'ldap://b.example/'] })
    const snapshot = await read()
    expect(snapshot.warnings).toEqual([{ code: 'references-ignored', parameters: { count: 2 } }])
    expect(snapshot.proof).toMatchObject({ kind: 'complete', references: 2 })
    expect(connections).toHaveLength(1)
  })

  it('asks for the attributes that it uses, and for identifiers by name', async () => {
    const { searches } = await serveEntries(people(1))
    await read({ filters: { emailAttribute: 'UID' } })
    const sweep = searches().find(({ operation }) => operation.scope === 'sub')
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
    expect(names(snapshot)).toEqual([userName(1)])
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
    expect(names(snapshot)).toEqual(['anna', 'berta'])
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

describe('groups', () => {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

  it.each([
    [4, 5],
    [5, 5],
    [6, 5],
    [31, 5],
    [61, 30],
    [1_499, 1_500],
    [1_500, 1_500],
    [1_501, 1_500],
    [1_501, 1_000],
  ])('of %i members sent %i at a time are complete', async (count, valueCap) => {
    const group = groupOfNames('all', numbers(count).map(userDn))
    const { searches } = await serveEntries([...people(count + 3), group], { valueCap })
    const snapshot = await read({ filters: { groups: ['all'] } })
    expect(names(snapshot)).toEqual(numbers(count).map(userName))
    const ranges = searches().filter(({ operation }) => operation.attributes.some((name) => name.includes(';range=')))
    expect(ranges).toHaveLength(Math.ceil(count / valueCap) - 1)
  })

  const chain = (depth: number): DirectoryEntry[] =>
    Array.from({ length: depth + 1 }, (_, level) =>
      groupOfNames(`level ${level}`, level === depth ? [userDn(1)] : [groupDn(`level ${level + 1}`)]),
    )

  it.each([1, 2, 10, 50])('may be nested %i deep', async (depth) => {
    await serveEntries([...people(3), ...chain(depth)])
    expect(names(await read({ filters: { groups: ['level 0'] } }))).toEqual([userName(1)])
  })

  it('nested deeper than that are a mistake', async () => {
    await serveEntries([...people(3), ...chain(51)])
    expect(await problemOf(read({ filters: { groups: ['level 0'] } }))).toMatchObject({
      code: 'too-many-nested-groups',
      stage: 'groups',
      parameters: { limit: 50, group: 'level 0' },
    })
  })

  it('a thousand of them, each within the others, need no more searches than one', async () => {
    const all = numbers(1_000).map((number) => `group ${number}`)
    const within = (index: number): string => groupDn(all[index % all.length] ?? '')
    const groups = all.map((name, index) =>
      groupOfNames(name, [within(2 * index + 1), within(2 * index + 2), within(0), userDn((index % 20) + 1)]),
    )
    const { searches } = await serveEntries([...people(25), ...groups])
    const snapshot = await read({ filters: { groups: ['group 1'] } })
    expect(names(snapshot)).toEqual(numbers(20).map(userName))
    // base DN, users, and two pages of groups
    expect(searches()).toHaveLength(4)
  })

  it('of one name are told apart by nobody', async () => {
    const twin = { ...groupOfNames('team', [userDn(2)]), distinguishedName: `cn=team,${peopleDn}` }
    await serveEntries([...people(3), groupOfNames('Team', [userDn(1)]), twin])
    expect(await problemOf(read({ filters: { groups: ['TEAM'] } }))).toMatchObject({
      code: 'group-ambiguous',
      stage: 'groups',
      parameters: { distinguishedNames: `${groupDn('Team')}; cn=team,${peopleDn}` },
    })
    expect(names(await read({ filters: { groups: [`cn=team,${peopleDn}`] } }))).toEqual([userName(2)])
  })

  it.each([
    [50, 'insufficient-rights'],
    [51, 'server-busy'],
    [80, 'search-refused'],
  ])('fail the read where a member cannot be looked up (result %i)', async (code, expected) => {
    const missing = `uid=elsewhere,${peopleDn}`
    const group = groupOfNames('team', [userDn(1), missing])
    const regular = scriptedDirectory({ entries: [...containers(), ...people(2), group] })
    await serve({
      ...regular,
      search: (request, reply) => {
        if (request.operation.baseDn === missing) reply.done(code)
        else regular.search?.(request, reply)
      },
    })
    expect(await problemOf(read({ filters: { groups: ['team'] } }))).toMatchObject({ code: expected, stage: 'groups' })
  })

  it.each<[what: string, filters: object]>([
    ['distinguished names', {}],
    [
      'names',
      {
        groupFilter: '(objectClass=posixGroup)',
        groupMembersAttribute: 'memberUid',
        groupMemberSearchFilter: '(uid={member})',
      },
    ],
  ])('of %s fail the read where the sweep over groups stops', async (_what, filters) => {
    const groups = numbers(25).map((number) => groupOfNames(`g${number}`, [userDn(1)]))
    const posix = numbers(25).map((number) => posixGroup(`p${number}`, number, [userName(1)]))
    await serveEntries([...people(5), ...groups, ...posix], { pageCap: 10, pageFault: resultAtPage(2, 4) })
    const first = await problemOf(read({ filters: { ...filters, groups: ['g1', 'p1'] } }))
    expect(first).toMatchObject({ code: 'size-limit-exceeded', stage: 'groups' })
  })

  it('send no member that would change the meaning of the filter', async () => {
    const hostile = ['*)(uid=*', '*', ')(|(uid=*', '\\2a', '$&', 'user000001)(objectClass=*', 'x'.repeat(1_000_000)]
    const { searches } = await serveEntries([...people(20), posixGroup('bad', 1, hostile)])
    const snapshot = await read({
      filters: {
        groups: ['bad'],
        groupFilter: '(objectClass=posixGroup)',
        groupMembersAttribute: 'memberUid',
        groupMemberSearchFilter: '(|(uid={member})(cn={member}))',
      },
    })
    expect(snapshot.users).toEqual([])
    expect(snapshot.warnings).toMatchObject([{ code: 'member-unresolved', parameters: { count: 7, group: 'bad' } }])
    const sent = searches().map(({ operation }) => JSON.stringify(operation.filter))
    expect(sent.filter((filter) => filter.includes('"substrings"'))).toEqual([])
  })
})

describe('base DN', () => {
  const detect = () => connect({ connection: { baseDn: '' } }).detectBaseDn({ signal })

  it.each<[what: string, root: Record<string, string[]>, expected: string]>([
    ['the default of the server', { defaultNamingContext: ['dc=b'], namingContexts: ['dc=a', 'dc=b'] }, 'dc=b'],
    ['the only naming context', { namingContexts: ['dc=a'] }, 'dc=a'],
    [
      'the only one that holds no settings',
      { namingContexts: ['cn=config', 'CN=Schema,cn=config', 'dc=a', 'cn=monitor', 'o=NetscapeRoot', 'cn=changelog'] },
      'dc=a',
    ],
  ])('is %s', async (_what, rootAttributes, expected) => {
    await serveEntries([], { rootAttributes })
    expect(await detect()).toBe(expected)
  })

  it.each<[namingContexts: string[], shown: string]>([
    [['dc=a', 'dc=b'], 'dc=a; dc=b'],
    [['cn=config'], 'cn=config'],
    [[], '-'],
  ])('is unknown among %j', async (namingContexts, shown) => {
    await serveEntries([], { rootAttributes: { namingContexts } })
    expect(await problemOf(detect())).toMatchObject({
      code: 'base-dn-unknown',
      stage: 'base-dn',
      parameters: { namingContexts: shown },
    })
  })
})

describe('log-on', () => {
  const dn = `uid=anna,${peopleDn}`
  const entries = [person({ uid: 'anna', givenName: 'Anna', surname: 'Meier' })]
  const directory = (answer: LdapScript['bind']): LdapScript => {
    const regular = scriptedDirectory({ entries: [...containers(), ...entries] })
    return {
      ...regular,
      bind: (request, reply) => (request.operation.name === dn ? answer?.(request, reply) : reply.done()),
    }
  }
  const logOn = (password = 'secret', change?: Change) =>
    connect(change).authenticate({ userName: 'anna', password, distinguishedName: null, signal })

  it.each<[code: number, message: string, outcome: string, problem: string | undefined]>([
    [0, '', 'accepted', undefined],
    [49, '', 'refused', 'credentials-refused'],
    [
      49,
      '80090308: LdapErr: DSID-0C09042A, comment: AcceptSecurityContext error, data 52e, v3839',
      'refused',
      'credentials-refused',
    ],
    [
      49,
      '80090308: LdapErr: DSID-0C09042A, comment: AcceptSecurityContext error, data 775, v3839',
      'refused',
      'account-refused',
    ],
    [53, 'account locked', 'refused', 'account-refused'],
    [19, 'account locked', 'refused', 'account-refused'],
    [8, '', 'unavailable', 'stronger-authentication-required'],
    [51, '', 'unavailable', 'server-busy'],
    [52, '', 'unavailable', 'server-unavailable'],
    [1, '', 'unavailable', 'bind-refused'],
    [80, '', 'unavailable', 'bind-refused'],
  ])('with the result %i %s is %s', async (code, message, outcome, problem) => {
    const { binds } = await serve(directory((_request, reply) => reply.done(code, { message })))
    const answer = await logOn()
    expect(answer.outcome).toBe(outcome)
    expect('problem' in answer ? answer.problem.code : undefined).toBe(problem)
    expect(binds().map(({ operation, connection }) => [operation.name, connection.id])).toEqual([
      ['cn=admin', 1],
      [dn, 2],
    ])
  })

  it('makes one attempt when the server says nothing, and calls that no wrong password', async () => {
    const { binds } = await serve(directory(() => undefined))
    expect(await logOn()).toMatchObject({ outcome: 'unavailable', problem: { code: 'bind-timed-out' } })
    expect(binds()).toHaveLength(2)
  })

  it('refuses an empty password without a connection, also where the server would accept it', async () => {
    const { connections } = await serveEntries(entries, { emptyPassword: 'anonymous' })
    expect(await logOn('')).toMatchObject({ outcome: 'refused', problem: { code: 'password-empty' } })
    expect(connections).toHaveLength(0)
  })

  it.each<[what: string, change: Change, code: string]>([
    ['the administrator is refused', {}, 'credentials-refused'],
    ['no administrative password is stored', { password: null }, 'secret-missing'],
    ['the user filter is broken', { filters: { userFilter: '(' } }, 'filter-invalid'],
  ])('is undecided where %s', async (_what, change, code) => {
    await serve(bindAnswers(49, '', scriptedDirectory({ entries: [...containers(), ...entries] })))
    expect(await logOn('secret', change)).toMatchObject({ outcome: 'unavailable', problem: { code } })
  })
})

describe('diagnosis', () => {
  const states = async (change?: Change) => {
    const { steps, problem } = await connect(change).diagnose({ signal })
    return { code: problem?.code, failed: steps.filter(({ state }) => state === 'failed').map(({ stage }) => stage) }
  }
  const directory = scriptedDirectory({ entries: [...containers(), ...people(3)] })

  it.each<[what: string, script: LdapScript, change: Change, code: string, stage: string]>([
    ['silence before the log-on', stallingIn('search', directory), {}, 'search-timed-out', 'protocol'],
    ['silence in the log-on', stallingIn('bind', directory), {}, 'bind-timed-out', 'bind'],
    ['a refused log-on', bindAnswers(49, '', directory), {}, 'credentials-refused', 'bind'],
    ['a wrong base DN', directory, { connection: { baseDn: 'dc=gone' } }, 'base-dn-not-found', 'base-dn'],
    ['a misspelt user name', directory, { filters: { userNameAttribute: 'uidd' } }, 'attribute-not-returned', 'search'],
    ['a missing group', directory, { filters: { groups: ['gone'] } }, 'group-not-found', 'groups'],
  ])('finds %s', async (_what, script, change, code, stage) => {
    await serve(script)
    expect(await states(change)).toEqual({ code, failed: [stage] })
  })

  it('takes a refused look at the rootDSE for a proof of LDAP', async () => {
    await serve({
      ...directory,
      search: (request, reply) => {
        if (request.boundAs === null) reply.done(50)
        else directory.search?.(request, reply)
      },
    })
    expect(await states()).toEqual({ code: undefined, failed: [] })
  })

  it('shows how many users there are at least, and one of them', async () => {
    await serveEntries(people(150))
    const { steps } = await connect().diagnose({ signal })
    expect(steps.find(({ stage }) => stage === 'search')?.detail).toBe(`100+: ${userName(1)}, …`)
  })
})
