import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  container,
  containers,
  groupDn,
  groupOfNames,
  labBaseDn,
  passwordOf,
  people,
  peopleDn,
  person,
  userDn,
  userName,
} from '../../../e2e/lab/directory-data.ts'
import { connectLdap, problemOf, type ConfigurationChange } from '../../../e2e/lab/generic-ldap-lab.ts'
import { hostilePeople } from '../../../e2e/lab/hostile-people.ts'
import { slapdAvailable, startSlapd, type Slapd } from '../../../e2e/lab/slapd.ts'

const signal = new AbortController().signal
const hostile = hostilePeople()
const firstOf = (values: readonly unknown[] | undefined): string => String(values?.[0])
const hostileNames = hostile.map((entry) => firstOf(entry.attributes['uid']))
const otherUnit = `ou=Contractors,${labBaseDn}`
/** Those below ou=Contractors have names that clash. */
const belowPeople = `(&(objectClass=inetOrgPerson)(entryDN:dnSubtreeMatch:=${peopleDn}))`
const contractors = [
  container(otherUnit),
  person({ uid: 'user000001', givenName: 'Same', surname: 'Name', parentDn: otherUnit }),
  person({ uid: 'local@one.example', givenName: 'Local', surname: 'Part', parentDn: otherUnit }),
  person({ uid: 'odd@local@one.example', givenName: 'Odd', surname: 'Part', parentDn: otherUnit }),
]
const groups = [
  groupOfNames('team', [userDn(1)]),
  groupOfNames('nested', [groupDn('team'), userDn(4)]),
  groupOfNames('Ring Two', [userDn(6)]),
  groupOfNames('ring one', [userDn(5)]),
]

describe.skipIf(!slapdAvailable())('Generic LDAP, log-on and pickers on slapd', () => {
  let slapd: Slapd
  beforeAll(async () => {
    slapd = await startSlapd({ entries: [...containers(), ...people(1_200), ...hostile, ...contractors, ...groups] })
  })
  afterAll(() => slapd.stop())

  const connect = (change: ConfigurationChange = {}) =>
    connectLdap(slapd.port, {
      authorities: [slapd.caPem],
      ...change,
      filters: { userFilter: belowPeople, ...change.filters },
    })

  describe('log-on', () => {
    const answer = (name: string, password: string, filters = {}) =>
      connect({ filters }).authenticate({ userName: name, password, distinguishedName: null, signal })

    it.each(hostileNames)('accepts %j with the right password, and only with that', async (name) => {
      expect((await answer(name, passwordOf(name))).outcome).toBe('accepted')
      expect((await answer(name, passwordOf(name).toUpperCase())).outcome).toBe('refused')
    })

    it.each<[name: string, filters: object, code: string]>([
      ['*', {}, 'entry-not-found'],
      ['user0000*', {}, 'entry-not-found'],
      ['user000001)(uid=*', {}, 'entry-not-found'],
      ['local', {}, 'entry-not-found'],
      ['user000001', { userFilter: '(uid=user000002)' }, 'entry-not-found'],
      ['user000001', { userFilter: '(objectClass=inetOrgPerson)' }, 'entry-ambiguous'],
      ['odd', { userFilter: '(objectClass=inetOrgPerson)', localPartOnly: true }, 'entry-not-found'],
    ])('finds no one entry for %j with %j', async (name, filters, code) => {
      expect(await answer(name, passwordOf(userName(1)), filters)).toMatchObject({
        outcome: 'refused',
        problem: { code },
      })
    })

    it.each([
      ['local', 'local@one.example'],
      ['LOCAL', 'local@one.example'],
      ['odd@local', 'odd@local@one.example'],
    ])('finds %j by the local part', async (name, uid) => {
      const filters = { userFilter: '(objectClass=inetOrgPerson)', localPartOnly: true }
      expect(await answer(name, passwordOf(uid), filters)).toEqual({
        outcome: 'accepted',
        distinguishedName: `uid=${uid},${otherUnit}`,
      })
    })
  })

  describe('pickers', () => {
    it('list groups with description and number of members', async () => {
      const groups = await connect().listGroups({ signal })
      expect(groups.find(({ name }) => name === 'nested')).toEqual({
        name: 'nested',
        description: 'The group nested',
        distinguishedName: groupDn('nested'),
        memberCount: 2,
      })
      expect(groups.map(({ name }) => name)).toEqual(['nested', 'ring one', 'Ring Two', 'team'])
    })

    it('walk the tree', async () => {
      const browse = (parent: string | null) => connect().browse(parent, { signal })
      expect((await browse(null)).nodes.map((node) => node.distinguishedName)).toEqual([labBaseDn])
      const below = await browse(labBaseDn)
      expect(below.nodes.map((node) => node.relativeName)).toEqual(['ou=Contractors', 'ou=Groups', 'ou=People'])
      const contractors = await browse(otherUnit)
      expect(contractors).toMatchObject({ truncated: false })
      expect(contractors.nodes[0]).toEqual({
        distinguishedName: `uid=local@one.example,${otherUnit}`,
        relativeName: 'uid=local@one.example',
        objectClasses: ['inetOrgPerson'],
        mayHaveChildren: false,
      })
      expect(await browse(peopleDn)).toMatchObject({ truncated: true, nodes: { length: 1_000 } })
    })

    it('say which naming contexts there are where the parent does not exist', async () => {
      expect(await problemOf(connect().browse('ou=gone,dc=example,dc=com', { signal }))).toMatchObject({
        code: 'base-dn-not-found',
        parameters: { namingContexts: labBaseDn },
      })
    })
  })
})
