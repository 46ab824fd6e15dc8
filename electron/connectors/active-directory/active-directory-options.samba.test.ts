import { beforeAll, describe, expect, test } from 'vitest'
import { problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import { openReaderSession, readInChain } from '../../../e2e/lab/samba/in-chain.ts'
import { companyAccounts, oddAccounts, specialNames, userDn, userName } from '../../../e2e/lab/samba/samba-company.ts'
import { connectSamba, type SambaChange } from '../../../e2e/lab/samba/samba-connector.ts'
import { companyDn, dnsDomain, serviceDn, staffDn } from '../../../e2e/lab/samba/samba-domain.ts'
import { accountDn, groupDn, type AccountFacts } from '../../../e2e/lab/samba/samba-entries.ts'
import { bigGroupSize, foreignDn, labGroups, primaryMembers } from '../../../e2e/lab/samba/samba-groups.ts'
import { logOnAccounts } from '../../../e2e/lab/samba/samba-log-on-accounts.ts'
import { sambaAvailable, type SambaFacts } from '../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../e2e/lab/samba/shared-samba.ts'
import type { ActiveDirectoryFilters } from '../../../shared/configuration/active-directory.ts'

/** What the data say, whatever the program does: who is of Exchange itself, has an address, is enabled, is hidden. */
const isOfExchangeItself = ({ name = '' }: AccountFacts): boolean => /^(System|Health|Discovery|Federated)/u.test(name)
const addressesOf = ({ userName: own, addresses = [`${own}@${dnsDomain}`] }: AccountFacts): readonly string[] =>
  addresses === 'none' ? [] : addresses

type Boxes = Pick<ActiveDirectoryFilters, 'exchangeUsersOnly' | 'enabledUsersOnly' | 'visibleUsersOnly'>
const everybody: Boxes = { exchangeUsersOnly: false, enabledUsersOnly: false, visibleUsersOnly: false }
const combinations: readonly Boxes[] = [true, false].flatMap((exchangeUsersOnly) =>
  [true, false].flatMap((enabledUsersOnly) =>
    [true, false].map((visibleUsersOnly) => ({ exchangeUsersOnly, enabledUsersOnly, visibleUsersOnly })),
  ),
)

const expectedOf = (accounts: readonly AccountFacts[], boxes: Boxes): readonly AccountFacts[] =>
  accounts
    .filter((facts) => !isOfExchangeItself(facts))
    .filter((facts) => !boxes.exchangeUsersOnly || addressesOf(facts).length > 0)
    .filter(({ state }) => !boxes.enabledUsersOnly || state !== 'disabled')
    .filter(({ visibility }) => !boxes.visibleUsersOnly || visibility !== 'hidden')

const namesOf = (accounts: readonly AccountFacts[]) => accounts.map((facts) => facts.userName).sort()
const numbered = (...numbers: readonly number[]) => numbers.map(userName)

describe.skipIf(!sambaAvailable())('the options of the screen, on a real controller', () => {
  let samba: SambaFacts
  beforeAll(async () => {
    samba = await sharedSamba()
    process.env['KRB5_CONFIG'] = samba.krb5File
  })

  const read = (change: SambaChange = {}) => readAll(connectSamba(samba, change))
  const readGroups = (groups: readonly string[], baseDn = companyDn) =>
    read({ connection: { baseDn }, filters: { groups: [...groups], ...everybody } })
  const sortedNames = (snapshot: Parameters<typeof userNamesOf>[0]) => [...userNamesOf(snapshot)].sort()

  const contents: readonly [string, SambaChange, readonly AccountFacts[], readonly number[]][] = [
    // Of all eight combinations, in the order above: how many.
    ['everybody', {}, companyAccounts, [2_008, 2_013, 2_020, 2_027, 2_017, 2_025, 2_033, 2_044]],
    ['a group of every kind', { filters: { groups: ['Every kind'] } }, oddAccounts, [8, 13, 20, 27, 17, 25, 33, 44]],
    ['a unit of accounts', { connection: { baseDn: serviceDn } }, logOnAccounts, [12, 12, 13, 13, 12, 12, 13, 13]],
  ]
  const rows = contents.flatMap(([content, change, accounts, counts]) =>
    combinations.map((boxes, index) => ({ content, change, accounts, boxes, count: counts[index], ...boxes })),
  )

  test.each(rows)(
    'of $content with Exchange only $exchangeUsersOnly, enabled only $enabledUsersOnly, visible only $visibleUsersOnly leave $count',
    async ({ change, accounts, boxes, count }) => {
      const snapshot = await read({ ...change, filters: { ...change.filters, ...boxes } })
      const expected = expectedOf(accounts, boxes)
      expect(expected).toHaveLength(count ?? -1)
      expect(sortedNames(snapshot)).toEqual(namesOf(expected))
      expect(snapshot).toMatchObject({ skipped: [], proof: { kind: 'complete' } })
    },
  )

  describe('the user name format', () => {
    const formats = {
      sAMAccountName: (facts: AccountFacts) => facts.userName,
      userPrincipalName: (facts: AccountFacts) => `${facts.userName}@${dnsDomain}`,
      mail: (facts: AccountFacts) => addressesOf(facts)[0] ?? '',
    } as const

    test.each(['sAMAccountName', 'userPrincipalName', 'mail'] as const)('%s names each user by it', async (format) => {
      const { users, skipped } = await read({ filters: { userNameFormat: format } })
      const expected = expectedOf(companyAccounts, { ...everybody, exchangeUsersOnly: true, enabledUsersOnly: true })
      expect(users.map((user) => [user.fullName, user.userName]).sort()).toEqual(
        expected.map((facts) => [facts.name ?? facts.userName, formats[format](facts)]).sort(),
      )
      expect(skipped).toEqual([])
    })

    test('mail skips, with the reason, whoever has none, and nobody else', async () => {
      const { users, skipped } = await read({ filters: { ...everybody, userNameFormat: 'mail' } })
      const expected = expectedOf(companyAccounts, everybody)
      const bare = expected.filter((facts) => addressesOf(facts).length === 0)
      expect(users).toHaveLength(expected.length - bare.length)
      expect(skipped.map(({ distinguishedName, reason }) => [distinguishedName, reason]).sort()).toEqual(
        bare.map((facts) => [accountDn(facts), 'user-name-missing']).sort(),
      )
    })

    test('takes names and addresses as they are, the primary address first', async () => {
      const { users } = await read({ filters: { groups: ['Every kind'] } })
      for (const facts of specialNames) {
        expect(users.find((user) => user.userName === facts.userName)).toMatchObject({
          fullName: facts.name,
          emailAddresses: addressesOf(facts),
          externalId: expect.stringMatching(/^objectGUID:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u),
        })
      }
    })
  })

  describe('Sync only these groups', () => {
    test.each<[what: string, groups: readonly string[], users: readonly string[]]>([
      ['nested three deep with a circle', ['Archived'], numbered(1, 2, 3, 4, 5)],
      ['from the middle of the circle', ['Level 2'], numbered(3, 4, 5)],
      [
        'of more members than Windows gives at once',
        ['Big'],
        companyAccounts.slice(0, bigGroupSize).map((facts) => facts.userName),
      ],
      ['that is a primary group', ['Primary'], numbered(...primaryMembers)],
      ['with a primary group in it', ['Office'], [...numbered(20), ...numbered(...primaryMembers)]],
      ['several', ['Archived', 'Sales, North + South', 'Office'], numbered(1, 2, 3, 4, 5, 10, 20, ...primaryMembers)],
      ['by account name', ['sales'], numbered(10)],
      ['by distinguished name', [`CN=Twins,${staffDn}`], numbered(14)],
    ])('reads the members of a group: %s', async (_what, groups, users) => {
      const snapshot = await readGroups(groups)
      expect(sortedNames(snapshot)).toEqual([...users].sort())
      expect(snapshot.proof.kind).toBe('complete')
    })

    test('reports members that are no users here, by kind', async () => {
      expect((await readGroups(['Archived'])).warnings).toEqual([
        { code: 'member-skipped', parameters: { count: 2, group: 'Archived', example: expect.any(String) } },
      ])
      const partners = await readGroups(['Partners'])
      expect(sortedNames(partners)).toEqual(numbered(11))
      expect(partners.warnings).toEqual([
        { code: 'foreign-members', parameters: { count: 1, group: 'Partners', example: foreignDn } },
      ])
    })

    test('refuses a name that two groups have', async () => {
      expect(await problemOf(readGroups(['Twins']))).toMatchObject({ code: 'group-ambiguous', stage: 'groups' })
    })
  })

  describe('the closure and the rule of memberships in chain', () => {
    /** The rule follows `member` alone. */
    const throughPrimaryGroup: Readonly<Record<string, readonly number[]>> = {
      Primary: primaryMembers,
      Office: primaryMembers,
    }

    const ofExchangeItself = new Set(namesOf(companyAccounts.filter(isOfExchangeItself)))
    const isWanted = (name: string): boolean => !ofExchangeItself.has(name)

    test.each(labGroups.map((facts) => [groupDn(facts.name, facts.parentDn), facts.name] as const))(
      'find the same members, of %s',
      async (distinguishedName, name) => {
        const session = await openReaderSession(samba)
        try {
          const inChain = await readInChain(session, { groupDn: distinguishedName, attributes: ['sAMAccountName'] })
          const names = inChain.flatMap(({ attributes }) => attributes.get('samaccountname') ?? []).map(String)
          const expected = [...names.filter(isWanted), ...numbered(...(throughPrimaryGroup[name] ?? []))]
          expect(expected).not.toEqual([])
          expect(sortedNames(await readGroups([distinguishedName]))).toEqual(expected.sort())
        } finally {
          session.close()
        }
      },
    )
  })

  describe('the picker', () => {
    /** The circle is closed when its groups are there. */
    const laterMembers = (name: string): number => (name === 'Level 3' ? 1 : 0)
    const list = () => connectSamba(samba).listGroups({ signal: new AbortController().signal })

    test('shows the security groups alone, with description and the number of direct members', async () => {
      const groups = await list()
      const ofCompany = groups.filter(({ distinguishedName }) => distinguishedName?.endsWith(companyDn))
      expect(ofCompany.map(({ name, description, memberCount }) => [name, description, memberCount])).toEqual(
        [...labGroups]
          .filter(({ kind }) => kind !== 'distribution')
          .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
          .map(({ name, description = null, members }) => [name, description, members.length + laterMembers(name)]),
      )
    })

    test('counts nobody whom nearly everybody would be: groups that are primary groups by themselves', async () => {
      const counts = new Map((await list()).map(({ name, memberCount }) => [name, memberCount]))
      expect([counts.get('Domain Users'), counts.get('Domain Computers')]).toEqual([null, null])
      expect(counts.get('Domain Admins')).toBe(1)
    })
  })

  describe('the base DN', () => {
    test.each([
      ['North', 0],
      ['South', 1],
    ])('%s leaves the users of that unit', async (unit, odd) => {
      const expected = Array.from({ length: 1_000 }, (_, index) => userName(2 * (index + 1) - odd))
      expect(sortedNames(await read({ connection: { baseDn: `OU=${unit},${staffDn}` } }))).toEqual(expected.sort())
    })

    test('narrows a group to the members below it, and reports the others', async () => {
      const snapshot = await readGroups(['Level 1'], `OU=South,${staffDn}`)
      expect(sortedNames(snapshot)).toEqual(numbered(3, 5))
      expect(snapshot.warnings).toEqual([
        { code: 'member-skipped', parameters: { count: 1, group: 'Level 2', example: userDn(4) } },
      ])
    })

    test('left out reads the whole domain', async () => {
      const names = sortedNames(await read({ connection: { baseDn: '' }, filters: everybody }))
      expect(names).toEqual(expect.arrayContaining(['Administrator', ...namesOf(expectedOf(logOnAccounts, everybody))]))
    })
  })
})
