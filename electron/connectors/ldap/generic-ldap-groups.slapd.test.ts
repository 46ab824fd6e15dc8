import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  container,
  containers,
  groupDn,
  groupOfNames,
  groupsDn,
  labBaseDn,
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
import { hostilePeople } from '../../../e2e/lab/hostile-people.ts'
import { slapdAvailable, startSlapd, type Slapd } from '../../../e2e/lab/slapd.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'

const hostile = hostilePeople()
const firstOf = (values: readonly unknown[] | undefined): string => String(values?.[0])
const hostileNames = hostile.map((entry) => firstOf(entry.attributes['uid']))
const hostileDns = hostile.map((entry) => entry.distinguishedName)
const otherUnit = `ou=Contractors,${labBaseDn}`
/** Those below ou=Contractors have names that clash. */
const belowPeople = `(&(objectClass=inetOrgPerson)(entryDN:dnSubtreeMatch:=${peopleDn}))`
const contractors = [
  container(otherUnit),
  person({ uid: 'user000001', givenName: 'Same', surname: 'Name', parentDn: otherUnit }),
]

/** A member value as people and programs really write them: another case, other escapes, blanks after commas. */
const respelled = (distinguishedName: string): string =>
  distinguishedName.toUpperCase().replaceAll(',OU=', ', ou=').replaceAll('\\;', '\\3B')

const entries = () => [
  ...containers(),
  ...people(5_000),
  ...hostile,
  ...contractors,
  groupOfNames('team', [userDn(1), userDn(2), respelled(userDn(3))]),
  groupOfNames('nested', [groupDn('team'), userDn(4)]),
  groupOfNames('ring one', [groupDn('Ring Two'), userDn(5)]),
  groupOfNames('Ring Two', [groupDn('ring one'), userDn(6), groupDn('Ring Two')]),
  groupOfNames('diamond', [groupDn('nested'), groupDn('ring one'), groupDn('team')]),
  groupOfNames('strange', [peopleDn, `uid=left,${peopleDn}`, `uid=gone,${peopleDn}`, userDn(7)]),
  groupOfNames('hostile', hostileDns.map(respelled)),
  groupOfNames('comma, plus+ group', [userDn(8)]),
  groupOfNames(
    'everyone',
    Array.from({ length: 5_000 }, (_, index) => userDn(index + 1)),
  ),
  posixGroup('unix', 1_000, [userName(1), userName(2), 'unix inner']),
  posixGroup('unix inner', 1_001, [userName(3).toUpperCase(), 'unix']),
  posixGroup('unix strange', 1_002, [userName(4), 'left', '*)(uid=*', '*', ')(', '\\', '$&', 'People']),
  posixGroup('unix hostile', 1_003, hostileNames),
  posixGroup(
    'unix everyone',
    1_004,
    Array.from({ length: 5_000 }, (_, index) => userName(index + 1)),
  ),
  posixGroup('unix empty', 1_005, []),
  posixGroup('Unix Wrong', 1_006, ['*)(uid=*', 'nobody*']),
]

