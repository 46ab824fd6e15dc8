import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  numbersTo,
  scriptedAccount,
  scriptedDn,
  scriptedDomain,
  scriptedGroup,
  scriptedGroupDn,
  scriptedName,
  withoutAttributes,
} from '../../../e2e/lab/scripted-domain.ts'
import { asksForRange } from '../../../e2e/lab/scripted-ldap/changing-directory.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import {
  connectController,
  scriptedController,
  type ControllerChange,
} from '../../../e2e/lab/scripted-ldap/scripted-controller.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import * as strikes from '../../../e2e/lab/scripted-ldap/strike.ts'
import type { DirectoryEntry } from '../sample/ldap-server/stored-directory.ts'
import { snapshotOf } from '../../sync/plan/plan-fixtures.ts'
import { configuration, createInstallation, runWith, storedState, type Installation } from '../../sync/sync-fixtures.ts'

/* What the program cannot tell from people who left (rules R26 and R27 of the reference), and what only looks like it. */
let installation: Installation
let server: ScriptedLdap | null = null
afterEach(() => server?.close())

const unlimited = configuration({ deletionLimit: { count: 1_000_000, percent: 100 } })
const usual = configuration()

async function run(script: LdapScript, change: ControllerChange = {}, options = usual) {
  await server?.close()
  server = await startScriptedLdap({ script })
  const connector = connectController(server.port, change)
  return runWith(installation, snapshotOf([]), { dependencies: { connector }, request: { configuration: options } })
}
const stored = async () => (await storedState(installation)).users.map(({ userName }) => userName).sort()

const member = (number: number): string => scriptedDn(scriptedName(number))
const people = (count: number) => numbersTo(count).map((number) => scriptedAccount({ name: scriptedName(number) }))
const namesTo = (count: number) => numbersTo(count).map(scriptedName)

describe('a view that has shrunk since the run before', () => {
  beforeEach(async () => {
    installation = await createInstallation()
  })
  afterEach(() => installation.remove())

  const whole = scriptedDomain([
    ...people(8),
    scriptedAccount({ name: 'primary', primaryGroup: 4_711 }),
    scriptedGroup({
      name: 'team',
      members: [...numbersTo(6).map(member), scriptedGroupDn('inner')],
      relativeId: 4_711,
    }),
    scriptedGroup({ name: 'inner', members: [7, 8].map(member) }),
  ])
  const everybody = [...namesTo(8), 'primary'].sort()
  const controller = (entries: readonly DirectoryEntry[]) => scriptedController({ entries, pageCap: 4 })
  const without = (...numbers: readonly number[]) =>
    whole.filter(({ distinguishedName }) => !numbers.map(member).includes(distinguishedName))
  const withoutGroup = (name: string) =>
    whole.filter(({ distinguishedName }) => distinguishedName !== scriptedGroupDn(name))
  const deaf = (anonymous: 'nothing' | 'refused'): LdapScript => {
    const script = scriptedController({ entries: whole, anonymous })
    return { ...script, search: (request, reply) => script.search?.({ ...request, boundAs: null }, reply) }
  }
  const team = { filters: { groups: ['team'] } }

  it.each<[what: string, script: LdapScript, change: ControllerChange, outcome: string]>([
    ['an OU of six that may no longer be read', controller(without(1, 2, 3, 4, 5, 6)), {}, 'held'],
    ['everything but one', controller(without(1, 2, 3, 4, 5, 6, 7)), {}, 'held'],
    ['a log-on that is a success, as nobody', deaf('nothing'), {}, 'held'],
    ['a log-on that is a success, as nobody, where groups are chosen', deaf('nothing'), team, 'group-not-found'],
    ['a log-on that is a success, as nobody, whose searches are refused', deaf('refused'), {}, 'search-refused'],
    ['an empty password, to which Windows says success', controller(whole), { password: '' }, 'password-empty'],
    ['a password that is not stored', controller(whole), { password: null }, 'secret-missing'],
    ['a chosen group that is gone', controller(withoutGroup('team')), team, 'group-not-found'],
    ['accounts without their kind', controller(withoutAttributes(whole, 'sAMAccountType')), {}, 'held'],
    ['both sides of membership', controller(withoutAttributes(whole, 'member', 'memberOf')), team, 'held'],
    ['groups without their SID', controller(withoutAttributes(whole, 'objectSid')), team, 'insufficient-rights'],
  ])('%s: nobody is deleted', async (_what, script, change, outcome) => {
    expect(await run(controller(whole), change.filters === undefined ? {} : team)).toMatchObject({ outcome: 'applied' })
    expect(await stored()).toEqual(everybody)
    const report = await run(script, change)
    expect(report.problem?.code ?? report.outcome).toBe(outcome)
    if (outcome === 'held') expect(report.plan?.holds).not.toEqual([])
    if (outcome.startsWith('password') || outcome.startsWith('secret')) expect(server?.connections).toHaveLength(0)
    expect(await stored()).toEqual(everybody)
  })

  it.each<[what: string, entries: readonly DirectoryEntry[]]>([
    ['members that the group names and nobody may see', without(1, 2)],
    ['a group in the group that may not be seen', withoutGroup('inner')],
    ['members of the group that may not be read', withoutAttributes(whole, 'member')],
    ['groups of the members that may not be read', withoutAttributes(whole, 'memberOf')],
    ['identifiers that may not be read', withoutAttributes(whole, 'objectGUID')],
    ['names that may not be read', withoutAttributes(whole, 'sAMAccountName', 'cn')],
    ['primary groups that may not be read, of a group of others too', without(8)],
  ])('%s: nobody is deleted, whatever the limit', async (_what, entries) => {
    await run(controller(whole), team)
    expect(await stored()).toEqual(everybody)
    const report = await run(controller(entries), team, unlimited)
    expect(report.plan?.counts.delete ?? 0).toBe(0)
    expect(await stored()).toEqual(everybody)
  })
})

