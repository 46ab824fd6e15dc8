import { describe, expect, it } from 'vitest'
import { problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import { connectIceWarp, type IceWarpChange } from '../../../e2e/lab/icewarp/icewarp-lab.ts'
import { labUsers } from '../../../e2e/lab/icewarp/lab-company.ts'
import { labGroup, labUser } from '../../../e2e/lab/icewarp/lab-records.ts'
import type { DirectoryUser } from '../../../shared/domain/directory-snapshot.ts'
import { both, company, crowd, read, start, userOf } from '../../../e2e/lab/icewarp/read-lab.ts'

describe.each(both)('over the interface $interfaces', (variant) => {
  it('everybody with an account in a domain that has accounts is a user, and nobody else', async () => {
    expect([...userNamesOf(await read({}, variant))].sort()).toEqual([...labUsers(crowd)].sort())
  })

  it.each<[userName: string, user: Partial<DirectoryUser>]>([
    [
      'jdoe@example.com',
      {
        fullName: 'Jane Doe',
        externalId: 'address:jdoe@example.com',
        distinguishedName: null,
        emailAddresses: [
          'jdoe@example.com',
          'jdoe@example.net',
          'jane@example.com',
          'jane@example.net',
          'j.doe@example.com',
          'j.doe@example.net',
        ],
      },
    ],
    ['müller@example.com', { fullName: 'Jürgen Müller & Söhne <b>GmbH</b>' }],
    [
      'support@example.com',
      { emailAddresses: ['support@example.com', 'support@example.net', 'help@example.com', 'help@example.net'] },
    ],
    ['boxed@example.com', { fullName: 'Has another mailbox' }],
    ['off@example.com', { fullName: 'Log-on disabled' }],
    ['expired@example.com', { fullName: 'Expired' }],
    ['two.lines@example.com', { fullName: 'First line second line' }],
    ['anna@example.org', { emailAddresses: ['anna@example.org', 'a.becker@example.org'] }],
  ])('%s is read with all that the server has of it', async (userName, user) => {
    expect(userOf(await read({}, variant), userName)).toMatchObject(user)
  })

  it.each<[what: string, filters: IceWarpChange['filters'], users: readonly string[]]>([
    ['a domain', { domains: ['Example.ORG'] }, ['anna@example.org', 'boris@example.org']],
    [
      'two domains',
      { domains: ['example.org', 'spread.example'] },
      ['anna@example.org', 'boris@example.org', 'far@spread.example'],
    ],
    ['a group, by its address', { groups: ['SALES@example.com'] }, ['anna@example.org', 'jdoe@example.com']],
    ['a group, by its name', { groups: ['Sales'] }, ['anna@example.org', 'jdoe@example.com']],
    [
      'a domain and a group together',
      { domains: ['spread.example'], groups: ['sales'] },
      ['anna@example.org', 'far@spread.example', 'jdoe@example.com'],
    ],
    ['groups in a circle', { groups: ['ring-one'] }, ['anna@example.org', 'boxed@example.com']],
    [
      'the group of a whole domain',
      { groups: ['public-folders@example.org'] },
      ['anna@example.org', 'boris@example.org'],
    ],
    [
      'every kind of member',
      { groups: ['mixed'] },
      ['anna@example.org', 'far@spread.example', 'jdoe@example.com', 'support@example.com'],
    ],
    ['a group without members', { groups: ['empty'] }, []],
    ['the same group twice', { groups: ['sales', 'sales@example.com'] }, ['anna@example.org', 'jdoe@example.com']],
  ])('chosen is %s', async (_what, filters, users) => {
    const snapshot = await read(filters, variant)
    expect([...userNamesOf(snapshot)].sort()).toEqual(users)
    expect(snapshot.proof.kind).toBe('complete')
  })

  it.each<[what: string, filters: IceWarpChange['filters'], code: string]>([
    ['a domain', { domains: ['example.org', 'gone.example'] }, 'domain-not-found'],
    ['an alias of a domain', { domains: ['example.net'] }, 'domain-not-found'],
    ['a domain without accounts of its own', { domains: ['backup.example'] }, 'domain-not-found'],
    ['a group', { groups: ['sales', 'gone@example.com'] }, 'group-not-found'],
    ['a group of a domain that is gone', { groups: ['sales@gone.example'] }, 'group-not-found'],
    ['a user instead of a group', { groups: ['jdoe@example.com'] }, 'group-not-found'],
    ['a group that several domains have', { groups: ['public-folders'] }, 'group-in-several-domains'],
  ])('%s that is not there fails the read', async (_what, filters, code) => {
    const { port } = await start(variant)
    expect((await problemOf(readAll(connectIceWarp(port, { filters })))).code).toBe(code)
  })

  it('members who could not be followed are counted', async () => {
    const { warnings } = await read({ groups: ['mixed'] }, variant)
    expect(warnings).toContainEqual({
      code: 'member-skipped',
      parameters: { count: 2, group: 'mixed@example.com', example: 'partner@elsewhere.example' },
    })
    expect(warnings).toContainEqual({
      code: 'member-unresolved',
      parameters: { count: 2, group: 'mixed@example.com', example: 'gone@example.com' },
    })
  })

  it('which interface is in use is said', async () => {
    const { warnings } = await read({}, variant)
    const code = variant.interfaces === 'command' ? 'newer-interface-used' : 'older-interface-used'
    expect(warnings.map((warning) => warning.code)).toEqual([code])
    expect(warnings[0]?.parameters['url']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/(icewarpapi|rpc)\/$/u)
  })

  it('an account without a name is called by its address', async () => {
    const snapshot = await read({}, variant, company([labUser('nameless@example.com', '')]))
    expect(userOf(snapshot, 'nameless@example.com')?.fullName).toBe('nameless')
  })

  it('an account that vanishes between the list and its details is skipped, and stays', async () => {
    const server = await start(variant, company([labUser('leaver@example.com', 'Leaver')]))
    server.setFault(({ name }) => {
      // The list is through; the account goes before it is asked for.
      if (name === 'getaccountproperties' || name === 'FindDone') server.setCompany(company([]))
      return { kind: 'send' }
    })
    const { users, skipped } = await readAll(connectIceWarp(server.port))
    expect(users.map(({ userName }) => userName)).toEqual(['admin@example.com'])
    expect(skipped).toEqual([
      {
        externalId: 'address:leaver@example.com',
        userName: 'leaver@example.com',
        distinguishedName: null,
        reason: 'account-vanished',
        parameters: {},
      },
    ])
  })

  it('two entries of one address are both skipped', async () => {
    const twins = [labUser('twin@example.com', 'One'), labUser('Twin@example.com', 'Other')]
    const { users, skipped } = await read({}, variant, company(twins))
    expect(users.map(({ userName }) => userName)).toEqual(['admin@example.com'])
    expect(skipped).toMatchObject([{ externalId: 'address:twin@example.com', reason: 'identifier-duplicate' }])
  })

  it('an entry without an address is skipped', async () => {
    const { skipped } = await read({}, variant, company([{ ...labUser('x@example.com', 'No address'), aliases: [''] }]))
    expect(skipped).toMatchObject([{ externalId: null, userName: null, reason: 'identifier-blank' }])
  })

  it('members by an alias, in an alias domain and of a nested alias are found', async () => {
    const people = [
      labUser('anna@example.com', 'Anna', { aliases: ['anna', 'a.b'] }),
      labUser('boris@example.com', 'Boris'),
    ]
    const inner = labGroup('inner@example.com', 'Inner', ['BORIS@alias.example'])
    const outer = labGroup('outer@example.com', 'Outer', ['a.b@alias.example', '[inner@alias.example]'])
    const alias = { name: 'alias.example', type: 2, target: 'example.com' } as const
    const snapshot = await read({ groups: ['outer'] }, variant, company([...people, inner, outer], alias))
    expect([...userNamesOf(snapshot)].sort()).toEqual(['anna@example.com', 'boris@example.com'])
  })

  it('members of a domain, by its alias', async () => {
    const alias = { name: 'alias.example', type: 2, target: 'example.com' } as const
    const group = labGroup('all@example.com', 'All', ['[alias.example]'])
    const snapshot = await read({ groups: ['all'] }, variant, company([group], alias))
    expect(userNamesOf(snapshot)).toEqual(['admin@example.com'])
  })
})
