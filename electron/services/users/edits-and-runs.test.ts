import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { directoryUser, snapshotOf } from '../../sync/plan/plan-fixtures.ts'
import { configuration, runWith } from '../../sync/sync-fixtures.ts'
import { author, createWorkplace, entriesOf, everybody, newUser, type Workplace } from './editing-fixtures.ts'

/** Few names in several writings, so that they meet. */
const names = fc.constantFrom('anna', 'ANNA', 'Jürgen', 'Ju\u0308rgen', 'JÜRGEN', 'zoe', 'root')
const addresses = fc.subarray(['a@example.com', 'b@example.com', 'B@example.com'], { maxLength: 2 })
const authentication = fc.constantFrom('integrated' as const, 'directory-services' as const)
const privileges = fc.constantFrom(['admin' as const], ['login' as const], [])
const loginPrivileges = fc.constantFrom(['windows' as const, 'web' as const], ['imap' as const], [])
const fields = { authentication, privileges, loginPrivileges, emailAddresses: addresses }
const place = fc.nat({ max: 5 })

/** What somebody does, or the directory; places count the users that are there. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('create' as const),
    name: names,
    fields: fc.record(fields),
    hasPassword: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('import' as const), names: fc.array(names, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('change' as const), place, changes: fc.record(fields, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('rename' as const), place, name: names }),
  fc.record({ kind: fc.constant('delete' as const), places: fc.array(place, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('set-password' as const), place }),
  fc.record({
    kind: fc.constant('run' as const),
    people: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), name: names, emailAddresses: addresses }), {
      selector: ({ id }) => id,
      minLength: 1,
    }),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
type Edit = Exclude<Step, { readonly kind: 'run' }>
type Run = Extract<Step, { readonly kind: 'run' }>

interface State {
  readonly users: readonly UserDetails[]
  /** By id. */
  readonly hashes: ReadonlyMap<number, string | null>
}

async function stateOf(workplace: Workplace): Promise<State> {
  const users = await everybody(workplace)
  const { editor } = workplace.database
  const hashes = await Promise.all(users.map(async ({ id }) => [id, await editor.findPasswordHash(id)] as const))
  return { users, hashes: new Map(hashes) }
}

async function edit({ editing }: Workplace, { users }: State, done: Edit): Promise<unknown> {
  const idAt = (at: number): number => users[at % users.length]?.id ?? 0
  switch (done.kind) {
    case 'create':
      return editing.create(newUser(done.name, done.fields), done.hasPassword ? 'secret' : null, author)
    case 'import':
      return editing.createAll(
        done.names.map((name) => newUser(name)),
        author,
      )
    case 'change':
      return editing.change(idAt(done.place), done.changes, author)
    case 'rename':
      return editing.rename({ userId: idAt(done.place), userName: done.name }, author)
    case 'delete':
      return editing.delete(done.places.map(idAt), author)
    case 'set-password':
      return editing.setPassword(idAt(done.place), 'another', author)
  }
}

const canLogOn = ({ hashes }: State, { id, authentication: kind, loginPrivileges: ways }: UserDetails): boolean =>
  ways.some((way) => way === 'windows' || way === 'web') && (kind === 'directory-services' || hashes.get(id) !== null)

function expectAdministrators(before: State, after: State): void {
  const isAble = (state: State) => (user: UserDetails) => user.privileges.includes('admin') && canLogOn(state, user)
  const isIndependent = (state: State) => (user: UserDetails) =>
    user.authentication === 'integrated' && isAble(state)(user)
  for (const isOne of [isAble, isIndependent])
    if (before.users.some(isOne(before))) expect(after.users.some(isOne(after)), 'an administrator').toBe(true)
}

function expectUniqueNames({ users }: State): void {
  const written = users.map(({ userName }) => userName.normalize('NFD').toLowerCase())
  expect(new Set(written).size, written.join()).toBe(written.length)
}

const ownedValues = ({ userName, fullName, distinguishedName, emailAddresses }: UserDetails) => ({
  userName,
  fullName,
  distinguishedName,
  emailAddresses,
})

