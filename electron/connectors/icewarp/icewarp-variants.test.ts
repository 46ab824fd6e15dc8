import { describe, expect, it } from 'vitest'
import { userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import { labUser, type LabAccount } from '../../../e2e/lab/icewarp/lab-records.ts'
import type { IceWarpVariant } from '../../../e2e/lab/icewarp/icewarp-variant.ts'
import type { DirectoryUser } from '../../../shared/domain/directory-snapshot.ts'
import { company, read, userOf } from '../../../e2e/lab/icewarp/read-lab.ts'

/** A server that behaves in another way where the reference is not certain is read to the same result. */
describe('each variant of a server gives the same users', () => {
  it.each<Partial<IceWarpVariant>>([
    { release: '11.4' },
    { emptyFilter: 'refused' },
    { sessionInfo: 'unknown' },
    { overallCount: 'left-out' },
    { typeMask: 'ignored' },
    { mostItems: 2 },
    { mostItems: 2, overallCount: 'left-out' },
    { propertyNames: 'canonical' },
    { classNames: 'lower-case' },
    { memberEnding: ';0' },
    { alias: 'is-unknown' },
    { logOnPolicy: 'address' },
    { echo: 'nothing' },
    { interfaces: 'object', objectValues: 'string' },
    { interfaces: 'object', objectBooleans: '-1' },
    { interfaces: 'object', objectBooleans: 'true' },
    { interfaces: 'object', objectAttributes: 'get' },
    { interfaces: 'object', lastErrorAtEnd: '-1' },
    { interfaces: 'object', alias: 'is-unknown' },
  ])('%j', async (variant) => {
    const expected = await read()
    const snapshot = await read({}, variant)
    expect([...snapshot.users].sort(byName)).toEqual([...expected.users].sort(byName))
    expect([...userNamesOf(await read({ groups: ['mixed'] }, variant))].sort()).toEqual([
      'anna@example.org',
      'far@spread.example',
      'jdoe@example.com',
      'support@example.com',
    ])
  })
})

const byName = (one: DirectoryUser, other: DirectoryUser): number => (one.userName < other.userName ? -1 : 1)

describe('addresses where the server does not tell whole ones', () => {
  const facts = (withoutValue: readonly string[]) =>
    labUser('jdoe@example.com', 'Jane', { aliases: ['jdoe', 'jane'], withoutValue })
  const alias = { name: 'example.net', type: 2, target: 'example.com' } as const
  it.each<[withoutValue: readonly string[], addresses: readonly string[]]>([
    [['u_aliaslist'], ['jdoe@example.com', 'jdoe@example.net', 'jane@example.com', 'jane@example.net']],
    [
      ['u_aliaslist', 'a_aliaslist'],
      ['jdoe@example.com', 'jdoe@example.net', 'jane@example.com', 'jane@example.net'],
    ],
    [
      ['u_aliaslist', 'a_aliaslist', 'u_alias'],
      ['jdoe@example.com', 'jdoe@example.net', 'jane@example.com', 'jane@example.net'],
    ],
    [['u_aliaslist', 'a_aliaslist', 'u_alias', 'u_emailalias'], ['jdoe@example.com']],
  ])('without %j', async (withoutValue, addresses) => {
    const snapshot = await read({}, {}, company([facts(withoutValue)], alias))
    expect(userOf(snapshot, 'jdoe@example.com')?.emailAddresses).toEqual(addresses)
  })

  it('over the older interface, from the local parts', async () => {
    const snapshot = await read({}, { interfaces: 'object' }, company([facts(['u_aliaslist'])], alias))
    expect(userOf(snapshot, 'jdoe@example.com')?.emailAddresses).toHaveLength(4)
  })
})

describe('names', () => {
  it.each<[what: string, account: LabAccount, fullName: string]>([
    ['from the contact card', labUser('x@example.com', '', { fileAs: 'Card, The' }), 'Card, The'],
    ['from given name and surname', labUser('x@example.com', '', { givenName: 'Ann', surname: 'Lee' }), 'Ann Lee'],
    ['from the list', labUser('x@example.com', 'Listed', { withoutValue: ['u_name'] }), 'Listed'],
  ])('%s', async (_what, account, fullName) => {
    expect(userOf(await read({}, {}, company([account])), 'x@example.com')?.fullName).toBe(fullName)
  })
})