describe.skipIf(!slapdAvailable())('Generic LDAP, groups on slapd', () => {
  let slapd: Slapd
  beforeAll(async () => {
    slapd = await startSlapd({ entries: entries() })
  })
  afterAll(() => slapd.stop())

  const connect = (change: ConfigurationChange = {}) =>
    connectLdap(slapd.port, {
      authorities: [slapd.caPem],
      ...change,
      filters: { userFilter: belowPeople, ...change.filters },
    })
  const read = (change?: ConfigurationChange) => readAll(connect(change))
  const sortedNames = (snapshot: DirectorySnapshot): string[] => [...userNamesOf(snapshot)].sort()
  const warningCodes = ({ warnings }: DirectorySnapshot): string[] => warnings.map(({ code }) => code)

  describe('groups of distinguished names', () => {
    it.each<[groups: string[], members: number[]]>([
      [['team'], [1, 2, 3]],
      [[' TEAM '], [1, 2, 3]],
      [[groupDn('team').toUpperCase()], [1, 2, 3]],
      [
        ['team', 'team', groupDn('team')],
        [1, 2, 3],
      ],
      [['nested'], [1, 2, 3, 4]],
      [['Ring Two'], [5, 6]],
      [['ring ONE'], [5, 6]],
      [['diamond'], [1, 2, 3, 4, 5, 6]],
      [
        ['team', 'Ring Two'],
        [1, 2, 3, 5, 6],
      ],
      [['comma, plus+ group'], [8]],
    ])('%j restrict the read to their members', async (groups, members) => {
      const snapshot = await read({ filters: { groups } })
      expect(sortedNames(snapshot)).toEqual(members.map(userName))
      expect(warningCodes(snapshot)).toEqual([])
      expect(snapshot.proof).toMatchObject({ kind: 'complete', groups: groups.map((group) => group.trim()) })
    })

    it('recognise hostile names however they are written', async () => {
      const snapshot = await read({ filters: { groups: ['hostile'] } })
      expect(sortedNames(snapshot)).toEqual([...hostileNames].sort())
    })

    it('report members that are nobody', async () => {
      const snapshot = await read({ filters: { groups: ['strange'] } })
      expect(sortedNames(snapshot)).toEqual([userName(7)])
      expect(snapshot.warnings).toEqual([
        { code: 'member-skipped', parameters: { count: 1, group: 'strange', example: peopleDn } },
        { code: 'member-unresolved', parameters: { count: 2, group: 'strange', example: `uid=left,${peopleDn}` } },
      ])
    })

    it('leave out members whom the user filter leaves out, and say so', async () => {
      const snapshot = await read({ filters: { groups: ['team'], userFilter: `(uid=${userName(2)})` } })
      expect(sortedNames(snapshot)).toEqual([userName(2)])
      expect(snapshot.warnings).toEqual([
        { code: 'member-skipped', parameters: { count: 2, group: 'team', example: userDn(1) } },
      ])
    })

    it('may be large', async () => {
      const snapshot = await read({ filters: { groups: ['everyone'] } })
      expect(snapshot.users).toHaveLength(5_000)
    })

    it.each<[groups: string[], expected: object]>([
      [['missing'], { code: 'group-not-found', parameters: { group: 'missing' } }],
      [['team', 'missing'], { code: 'group-not-found', parameters: { group: 'missing' } }],
      [[`cn=missing,${groupsDn}`], { code: 'group-not-found' }],
      [['*'], { code: 'group-not-found' }],
      [['unix'], { code: 'group-not-found' }],
    ])('%j fail the read', async (groups, expected) => {
      expect(await problemOf(read({ filters: { groups } }))).toMatchObject({ ...expected, stage: 'groups' })
    })
  })

  describe('groups of names', () => {
    it.each<[groups: string[], names: string[], warnings: object[]]>([
      [['unix'], [userName(1), userName(1), userName(2), userName(3)], []],
      [['UNIX inner'], [userName(1), userName(1), userName(2), userName(3)], []],
      [['unix hostile'], [...hostileNames].sort(), []],
      [['unix empty'], [], []],
      [
        ['Unix Wrong'],
        ['*)(uid=*'],
        [{ code: 'member-unresolved', parameters: { count: 1, group: 'Unix Wrong', example: 'nobody*' } }],
      ],
      [
        ['unix strange'],
        ['*)(uid=*', userName(4)],
        [{ code: 'member-unresolved', parameters: { count: 6, group: 'unix strange', example: 'left' } }],
      ],
    ])('%j restrict the read to their members', async (groups, names, warnings) => {
      const filters = { ...groupsOfNames, groups, userFilter: '(objectClass=inetOrgPerson)' }
      const snapshot = await read({ filters })
      expect(sortedNames(snapshot)).toEqual(names)
      expect(snapshot.warnings.filter(({ code }) => code !== 'address-invalid')).toEqual(warnings)
    })

    it('may be large', async () => {
      const snapshot = await read({ filters: { ...groupsOfNames, groups: ['unix everyone'] } })
      expect(snapshot.users).toHaveLength(5_000)
    })

    it('may hold distinguished names as well', async () => {
      const groupMemberSearchFilter = '(entryDN={member})'
      const snapshot = await read({ filters: { groups: ['diamond', 'hostile'], groupMemberSearchFilter } })
      expect(sortedNames(snapshot)).toEqual([...[1, 2, 3, 4, 5, 6].map(userName), ...hostileNames].sort())
      expect(warningCodes(snapshot)).toEqual(['address-invalid'])
    })
  })
})
