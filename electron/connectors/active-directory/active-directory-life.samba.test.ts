import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectSamba, sambaConfiguration, type SambaChange } from '../../../e2e/lab/samba/samba-connector.ts'
import { logOnAsAdministrator, type SambaAdministrator } from '../../../e2e/lab/samba/samba-administrator.ts'
import { changesDn, dnsDomain } from '../../../e2e/lab/samba/samba-domain.ts'
import { account, accountDn, group, groupDn, organizationalUnit } from '../../../e2e/lab/samba/samba-entries.ts'
import { sambaAvailable, type SambaFacts } from '../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../e2e/lab/samba/shared-samba.ts'
import type { PlannedChange, SyncPlan } from '../../../shared/domain/sync-plan.ts'
import { createInstallation, runWith, storedState, type Installation } from '../../sync/sync-fixtures.ts'
import { formatObjectGuid } from '../ldap/attributes/entry-identifier.ts'

/** A unit of its own below the one for changes, so that nothing else that reads this controller sees it. */
const lifeDn = `OU=Life,${changesDn}`
const otherDn = `OU=Elsewhere,${lifeDn}`
const teamDn = groupDn('Life team', lifeDn)
const colleagues = ['life.one', 'life.two']

const factsOf = (userName: string) => ({ userName, name: `Person ${userName}`, parentDn: lifeDn })
const movingDn = accountDn(factsOf('moving'))
const remarriedDn = `CN=Maria Movie,${lifeDn}`
const movedDn = `CN=Maria Movie,${otherDn}`
const noSnapshot = { users: [], skipped: [], warnings: [], proof: { kind: 'incomplete', reason: 'not read' } } as const