/* Values of a group that come in parts: of each size a group of a few parts, and each part spoilt in each way. */
describe.each([
  { cap: 5, count: 12 },
  { cap: 30, count: 61 },
  { cap: 1_500, count: 3_001 },
])('members that come $cap at a time', ({ cap, count }) => {
  const all = { filters: { groups: ['all'] } }
  const group = scriptedGroup({
    name: 'all',
    members: numbersTo(count).map(member),
    further: { uSNChanged: ['1'] },
  })
  /** `member` alone tells who belongs to what. */
  const entries = withoutAttributes(scriptedDomain([...people(count), group]), 'memberOf')
  const healthy = (): LdapScript => scriptedController({ entries, valueCap: cap })

  beforeAll(async () => {
    installation = await createInstallation()
    expect(await run(healthy(), all, unlimited)).toMatchObject({ outcome: 'applied' })
    expect(await stored()).toEqual(namesTo(count))
  })
  afterAll(() => installation.remove())

  const part = (first: number, size: number, end: string): strikes.Strike =>
    strikes.entryInstead(scriptedGroupDn('all'), {
      member: [],
      [`member;range=${first}-${end}`]: numbersTo(size).map((number) => member(first + number)),
      uSNChanged: ['1'],
    })
  const edited: strikes.Strike = strikes.entryChanged((attributes) => ({ ...attributes, uSNChanged: ['2'] }))

  it.each<[what: string, strike: strikes.Strike, outcome: string]>([
    ['busy', strikes.refusedWith(51), 'server-busy'],
    ['the right withdrawn', strikes.refusedWith(50), 'insufficient-rights'],
    ['a limit', strikes.refusedWith(11), 'administrative-limit-exceeded'],
    ['the end of the connection', strikes.cutAfterBytes(40), 'connection-lost'],
    ['a reset', strikes.resetInstead, 'connection-lost'],
    ['an answer for another part, once', part(0, cap, String(cap - 1)), 'applied'],
    ['an answer without a part, once', strikes.entryInstead(scriptedGroupDn('all'), { uSNChanged: ['1'] }), 'applied'],
    ['a group that was edited meanwhile, once', edited, 'applied'],
    ['a group that is not there, once', strikes.refusedWith(32), 'applied'],
  ])('are complete or an error: %s', async (_what, strike, outcome) => {
    for (const nth of [1, 2]) {
      const report = await run(strikes.strikeAt({ matches: isRange, nth }, strike, healthy()), all, unlimited)
      expect(report.problem?.code ?? report.outcome).toBe(outcome)
      expect(report.plan?.counts.delete ?? 0).toBe(0)
    }
    expect(await stored()).toEqual(namesTo(count))
  })

  it.each<[what: string, attributes: (low: number) => Readonly<Record<string, readonly string[]>>]>([
    ['parts without an end that bring nobody', (low) => ({ [`member;range=${low}-${low + cap - 1}`]: [] })],
    ['parts without an end that bring the same', (low) => ({ [`member;range=${low}-${low + 1}`]: [member(1)] })],
    ['no part at all', () => ({ member: [] })],
    ['a group that never comes to rest', (low) => ({ [`member;range=${low}-*`]: [member(2)], uSNChanged: [`${low}`] })],
  ])('are an error, and never a part: %s', async (_what, attributes) => {
    const script = healthy()
    const report = await run(
      {
        ...script,
        search: (request, reply) => {
          if (!asksForRange(request)) return script.search?.(request, reply)
          const low = Number(/range=(\d+)/u.exec(request.operation.attributes.join())?.[1] ?? 0)
          reply.entry(scriptedGroupDn('all'), { uSNChanged: ['1'], ...attributes(low) })
          reply.done()
        },
      },
      all,
      unlimited,
    )
    expect(report).toMatchObject({ outcome: 'failed', problem: { code: 'paging-failed', stage: 'groups' } })
    expect(await stored()).toEqual(namesTo(count))
  })
})

const isRange: strikes.StrikePoint['matches'] = ({ operation }) =>
  operation.kind === 'search' && operation.attributes.some((name) => name.includes(';range='))
