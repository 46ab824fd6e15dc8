import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  container,
  containers,
  groupDn,
  groupOfNames,
  groupsDn,
  labBaseDn,
  passwordOf,
  people,
  peopleDn,
  person,
  posixGroup,
  userDn,
  userName,
} from '../../../e2e/lab/directory-data.ts'
import { hostilePeople } from '../../../e2e/lab/hostile-people.ts'
import { slapdAvailable, startSlapd, type Slapd } from '../../../e2e/lab/slapd.ts'
import { genericLdapDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { createGenericLdapConnector } from './generic-ldap-connector.ts'
import { openLdapSession } from './session/open-ldap-session.ts'

const signal = new AbortController().signal
const hostile = hostilePeople()
const firstOf = (values: readonly unknown[] | undefined): string => String(values?.[0])
const hostileNames = hostile.map((entry) => firstOf(entry.attributes['uid']))
const hostileDns = hostile.map((entry) => entry.distinguishedName)
const otherUnit = `ou=Contractors,${labBaseDn}`

/** A member value as people and programs really write them: another case, other escapes, blanks after commas. */
const respelled = (distinguishedName: string): string =>
  distinguishedName.toUpperCase().replaceAll(',OU=', ', ou=').replaceAll('\\;', '\\3B')

const entries = () => [
  ...containers(),
  container(otherUnit),
  ...people(5_000),
  ...hostile,
  person({ uid: 'user000001', givenName: 'Same', surname: 'Name', parentDn: otherUnit }),
  person({ uid: 'local@one.example', givenName: 'Local', surname: 'Part', parentDn: otherUnit }),
  person({ uid: 'odd@local@one.example', givenName: 'Odd', surname: 'Part', parentDn: otherUnit }),
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

const byName = {
  groupFilter: '(objectClass=posixGroup)',
  groupMembersAttribute: 'memberUid',
  groupMemberSearchFilter: '(|(&(objectClass=inetOrgPerson)(uid={member}))(&(objectClass=posixGroup)(cn={member})))',
}

describe.skipIf(!slapdAvailable())('Generic LDAP connector, on slapd', () => {
  let slapd: Slapd
  beforeAll(async () => {
    slapd = await startSlapd({ entries: entries() })
  })
  afterAll(() => slapd.stop())

  interface Change {
    readonly connection?: object
    readonly filters?: object
    readonly password?: string | null
    readonly authorities?: readonly string[]
  }
  const connect = ({ connection = {}, filters = {}, password, authorities }: Change = {}) =>
    createGenericLdapConnector({
      configuration: genericLdapDirectorySchema.parse({
        id: 'main',
        type: 'generic-ldap',
        connection: {
          serverName: `127.0.0.1:${slapd.port}`,
          administrativeDn: slapd.adminDn,
          baseDn: labBaseDn,
          ...connection,
        },
        filters: {
          userFilter: `(&(objectClass=inetOrgPerson)(entryDN:dnSubtreeMatch:=${peopleDn}))`,
          userNameAttribute: 'uid',
          fullNameAttribute: 'displayName',
          emailAttribute: 'mail',
          groupFilter: '(objectClass=groupOfNames)',
          groupNameAttribute: 'cn',
          groupDescriptionAttribute: 'description',
          groupMembersAttribute: 'member',
          ...filters,
        },
      }),
      password: password === undefined ? slapd.adminPassword : password,
      openSession: openLdapSession,
      certificateAuthorities: authorities ?? [slapd.caPem],
    })
  const read = (change?: Change): Promise<DirectorySnapshot> =>
    connect(change).readDirectory({ signal, onProgress: () => undefined })
  const problemOf = async (change: Change) => {
    const thrown: unknown = await read(change).catch((reason: unknown) => reason)
    expect(thrown).toBeInstanceOf(ProblemError)
    return (thrown as ProblemError).problem
  }
  const namesOf = ({ users }: DirectorySnapshot): string[] => users.map((user) => user.userName).sort()
  const warningCodes = ({ warnings }: DirectorySnapshot): string[] => warnings.map(({ code }) => code)

  it('reads every user with name, addresses and identifier as they are written', async () => {
    const snapshot = await read()
    expect(namesOf(snapshot)).toEqual(
      [...Array.from({ length: 5_000 }, (_, i) => userName(i + 1)), ...hostileNames].sort(),
    )
    expect(snapshot.skipped).toEqual([])
    expect(snapshot.proof).toMatchObject({ kind: 'complete', entries: 5_000 + hostile.length, references: 0 })
    const many = snapshot.users.find((user) => user.userName === 'many.addresses')
    expect(many).toEqual({
      externalId: `entryUUID:${firstOf(hostile.find((entry) => entry.attributes['uid']?.[0] === 'many.addresses')?.attributes['entryUUID'])}`,
      userName: 'many.addresses',
      fullName: 'Many Addresses',
      distinguishedName: `uid=many.addresses,${peopleDn}`,
      emailAddresses: ['one@example.com', 'two@example.com', 'THREE@example.com'],
    })
  })

  it.each([
    { protocol: 'ldap', tls: false, warnings: ['address-invalid'] },
    { protocol: 'ldap-tls', tls: false, warnings: ['address-invalid'] },
    { protocol: 'ldap-ssl', tls: true, warnings: ['address-invalid'] },
    { protocol: 'ldap-ssl', tls: true, accept: true, warnings: ['all-certificates-accepted', 'address-invalid'] },
  ])('reads over $protocol, accepting all certificates: $accept', async ({ protocol, tls, accept, warnings }) => {
    const serverName = `localhost:${tls ? slapd.tlsPort : slapd.port}`
    const connection = { serverName, protocol, acceptAllCertificates: accept ?? false }
    const snapshot = await read({ connection, authorities: accept === true ? [] : [slapd.caPem] })
    expect(snapshot.users).toHaveLength(5_000 + hostile.length)
    expect(warningCodes(snapshot)).toEqual(warnings)
  })

  it('finds attributes under their other names', async () => {
    const plain = await read()
    const renamed = await read({
      filters: { userNameAttribute: 'userid', fullNameAttribute: 'DISPLAYNAME', emailAttribute: 'rfc822Mailbox' },
    })
    expect(renamed).toEqual(plain)
  })

  it('finds the base DN by itself', async () => {
    expect(await connect({ connection: { baseDn: '' } }).detectBaseDn({ signal })).toBe(labBaseDn)
    expect((await read({ connection: { baseDn: '' } })).users).toHaveLength(5_000 + hostile.length)
  })

  it('takes everything that has a user name where no user filter is set', async () => {
    const snapshot = await read({ filters: { userFilter: '' } })
    expect(snapshot.users).toHaveLength(5_000 + hostile.length + 3)
    expect(snapshot.skipped).toEqual([])
  })

  it('keeps only what stands before the last @', async () => {
    const snapshot = await read({ filters: { userFilter: '(uid=*@one.example)', localPartOnly: true } })
    expect(namesOf(snapshot)).toEqual(['local', 'odd@local'])
  })

  it('warns where the filter matches nobody', async () => {
    const snapshot = await read({ filters: { userFilter: '(uid=nobody-at-all)' } })
    expect(snapshot.users).toEqual([])
    expect(warningCodes(snapshot)).toEqual(['user-filter-matches-nobody'])
  })

  it('warns of attributes that no entry has, and refuses where the user name is one', async () => {
    const snapshot = await read({ filters: { fullNameAttribute: 'displayNam', emailAttribute: 'mial' } })
    expect(snapshot.warnings).toEqual([
      { code: 'attribute-absent', parameters: { attribute: 'displayNam', field: 'filters.fullNameAttribute' } },
      { code: 'attribute-absent', parameters: { attribute: 'mial', field: 'filters.emailAttribute' } },
    ])
    expect(await problemOf({ filters: { userNameAttribute: 'uidd' } })).toMatchObject({
      code: 'attribute-not-returned',
      stage: 'search',
      parameters: { attribute: 'uidd', field: 'filters.userNameAttribute', entries: 5_000 + hostile.length },
    })
  })

  it('rejects at the size limit of the server, however small the pages are', async () => {
    const reader = { administrativeDn: userDn(1) }
    expect(await problemOf({ connection: reader, password: passwordOf(userName(1)) })).toMatchObject({
      code: 'size-limit-exceeded',
      stage: 'search',
    })
    expect(await problemOf({ connection: { administrativeDn: '' }, password: null })).toMatchObject({
      code: 'size-limit-exceeded',
      parameters: { name: 'anonymous' },
    })
  })

  it.each<[what: string, connection: object, expected: object]>([
    [
      'a base DN that does not exist',
      { baseDn: 'dc=exmaple,dc=com' },
      { code: 'base-dn-not-found', stage: 'base-dn', parameters: { namingContexts: labBaseDn } },
    ],
    [
      'a base DN that is no name',
      { baseDn: 'example.com' },
      { code: 'base-dn-invalid', stage: 'base-dn', parameters: { namingContexts: labBaseDn } },
    ],
    [
      'an administrator who does not exist',
      { administrativeDn: 'cn=nobody' },
      { code: 'credentials-refused', stage: 'bind' },
    ],
  ])('refuses %s', async (_what, connection, expected) => {
    expect(await problemOf({ connection })).toMatchObject(expected)
  })

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
      expect(namesOf(snapshot)).toEqual(members.map(userName))
      expect(warningCodes(snapshot)).toEqual([])
      expect(snapshot.proof).toMatchObject({ kind: 'complete', groups: groups.map((group) => group.trim()) })
    })

    it('recognise hostile names however they are written', async () => {
      const snapshot = await read({ filters: { groups: ['hostile'] } })
      expect(namesOf(snapshot)).toEqual([...hostileNames].sort())
    })

    it('report members that are nobody', async () => {
      const snapshot = await read({ filters: { groups: ['strange'] } })
      expect(namesOf(snapshot)).toEqual([userName(7)])
      expect(snapshot.warnings).toEqual([
        { code: 'member-skipped', parameters: { count: 1, group: 'strange', example: peopleDn } },
        { code: 'member-unresolved', parameters: { count: 2, group: 'strange', example: `uid=left,${peopleDn}` } },
      ])
    })

    it('leave out members whom the user filter leaves out, and say so', async () => {
      const snapshot = await read({ filters: { groups: ['team'], userFilter: `(uid=${userName(2)})` } })
      expect(namesOf(snapshot)).toEqual([userName(2)])
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
      expect(await problemOf({ filters: { groups } })).toMatchObject({ ...expected, stage: 'groups' })
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
      const filters = { ...byName, groups, userFilter: '(objectClass=inetOrgPerson)' }
      const snapshot = await read({ filters })
      expect(namesOf(snapshot)).toEqual(names)
      expect(snapshot.warnings.filter(({ code }) => code !== 'address-invalid')).toEqual(warnings)
    })

    it('may be large', async () => {
      const snapshot = await read({ filters: { ...byName, groups: ['unix everyone'] } })
      expect(snapshot.users).toHaveLength(5_000)
    })

    it('may hold distinguished names as well', async () => {
      const groupMemberSearchFilter = '(entryDN={member})'
      const snapshot = await read({ filters: { groups: ['diamond', 'hostile'], groupMemberSearchFilter } })
      expect(namesOf(snapshot)).toEqual([...[1, 2, 3, 4, 5, 6].map(userName), ...hostileNames].sort())
      expect(warningCodes(snapshot)).toEqual(['address-invalid'])
    })
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
      expect(groups.map(({ name }) => name)).toEqual([
        'comma, plus+ group',
        'diamond',
        'everyone',
        'hostile',
        'nested',
        'ring one',
        'Ring Two',
        'strange',
        'team',
      ])
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
      const thrown: unknown = await connect()
        .browse('ou=gone,dc=example,dc=com', { signal })
        .catch((reason: unknown) => reason)
      expect((thrown as ProblemError).problem).toMatchObject({
        code: 'base-dn-not-found',
        parameters: { namingContexts: labBaseDn },
      })
    })
  })
})