describe.skipIf(!sambaAvailable())('an account of a real controller', () => {
  let samba: SambaFacts
  let administrator: SambaAdministrator
  let installation: Installation

  beforeAll(async () => {
    samba = await sharedSamba()
    process.env['KRB5_CONFIG'] = samba.krb5File
    administrator = await logOnAsAdministrator(samba)
    installation = await createInstallation()
    await administrator.add(organizationalUnit(lifeDn))
    await administrator.add(organizationalUnit(otherDn))
    for (const name of [...colleagues, 'moving']) await administrator.add(account(factsOf(name)))
    // The picker shows security groups; other tests compare two of its lists, between which this group changes.
    const members = [...colleagues, 'moving'].map((name) => accountDn(factsOf(name)))
    await administrator.add(group({ name: 'Life team', parentDn: lifeDn, members, kind: 'distribution' }))
  })

  afterAll(async () => {
    const people = [...colleagues, 'moving'].map((name) => accountDn(factsOf(name)))
    for (const name of [...people, remarriedDn, movedDn, teamDn, otherDn, lifeDn]) await administrator.remove(name)
    await administrator.close()
    await installation.remove()
  })

  const settings: SambaChange = {
    connection: { baseDn: lifeDn },
    filters: { groups: ['Life team'] },
    options: { automaticallyDeleteUsers: true },
  }

  /** One synchronization as the services make it, over the directory as it is now. */
  async function synchronize(change: SambaChange = {}): Promise<SyncPlan> {
    const chosen = { ...settings, ...change }
    const report = await runWith(installation, noSnapshot, {
      dependencies: { connector: connectSamba(samba, chosen) },
      request: { configuration: sambaConfiguration(samba, chosen) },
    })
    expect(report).toMatchObject({ outcome: 'applied', problem: null })
    if (report.plan === null) throw new Error('An applied run has a plan.')
    return report.plan
  }

  /** The changes without the numbers that the database gives; everything else that a plan may say must be empty. */
  async function changesOfRun(change?: SambaChange): Promise<readonly object[]> {
    const plan = await synchronize(change)
    expect(plan).toMatchObject({ skipped: [], warnings: [], holds: [] })
    return plan.changes.map(withoutNumber)
  }
  const withoutNumber = (change: PlannedChange): object =>
    Object.fromEntries(Object.entries(change).filter(([name]) => name !== 'userId'))

  const identifierOf = async (distinguishedName: string): Promise<string> => {
    const guid = await administrator.valueOf(distinguishedName, 'objectGUID')
    return guid === null ? 'none' : `objectGUID:${formatObjectGuid(guid)}`
  }
  const stored = async (userName: string) =>
    (await storedState(installation)).users.find((user) => user.userName === userName)

  const created = (userName: string, fields: object) => ({
    kind: 'create',
    userName,
    user: { userName, ...fields },
  })
  const deleted = (userName: string, fullName: string, distinguishedName: string) => ({
    kind: 'delete',
    userName,
    fullName,
    distinguishedName,
    archive: 'none',
  })
  const newcomer = async (userName: string) => {
    const distinguishedName = accountDn(factsOf(userName))
    return created(userName, {
      externalId: await identifierOf(distinguishedName),
      fullName: `Person ${userName}`,
      distinguishedName,
      emailAddresses: [`${userName}@${dnsDomain}`],
    })
  }
  const maria = async () =>
    created('movie', {
      externalId: await identifierOf(movedDn),
      fullName: 'Maria Movie',
      distinguishedName: movedDn,
      emailAddresses: [`movie@${dnsDomain}`, `moving@${dnsDomain}`],
    })

  const gone = [deleted('movie', 'Maria Movie', movedDn)]
  const back = async () => [await maria()]

  interface Step {
    readonly happens: string
    readonly change: () => Promise<void>
    readonly plan: () => Promise<readonly object[]> | readonly object[]
    /** `replaced`: from here on it is another account. */
    readonly identity?: 'replaced'
  }
  const steps: readonly Step[] = [
    {
      happens: 'first seen',
      change: () => Promise.resolve(),
      plan: () => Promise.all([...colleagues, 'moving'].map(newcomer)),
    },
    {
      happens: 'given another user name',
      change: () => administrator.replace(movingDn, 'sAMAccountName', ['movie']),
      plan: () => [{ kind: 'rename', previousUserName: 'moving', userName: 'movie', fields: {} }],
    },
    {
      happens: 'given every other name as after a wedding',
      change: marry,
      plan: () => [
        {
          kind: 'update',
          userName: 'movie',
          fields: {
            fullName: { before: 'Person moving', after: 'Maria Movie' },
            distinguishedName: { before: movingDn, after: remarriedDn },
            emailAddresses: {
              before: [`moving@${dnsDomain}`],
              after: [`movie@${dnsDomain}`, `moving@${dnsDomain}`],
            },
          },
        },
      ],
    },
    {
      happens: 'moved to another unit',
      change: () => administrator.move(remarriedDn, movedDn),
      plan: () => [
        {
          kind: 'update',
          userName: 'movie',
          fields: { distinguishedName: { before: remarriedDn, after: movedDn } },
        },
      ],
    },
    { happens: 'disabled', change: () => setControl('514'), plan: () => gone },
    { happens: 'enabled again', change: () => setControl('512'), plan: back },
    { happens: 'taken out of the group', change: () => administrator.removeMember(teamDn, movedDn), plan: () => gone },
    { happens: 'put back into it', change: () => administrator.addMember(teamDn, movedDn), plan: back },
    { happens: 'deleted', change: () => administrator.remove(movedDn), plan: () => gone },
    { happens: 'created again under the same name', change: recreate, plan: back, identity: 'replaced' },
  ]

  let identifier = ''
  test.each(steps)('$happens, has exactly this plan, and nothing to do afterwards', async (step) => {
    await step.change()
    expect(await changesOfRun()).toEqual(await step.plan())
    expect(await changesOfRun()).toEqual([])

    const users = await Promise.all(['moving', 'movie'].map(stored))
    const [identifierNow = identifier] = users.flatMap((user) => user?.externalId ?? [])
    if (step.identity === 'replaced') expect(identifierNow).not.toBe(identifier)
    else if (identifier !== '') expect(identifierNow).toBe(identifier)
    expect(identifierNow).toMatch(/^objectGUID:/u)
    identifier = identifierNow
  })

  test('disabled, stays where disabled accounts are wanted', async () => {
    await setControl('514')
    expect(await changesOfRun({ filters: { ...settings.filters, enabledUsersOnly: false } })).toEqual([])
    await setControl('512')
  })

  const setControl = (flags: string) => administrator.replace(movedDn, 'userAccountControl', [flags])

  async function marry(): Promise<void> {
    await administrator.move(movingDn, remarriedDn)
    await administrator.replace(remarriedDn, 'displayName', ['Maria Movie'])
    await administrator.replace(remarriedDn, 'mail', [`movie@${dnsDomain}`])
    await administrator.replace(remarriedDn, 'proxyAddresses', [`smtp:moving@${dnsDomain}`, `SMTP:movie@${dnsDomain}`])
  }

  async function recreate(): Promise<void> {
    const facts = { userName: 'movie', name: 'Maria Movie', parentDn: otherDn }
    await administrator.add(account({ ...facts, addresses: [`movie@${dnsDomain}`, `moving@${dnsDomain}`] }))
    await administrator.addMember(teamDn, movedDn)
  }

  test.each([true, false])(
    'deleted and created again between two runs, is a conflict and not taken over: automatic deletion %s',
    async (automaticallyDeleteUsers) => {
      const before = await stored('movie')
      await administrator.remove(movedDn)
      await recreate()
      const plan = await synchronize({ options: { automaticallyDeleteUsers } })
      expect(plan).toMatchObject({ changes: [], warnings: [], holds: [] })
      expect(plan.skipped).toEqual([
        { userName: 'movie', reason: 'name-of-former-entry', parameters: { distinguishedName: movedDn } },
      ])
      expect(await stored('movie')).toEqual(before)
      expect(before?.externalId).not.toBe(await identifierOf(movedDn))
    },
  )
})
