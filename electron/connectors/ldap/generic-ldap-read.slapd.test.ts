import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  container,
  containers,
  labBaseDn,
  passwordOf,
  people,
  peopleDn,
  person,
  userDn,
  userName,
} from '../../../e2e/lab/directory-data.ts'
import {
  connectLdap,
  problemOf,
  readAll,
  userNamesOf,
  type ConfigurationChange,
} from '../../../e2e/lab/generic-ldap-lab.ts'
import { hostilePeople } from '../../../e2e/lab/hostile-people.ts'
import { slapdAvailable, startSlapd, type Slapd } from '../../../e2e/lab/slapd.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'

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

describe.skipIf(!slapdAvailable())('Generic LDAP, a read on slapd', () => {
  let slapd: Slapd
  beforeAll(async () => {
    slapd = await startSlapd({ entries: [...containers(), ...people(5_000), ...hostile, ...contractors] })
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

  it('reads every user with name, addresses and identifier as they are written', async () => {
    const snapshot = await read()
    expect(sortedNames(snapshot)).toEqual(
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
    expect(sortedNames(snapshot)).toEqual(['local', 'odd@local'])
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
    expect(await problemOf(read({ filters: { userNameAttribute: 'uidd' } }))).toMatchObject({
      code: 'attribute-not-returned',
      stage: 'search',
      parameters: { attribute: 'uidd', field: 'filters.userNameAttribute', entries: 5_000 + hostile.length },
    })
  })

  it('rejects at the size limit of the server, however small the pages are', async () => {
    const reader = { administrativeDn: userDn(1) }
    expect(await problemOf(read({ connection: reader, password: passwordOf(userName(1)) }))).toMatchObject({
      code: 'size-limit-exceeded',
      stage: 'search',
    })
    expect(await problemOf(read({ connection: { administrativeDn: '' }, password: null }))).toMatchObject({
      code: 'size-limit-exceeded',
      parameters: { name: { reason: 'anonymous' } },
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
    expect(await problemOf(read({ connection }))).toMatchObject(expected)
  })
})
