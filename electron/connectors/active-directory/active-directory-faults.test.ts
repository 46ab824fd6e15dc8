import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phases, type Phase, type Reading } from '../../../e2e/lab/faulty-domain.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { connectController } from '../../../e2e/lab/scripted-ldap/scripted-controller.ts'
import { startScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import * as strikes from '../../../e2e/lab/scripted-ldap/strike.ts'
import type { LdapDeadlines } from '../ldap/session/ldap-session.ts'
import { problemTexts } from '../../../shared/errors/problem-texts.ts'
import { snapshotOf } from '../../sync/plan/plan-fixtures.ts'
import { configuration, createInstallation, runWith, storedState, type Installation } from '../../sync/sync-fixtures.ts'

/*
 * Rule R27 of the reference: every fault at every request of a run, against a user database that holds everybody. Deletions
 * are limited by nothing here, so that one that is planned is carried out and seen.
 */
let installation: Installation
let everybody: Awaited<ReturnType<typeof storedState>>['users']
const unlimited = configuration({ deletionLimit: { count: 1_000_000, percent: 100 } })

beforeAll(async () => {
  installation = await createInstallation()
  const [healthy] = phases
  if (healthy === undefined) throw new Error('There is no phase.')
  expect(await run(healthy.reading, healthy.reading.script())).toMatchObject({ outcome: 'applied' })
  everybody = (await storedState(installation)).users
  expect(everybody).toHaveLength(14)
})
afterAll(() => installation.remove())

async function run(reading: Reading, script: LdapScript, deadlines: Partial<LdapDeadlines> = {}) {
  const server = await startScriptedLdap({ script })
  try {
    const connector = connectController(server.port, { ...reading, deadlines })
    return await runWith(installation, snapshotOf([]), {
      dependencies: { connector },
      request: { configuration: unlimited },
    })
  } finally {
    await server.close()
  }
}

interface Fault {
  readonly name: string
  readonly strike: strikes.Strike
  /** Codes of which one is reported. */
  readonly codes: readonly string[]
  /** Where it does no harm: the read is complete all the same. */
  readonly harmless?: readonly Phase['kind'][]
  /** Where it means nothing. */
  readonly except?: readonly Phase['kind'][]
  readonly deadlines?: Partial<LdapDeadlines>
}

const lost = ['connection-lost', 'not-an-ldap-server']
const garbled = ['protocol-error', 'not-an-ldap-server']
const refused = ['search-refused', 'bind-refused', 'paging-failed']
const paged: readonly Phase['kind'][] = ['first-page', 'later-page']
const unpaged: readonly Phase['kind'][] = ['bind', 'entry', 'range', 'glance']
const everywhere: readonly Phase['kind'][] = [...paged, ...unpaged]
const impatient = { protocol: 400, bind: 400, baseDn: 400, page: 400 }

const results: readonly (readonly [name: string, code: number, problem: string])[] = [
  ['operationsError', 1, 'search-refused'],
  ['protocolError', 2, 'search-refused'],
  ['timeLimitExceeded', 3, 'time-limit-exceeded'],
  ['sizeLimitExceeded', 4, 'size-limit-exceeded'],
  ['strongerAuthRequired', 8, 'stronger-authentication-required'],
  ['referral', 10, 'search-referred'],
  ['adminLimitExceeded', 11, 'administrative-limit-exceeded'],
  ['unavailableCriticalExtension', 12, 'search-refused'],
  ['noSuchObject', 32, 'base-dn-not-found'],
  ['insufficientAccessRights', 50, 'insufficient-rights'],
  ['busy', 51, 'server-busy'],
  ['unavailable', 52, 'server-unavailable'],
  ['unwillingToPerform', 53, 'search-refused'],
  ['other', 80, 'search-refused'],
]
/** A limit ends a look at a few entries as well as it should; what is not there is read once more; who cannot page need not. */
const harmlessCodes: Readonly<Record<number, readonly Phase['kind'][]>> = {
  4: ['glance'],
  12: ['first-page', 'glance'],
  32: ['range'],
}

const faults: readonly Fault[] = [
  ...results.map(([name, code, problem]): Fault => ({
    name: `${name} (${code})`,
    strike: strikes.refusedWith(code),
    codes: [problem, ...refused, ...(code === 32 ? ['not-a-domain-controller'] : [])],
    harmless: harmlessCodes[code] ?? [],
  })),
  ...results.slice(2, 4).map(([name, code, problem]): Fault => ({
    name: `${name} (${code}) behind all entries`,
    strike: strikes.endedWith(code),
    codes: [problem, ...refused],
    harmless: harmlessCodes[code] ?? [],
  })),
  { name: 'busy (51) behind all entries', strike: strikes.endedWith(51), codes: ['server-busy'] },
  { name: 'the end of the connection', strike: strikes.cutAfterBytes(0), codes: lost },
  { name: 'the end of the connection in the middle', strike: strikes.cutAfterBytes(9), codes: lost },
  { name: 'a reset', strike: strikes.resetInstead, codes: lost },
  { name: 'a reset behind all entries', strike: strikes.resetAtEnd, codes: lost },
  {
    name: 'silence',
    strike: strikes.silentInstead,
    codes: ['search-timed-out', 'bind-timed-out'],
    deadlines: impatient,
  },
  {
    name: 'silence behind all entries',
    strike: strikes.silentAtEnd,
    codes: ['search-timed-out', 'bind-timed-out'],
    except: unpaged,
    deadlines: impatient,
  },
  { name: 'a notice of disconnection', strike: strikes.noticeInstead, codes: ['server-unavailable'] },
  { name: 'HTTP', strike: strikes.httpBefore, codes: garbled },
  { name: 'a message of 2 GB', strike: strikes.hugeBefore, codes: garbled },
  { name: 'an element that is no message', strike: strikes.unparsableBefore, codes: garbled },
  { name: 'a message that ends too early', strike: strikes.malformedBefore, codes: garbled },
  { name: 'an answer to another request', strike: strikes.foreignBefore, codes: garbled },
  { name: 'an answer of another kind', strike: strikes.wrongAnswerBefore, codes: garbled },
  { name: 'an intermediate response', strike: strikes.intermediateBefore, codes: [], harmless: everywhere },
  {
    name: 'a continuation reference',
    strike: strikes.referenceBefore,
    codes: ['protocol-error'],
    harmless: [...paged, 'entry', 'range', 'glance'],
  },
  { name: 'an empty page with a cookie', strike: strikes.hollowPages(1), codes: [], harmless: paged, except: unpaged },
  { name: 'fifty of them', strike: strikes.hollowPages(50), codes: [], harmless: paged, except: unpaged },
  { name: 'a cookie that never ends', strike: strikes.hollowForEver, codes: ['paging-failed'], except: unpaged },
  { name: 'pages that came before', strike: strikes.pagesRepeated, codes: [], harmless: paged, except: unpaged },
  { name: 'a page without its cookie', strike: strikes.cookieForgotten, codes: ['paging-failed'], except: unpaged },
]

const cases = phases.flatMap((phase) =>
  faults.filter(({ except = [] }) => !except.includes(phase.kind)).map((fault) => ({ phase, fault })),
)

it('are many', () => {
  expect(cases.length).toBeGreaterThan(500)
})

describe.each(phases)('where $name is answered by a fault, nobody is deleted', (phase) => {
  const ofPhase = cases.filter((each) => each.phase === phase)

  it.each(ofPhase.map(({ fault }) => fault))('$name', async (fault) => {
    let struck = 0
    const matches: Phase['matches'] = (request) => {
      const isMeant = phase.matches(request)
      if (isMeant) struck += 1
      return isMeant
    }
    const script = strikes.strikeAt({ ...phase, matches }, fault.strike, phase.reading.script())
    const report = await run(phase.reading, script, fault.deadlines)
    expect(struck).toBeGreaterThanOrEqual(phase.nth)
    if (fault.harmless?.includes(phase.kind) === true) {
      expect(report).toMatchObject({ outcome: 'applied', problem: null, plan: { counts: unchanged } })
    } else {
      expect(report).toMatchObject({ outcome: 'failed', plan: null, problem: { stage: phase.stage } })
      expect(fault.codes).toContain(report.problem?.code)
      expect(Object.keys(problemTexts)).toContain(report.problem?.code)
      expect(report.problem?.hint).toMatch(/\w+.*\.$/su)
      expect(JSON.stringify(report)).not.toMatch(/canary|\{\w+\}/u)
    }
    expect((await storedState(installation)).users).toEqual(everybody)
  })
})

const unchanged = { read: 14, create: 0, update: 0, rename: 0, delete: 0, skip: 0, unchanged: 14 }
