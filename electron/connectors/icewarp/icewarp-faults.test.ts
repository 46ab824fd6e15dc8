import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readAll } from '../../../e2e/lab/generic-ldap-lab.ts'
import {
  apiError,
  atCall,
  deeplyNested,
  entityBomb,
  externalEntity,
  firstItemTwice,
  foreignEntity,
  fromCall,
  htmlPage,
  noItems,
  otherOffset,
  otherTotal,
  rewritten,
  sessionExpired,
  truncatedXml,
  wrongId,
  wrongSession,
  type IceWarpAction,
} from '../../../e2e/lab/icewarp/icewarp-fault.ts'
import { connectIceWarp } from '../../../e2e/lab/icewarp/icewarp-lab.ts'
import { labCompany } from '../../../e2e/lab/icewarp/lab-company.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import type { IceWarpVariant } from '../../../e2e/lab/icewarp/icewarp-variant.ts'
import { crowd, start } from '../../../e2e/lab/icewarp/read-lab.ts'

/** Small pages, so that every list has several. */
const pages: Partial<IceWarpVariant> = { mostItems: 4 }
const deadlines = { logOn: 400, logOut: 300, logOutAfterCancel: 300 }
const connection = { timeoutSeconds: 1 }

async function outcomeOf(
  variant: Partial<IceWarpVariant>,
  fault?: Parameters<typeof start>[2],
): Promise<DirectorySnapshot | ProblemError> {
  const { port, openConnections } = await start(variant, labCompany(crowd), fault)
  const outcome = await readAll(connectIceWarp(port, { deadlines, connection })).catch((thrown: unknown) => {
    if (thrown instanceof ProblemError) return thrown
    throw thrown
  })
  await vi.waitUntil(() => openConnections() === 0)
  return outcome
}

/** The calls of a regular read, each name once. */
async function callNames(variant: Partial<IceWarpVariant>): Promise<readonly string[]> {
  const double = await start(variant, labCompany(crowd))
  await readAll(connectIceWarp(double.port))
  return [...new Set(double.calls.map(({ name }) => name))].filter((name) => name !== 'logout')
}

const broken: readonly (readonly [what: string, action: IceWarpAction])[] = [
  ['an error', apiError('some_error')],
  ['a web page', htmlPage],
  ['an entity bomb', entityBomb],
  ['an entity that nobody defined', foreignEntity],
  ['an entity from a file', externalEntity],
  ['elements 100,000 deep', deeplyNested(100_000)],
  ['half of the reply', truncatedXml],
  ['nothing', rewritten(() => '')],
  ['JSON', rewritten(() => '{"result":[]}', 'application/json')],
  ['status 500', { kind: 'status', status: 500 }],
  ['status 401', { kind: 'status', status: 401 }],
  ['another host', { kind: 'status', status: 302, headers: { Location: 'http://elsewhere.example/icewarpapi/' } }],
  ['silence', { kind: 'stall', bytes: 0 }],
  ['silence in mid-reply', { kind: 'stall', bytes: 40 }],
  ['the end of the connection', { kind: 'cut', bytes: 0 }],
  ['the end of the connection in mid-reply', { kind: 'cut', bytes: 40 }],
  ['2 GB announced', { kind: 'announce', bytes: 2 ** 31 }],
  ['a reply without an end', { kind: 'endless' }],
]

describe.each([
  ['command', { ...pages, interfaces: 'command' }],
  ['object', { ...pages, interfaces: 'object' }],
] as const)('over the interface %s', (_name, variant) => {
  let regular: DirectorySnapshot
  let names: readonly string[]
  beforeAll(async () => {
    const outcome = await outcomeOf(variant)
    if (outcome instanceof ProblemError) throw outcome
    regular = outcome
    names = await callNames(variant)
  })

  it.each(broken)(
    '%s instead of any reply is an error, or changes nothing that was read',
    async (_what, action) => {
      let rejected = 0
      for (const name of names) {
        const outcome = await outcomeOf(variant, fromCall(name, 1, action))
        if (outcome instanceof ProblemError) rejected += 1
        else expect(outcome.users.length, name).toBe(regular.users.length)
      }
      // The log-on and the lists of users cannot be done without.
      expect(rejected).toBeGreaterThanOrEqual(Math.min(2, names.length))
    },
    60_000,
  )
})

describe('pages that do not fit together', () => {
  const variant = { ...pages, interfaces: 'command' } as const
  it.each<[what: string, action: IceWarpAction]>([
    ['the reply to another request', wrongId],
    ['the reply of another session', wrongSession],
    ['a smaller total', otherTotal((total) => total - 1)],
    ['a larger total', otherTotal((total) => total + 1)],
    ['another offset', otherOffset],
    ['no items', noItems],
  ])('%s on a later page of users is noticed', async (_what, action) => {
    const outcome = await outcomeOf(variant, fromCall('getaccountsinfolist', 2, action))
    expect(outcome).toBeInstanceOf(ProblemError)
  })

  it('an item twice in place of another proves nothing any more', async () => {
    const outcome = await outcomeOf(variant, fromCall('getaccountsinfolist', 2, firstItemTwice))
    expect(outcome instanceof ProblemError ? 'rejected' : outcome.proof.kind).toBe('incomplete')
  })

  it('a session that ends on the way is opened once more, and nothing is missing', async () => {
    const regular = await outcomeOf(variant)
    const outcome = await outcomeOf(variant, atCall('getaccountsinfolist', 2, sessionExpired))
    if (regular instanceof ProblemError || outcome instanceof ProblemError) throw new Error('The read should succeed.')
    expect(outcome.users).toEqual(regular.users)
  })
})
