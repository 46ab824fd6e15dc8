import { afterEach, describe, expect, it } from 'vitest'
import { problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import {
  numbersTo,
  scriptedAccount,
  scriptedDn,
  scriptedDomain,
  scriptedDomainDn,
  scriptedGroup,
  scriptedGroupDn,
  scriptedGroupsDn,
  scriptedName,
} from '../../../e2e/lab/scripted-domain.ts'
import { connectController, scriptedController } from '../../../e2e/lab/scripted-ldap/scripted-controller.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { ActiveDirectoryFilters } from '../../../shared/configuration/active-directory.ts'
import type { DirectoryEntry } from '../sample/ldap-server/stored-directory.ts'

let server: ScriptedLdap | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function serve(entries: readonly DirectoryEntry[]): Promise<ScriptedLdap> {
  server = await startScriptedLdap({ script: scriptedController({ entries: scriptedDomain(entries) }) })
  return server
}
const accounts = (count: number) => numbersTo(count).map((number) => scriptedAccount({ name: scriptedName(number) }))
const namesTo = (count: number) => numbersTo(count).map(scriptedName)
const member = (number: number) => scriptedDn(scriptedName(number))
const group = (name: string, ...members: readonly string[]) => scriptedGroup({ name, members })
const readGroups = (groups: readonly string[], filters: Partial<ActiveDirectoryFilters> = {}) =>
  readAll(connectController(server?.port ?? 1, { filters: { ...filters, groups: [...groups] } }))
const sortedNames = (snapshot: Parameters<typeof userNamesOf>[0]) => [...userNamesOf(snapshot)].sort()

/** Searches, not pages, besides the two for the rootDSE. */
const searchCount = (): number =>
  (server?.searches() ?? []).filter(({ operation, page }) => operation.baseDn !== '' && page?.cookie.length === 0)
    .length
/** Reference: LDAP, 6. */
const mostSearches = (depth: number, closure: number): number => depth + 2 + Math.ceil(closure / 100)

describe('groups in groups', () => {
  /** Level 0 holds level 1, and so on; each level has a user of its own. */
  const chain = (depth: number): readonly DirectoryEntry[] =>
    numbersTo(depth + 1).map((number) =>
      group(`level ${number - 1}`, member(number), ...(number > depth ? [] : [scriptedGroupDn(`level ${number}`)])),
    )

  it.each([0, 1, 2, 10, 50])('may be nested %i deep', async (depth) => {
    await serve([...accounts(55), ...chain(depth)])
    expect(sortedNames(await readGroups(['level 0']))).toEqual(namesTo(depth + 1))
    expect(searchCount()).toBeLessThanOrEqual(mostSearches(depth, depth + 1))
  })

  it('nested deeper than that are a mistake', async () => {
    await serve([...accounts(55), ...chain(51)])
    expect(await problemOf(readGroups(['level 0']))).toMatchObject({
      code: 'too-many-nested-groups',
      stage: 'groups',
      parameters: { limit: 50, group: 'level 0' },
    })
  })

  it('may go in circles, of one group and of several', async () => {
    const circle = ['a', 'b', 'c', 'd'].map((name, index, all) =>
      group(name, member(index + 1), scriptedGroupDn(all[(index + 1) % all.length] ?? ''), scriptedGroupDn(name)),
    )
    await serve([...accounts(6), ...circle])
    expect(sortedNames(await readGroups(['c']))).toEqual(namesTo(4))
    expect(sortedNames(await readGroups(['a', 'd']))).toEqual(namesTo(4))
  })

  it('may meet again below: members count once, and a diamond of diamonds costs no more than a chain', async () => {
    const diamonds = numbersTo(20).flatMap((number) => [
      group(`top ${number}`, scriptedGroupDn(`left ${number}`), scriptedGroupDn(`right ${number}`)),
      group(`left ${number}`, scriptedGroupDn(`top ${number + 1}`), member(number)),
      group(`right ${number}`, scriptedGroupDn(`top ${number + 1}`), member(number)),
    ])
    await serve([...accounts(25), ...diamonds, group('top 21', member(21))])
    expect(sortedNames(await readGroups(['top 1']))).toEqual(namesTo(21))
    expect(searchCount()).toBeLessThanOrEqual(mostSearches(40, 61))
  })

  it.each([
    ['side by side', 1, (number: number) => (number === 1 ? numbersTo(1_000).slice(1) : [])],
    ['as a tree of three', 7, (number: number) => [3 * number - 1, 3 * number, 3 * number + 1]],
  ])('may be a thousand, %s, for the price of one', async (_shape, depth, within) => {
    const groups = numbersTo(1_000).map((number) =>
      group(
        `group ${number}`,
        ...within(number)
          .filter((inner) => inner <= 1_000)
          .map((inner) => scriptedGroupDn(`group ${inner}`)),
        member(number),
      ),
    )
    await serve([...accounts(1_010), ...groups])
    const snapshot = await readGroups(['group 1'])
    expect(sortedNames(snapshot)).toEqual(namesTo(1_000))
    expect(snapshot).toMatchObject({ warnings: [], proof: { kind: 'complete' } })
    expect(searchCount()).toBeLessThanOrEqual(mostSearches(depth, 1_000))
  })
})

describe('primary groups', () => {
  it.each([
    ['chosen', 'staff'],
    ['in the chosen one', 'company'],
  ])('count with the accounts that have them: %s', async (_where, chosen) => {
    const staff = scriptedGroup({ name: 'staff', members: [], relativeId: 4_711 })
    const people = [1, 2, 3].map((number) => scriptedAccount({ name: scriptedName(number), primaryGroup: 4_711 }))
    await serve([...people, scriptedAccount({ name: 'other' }), staff, group('company', scriptedGroupDn('staff'))])
    expect(sortedNames(await readGroups([chosen]))).toEqual(namesTo(3))
  })

  it('count among many groups as well, where accounts are judged here', async () => {
    const staff = scriptedGroup({ name: 'staff', members: [], relativeId: 4_711 })
    const many = numbersTo(150).map((number) => group(`empty ${number}`))
    const top = group(
      'top',
      scriptedGroupDn('staff'),
      ...numbersTo(150).map((number) => scriptedGroupDn(`empty ${number}`)),
    )
    await serve([...accounts(5), scriptedAccount({ name: 'primary', primaryGroup: 4_711 }), staff, ...many, top])
    expect(sortedNames(await readGroups(['top']))).toEqual(['primary'])
  })
})

describe('the picker', () => {
  const list = () => connectController(server?.port ?? 1).listGroups({ signal: new AbortController().signal })

  it('counts members and those by primary group, who may be thousands, each once', async () => {
    const primary = numbersTo(1_200).map((number) =>
      scriptedAccount({ name: scriptedName(number), primaryGroup: 4_711 }),
    )
    await serve([
      ...primary,
      scriptedAccount({ name: 'usual' }),
      scriptedAccount({ name: 'machine', primaryGroup: 515, further: { sAMAccountType: ['805306369'] } }),
      scriptedGroup({ name: 'staff', members: [scriptedDn('usual')], relativeId: 4_711 }),
      scriptedGroup({ name: 'everybody', members: [], relativeId: 513 }),
      scriptedGroup({ name: 'machines', members: [], relativeId: 515 }),
      scriptedGroup({ name: 'nobody', members: [] }),
    ])
    expect((await list()).map(({ name, memberCount }) => [name, memberCount])).toEqual([
      ['everybody', null],
      ['machines', null],
      ['nobody', 0],
      ['staff', 1_201],
    ])
  })
})

describe('members that are no users', () => {
  const contact: DirectoryEntry = {
    distinguishedName: scriptedDn('contact'),
    attributes: { objectClass: ['top', 'contact'], distinguishedName: [scriptedDn('contact')], cn: ['contact'] },
  }
  const machine: DirectoryEntry = scriptedAccount({
    name: 'machine',
    further: { objectClass: ['user', 'computer'], sAMAccountType: ['805306369'] },
  })
  const away = scriptedAccount({ name: 'away', parentDn: scriptedGroupsDn })

  it.each<[what: string, dn: string, code: string]>([
    ['a contact', scriptedDn('contact'), 'member-skipped'],
    ['a computer', scriptedDn('machine'), 'member-skipped'],
    ['an account outside the base DN', scriptedDn('away', scriptedGroupsDn), 'member-skipped'],
    ['a foreign principal', `CN=S-1-5-11,CN=ForeignSecurityPrincipals,${scriptedDomainDn}`, 'foreign-members'],
    ['an account of a domain below', `CN=Bob,CN=Users,DC=child,${scriptedDomainDn}`, 'foreign-members'],
    ['an account of another domain', 'CN=Bob,CN=Users,DC=other,DC=example', 'foreign-members'],
  ])('are reported and leave the read complete: %s', async (_what, dn, code) => {
    await serve([...accounts(2), contact, machine, away, group('team', member(1), dn)])
    const connector = connectController(server?.port ?? 1, {
      connection: { baseDn: `OU=Staff,${scriptedDomainDn}` },
      filters: { groups: ['team'] },
    })
    const snapshot = await readAll(connector)
    expect(userNamesOf(snapshot)).toEqual([scriptedName(1)])
    expect(snapshot.warnings).toEqual([{ code, parameters: { count: 1, group: 'team', example: dn } }])
    expect(snapshot.proof.kind).toBe('complete')
  })

  it('are counted by group and kind, however many there are', async () => {
    const foreign = numbersTo(1_200).map((number) => `CN=S-${number},CN=ForeignSecurityPrincipals,${scriptedDomainDn}`)
    await serve([...accounts(1), contact, group('a', member(1), ...foreign), group('b', scriptedDn('contact'))])
    expect((await readGroups(['a', 'b'])).warnings).toEqual([
      { code: 'foreign-members', parameters: { count: 1_200, group: 'a', example: foreign[0] } },
      { code: 'member-skipped', parameters: { count: 1, group: 'b', example: scriptedDn('contact') } },
    ])
  })
})

describe('chosen groups', () => {
  const twin: DirectoryEntry = { ...group('team', member(2)), distinguishedName: `CN=team,${scriptedDomainDn}` }
  const twinDn = twin.distinguishedName
  const withTwin = [
    ...accounts(3),
    group('Team', member(1)),
    { ...twin, attributes: { ...twin.attributes, distinguishedName: [twinDn], sAMAccountName: ['team2'] } },
  ]

  it.each<[what: string, choice: string, members: readonly number[]]>([
    ['a distinguished name', twinDn, [2]],
    ['a distinguished name in another dress', `cn=TEAM, dc=Corp,DC=EXAMPLE`, [2]],
    ['an account name', 'TEAM2', [2]],
  ])('are found by %s', async (_what, choice, members) => {
    await serve(withTwin)
    expect(userNamesOf(await readGroups([choice]))).toEqual(members.map(scriptedName))
  })

  it('are told apart by nobody where a name fits several: both are named', async () => {
    await serve(withTwin)
    const { code, message } = await problemOf(readGroups(['team']))
    expect(code).toBe('group-ambiguous')
    expect(message).toContain(scriptedGroupDn('Team'))
    expect(message).toContain(twinDn)
  })

  it.each(['gone', `CN=gone,${scriptedDomainDn}`, '*', 'Team)(cn=*'])(
    'fail the read where one is missing: %s',
    async (choice) => {
      await serve(withTwin)
      expect(await problemOf(readGroups(['team2', choice]))).toMatchObject({
        code: 'group-not-found',
        stage: 'groups',
        parameters: { group: choice },
      })
    },
  )
})
