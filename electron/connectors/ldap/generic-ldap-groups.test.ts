import { afterEach, describe, expect, it } from 'vitest'
import {
  containers,
  groupDn,
  groupOfNames,
  people,
  peopleDn,
  person,
  posixGroup,
  userDn,
  userName,
} from '../../../e2e/lab/directory-data.ts'
import {
  connectLdap,
  groupsOfNames,
  problemOf,
  readAll,
  userNamesOf,
  type ConfigurationChange,
} from '../../../e2e/lab/generic-ldap-lab.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { resultAtPage } from '../../../e2e/lab/scripted-ldap/page-action.ts'
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
    const scripted = await serveEntries([...people(count + 3), group], { valueCap })
    const snapshot = await read({ filters: { groups: ['all'] } })
    expect(userNamesOf(snapshot)).toEqual(numbers(count).map(userName))
    const ranges = scripted
      .searches()
      .filter(({ operation }) => operation.attributes.some((name) => name.includes(';range=')))
    expect(ranges).toHaveLength(Math.ceil(count / valueCap) - 1)
  })

  const chain = (depth: number): DirectoryEntry[] =>
    Array.from({ length: depth + 1 }, (_, level) =>
      groupOfNames(`level ${level}`, level === depth ? [userDn(1)] : [groupDn(`level ${level + 1}`)]),
    )

  it.each([1, 2, 10, 50])('may be nested %i deep', async (depth) => {
    await serveEntries([...people(3), ...chain(depth)])
    expect(userNamesOf(await read({ filters: { groups: ['level 0'] } }))).toEqual([userName(1)])
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
    const scripted = await serveEntries([...people(25), ...groups])
    const snapshot = await read({ filters: { groups: ['group 1'] } })
    expect(userNamesOf(snapshot)).toEqual(numbers(20).map(userName))
    // base DN, users, and two pages of groups
    expect(scripted.searches()).toHaveLength(4)
  })

  it('of one name are told apart by nobody', async () => {
    const twin = { ...groupOfNames('team', [userDn(2)]), distinguishedName: `cn=team,${peopleDn}` }
    await serveEntries([...people(3), groupOfNames('Team', [userDn(1)]), twin])
    expect(await problemOf(read({ filters: { groups: ['TEAM'] } }))).toMatchObject({
      code: 'group-ambiguous',
      stage: 'groups',
      parameters: { distinguishedNames: `${groupDn('Team')}; cn=team,${peopleDn}` },
    })
    expect(userNamesOf(await read({ filters: { groups: [`cn=team,${peopleDn}`] } }))).toEqual([userName(2)])
  })

  const missing = `uid=elsewhere,${peopleDn}`
  const serveWithAnswer = (code: number) => {
    const group = groupOfNames('team', [userDn(1), missing])
    const regular = scriptedDirectory({ entries: [...containers(), ...people(2), group] })
    return serve({
      ...regular,
      search: (request, reply) => {
        if (request.operation.baseDn === missing) reply.done(code)
        else regular.search?.(request, reply)
      },
    })
  }

  it.each([
    [10, 'member-skipped'],
    [32, 'member-unresolved'],
    [34, 'member-unresolved'],
  ])('may hold strangers, for whom the server answers %i', async (result, code) => {
    await serveWithAnswer(result)
    const snapshot = await read({ filters: { groups: ['team'] } })
    expect(userNamesOf(snapshot)).toEqual([userName(1)])
    expect(snapshot.warnings).toEqual([{ code, parameters: { count: 1, group: 'team', example: missing } }])
  })

  it.each<[what: string, filters: object]>([
    ['distinguished names', {}],
    ['names', { ...groupsOfNames, groupFilter: '(objectClass=groupOfNames)', groupMembersAttribute: 'description' }],
  ])('of %s know a user again who is renamed in mid-read', async (_what, filters) => {
    const [before, after] = ['anna', 'anna-new'].map((uid) => person({ uid, givenName: 'Anna', surname: 'Meier' }))
    const identifier = { entryUUID: ['597ae2f6-16a6-1027-98f4-d28b5365dc14'] }
    const group = (uid: string) => groupOfNames('team', [`uid=${uid},${peopleDn}`], uid)
    const directories = [[before, 'anna'] as const, [after, 'anna-new'] as const].map(([entry, uid]) =>
      scriptedDirectory({
        entries: [
          ...containers(),
          ...(entry === undefined ? [] : [{ ...entry, attributes: { ...entry.attributes, ...identifier } }]),
          group(uid),
        ],
      }),
    )
    let isRenamed = false
    await serve({
      search: (request, reply) => {
        directories[isRenamed ? 1 : 0]?.search?.(request, reply)
        isRenamed ||= JSON.stringify(request.operation.attributes).includes('uid')
      },
    })
    const snapshot = await read({ filters: { ...filters, groups: ['team'] } })
    expect(userNamesOf(snapshot)).toEqual(['anna'])
  })

  it.each([
    [50, 'insufficient-rights'],
    [51, 'server-busy'],
    [80, 'search-refused'],
  ])('fail the read where a member cannot be looked up (result %i)', async (code, expected) => {
    await serveWithAnswer(code)
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
    const scripted = await serveEntries([...people(20), posixGroup('bad', 1, hostile)])
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
    const sent = scripted.searches().map(({ operation }) => JSON.stringify(operation.filter))
    expect(sent.filter((filter) => filter.includes('"substrings"'))).toEqual([])
  })
})