const pairs = (before: State, after: State): readonly (readonly [UserDetails, UserDetails])[] =>
  before.users.flatMap((user) => {
    const same = after.users.find(({ id }) => id === user.id)
    return same === undefined ? [] : [[user, same] as const]
  })

async function expectEdit(workplace: Workplace, before: State, done: Edit): Promise<State> {
  const noted = (await entriesOf(workplace)).length
  const refusal = await edit(workplace, before, done).then(() => null, codeOf)
  const after = await stateOf(workplace)
  const entries = await entriesOf(workplace)
  if (refusal !== null) {
    expect(after, 'refused').toEqual(before)
    expect(entries[0]).toMatchObject({ outcome: 'refused', details: [{ field: 'problem', after: refusal }] })
  } else if (JSON.stringify([...after.hashes, after.users]) !== JSON.stringify([...before.hashes, before.users]))
    expect(entries.length, 'written down').toBeGreaterThan(noted)
  for (const [was, is] of pairs(before, after))
    if (was.directory !== null && is.directory !== null) expect(ownedValues(is)).toEqual(ownedValues(was))
  return after
}

const expectedCodes = ['user-exists', 'user-gone', 'user-value-invalid', 'field-owned-by-directory']
const furtherCodes = ['last-administrator', 'password-of-directory']

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof ProblemError)) throw thrown
  expect([...expectedCodes, ...furtherCodes]).toContain(thrown.problem.code)
  return thrown.problem.code
}

async function expectRun(workplace: Workplace, before: State, { people }: Run): Promise<State> {
  const records = people.map(({ id, name, emailAddresses }) =>
    directoryUser(name, { externalId: `id:${id}`, distinguishedName: `uid=${id}`, emailAddresses }),
  )
  const limit = { deletionLimit: { count: 100, percent: 100 } }
  const { outcome, plan } = await runWith(workplace, snapshotOf(records), {
    request: { configuration: configuration(limit) },
  })
  const after = await stateOf(workplace)
  // Where no record can be used nobody was read, and the guard holds.
  if (outcome === 'held') expect(after).toEqual(before)
  else expect(outcome).toBe('applied')
  for (const [was, is] of pairs(before, after)) {
    const kept = (
      { privileges: global, loginPrivileges: login, pop3UserNames, id }: UserDetails,
      { hashes }: State,
    ) => ({
      global,
      login,
      pop3UserNames,
      hash: hashes.get(id),
    })
    expect(kept(is, after)).toEqual(kept(was, before))
    if (was.authentication === 'integrated') expect(is).toEqual(was)
    const shown = plan?.changes.find((change) => 'userId' in change && change.userId === was.id)
    const emailAddresses = { before: was.emailAddresses, after: is.emailAddresses }
    if (was.emailAddresses.join() !== is.emailAddresses.join())
      expect(shown, 'what a run overwrites is shown').toMatchObject({ fields: { emailAddresses } })
  }
  return after
}

/** A failure is made smaller before it is shown. Milliseconds. */
const shrinkingTimeout = 120_000

test(
  'no sequence of edits and runs loses the last administrator, doubles a name, or loses an edit',
  async () => {
    const scenario = fc.record({ first: authentication, steps: fc.array(step, { minLength: 4, maxLength: 14 }) })
    await fc.assert(
      fc.asyncProperty(scenario, async ({ first, steps }) => {
        const workplace = await createWorkplace()
        try {
          const root = newUser('root', { authentication: first, privileges: ['admin'] })
          await workplace.editing.create(root, first === 'integrated' ? 'secret' : null, author)
          let state = await stateOf(workplace)
          for (const each of steps) {
            const before = state
            state = await (each.kind === 'run'
              ? expectRun(workplace, before, each)
              : expectEdit(workplace, before, each))
            expectAdministrators(before, state)
            expectUniqueNames(state)
          }
        } finally {
          await workplace.remove()
        }
      }),
      { numRuns: 40 },
    )
  },
  shrinkingTimeout,
)
