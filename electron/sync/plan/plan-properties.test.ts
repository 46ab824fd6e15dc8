import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { DirectorySnapshot, DirectoryUser, SkippedRecord } from '../../../shared/domain/directory-snapshot.ts'
import type { SyncPlan } from '../../../shared/domain/sync-plan.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'
import { placeOf } from '../../../shared/domain/user-place.ts'
import { applyToModel, factsOf, type Model } from './apply-to-model.ts'
import type { PlanInput } from './plan-input.ts'
import { planInput, planOf } from './plan-fixtures.ts'
import { distinguishedNameKey, externalIdKey } from './record-keys.ts'

/** Few names, identifiers and places, so that everything collides with everything. */
const names = ['anna', 'Anna', 'berta', 'J\u00FCrgen', 'Ju\u0308rgen', 'carla', 'dora']
const name = fc.constantFrom(...names)
const externalId = fc.option(fc.constantFrom('id:1', 'id:2', 'id:3', 'ID:1', 'id:4'))
const distinguishedName = fc.option(fc.constantFrom('uid=1,ou=a', 'uid=2,ou=b', 'UID = 1,ou=a', 'uid=3,OU=a'))
const fullName = fc.option(fc.constantFrom('One', 'Two'))
const emailAddresses = fc.subarray(['a@x', 'b@x', 'A@x'])

const record: fc.Arbitrary<DirectoryUser> = fc.record({
  userName: fc.oneof({ weight: 15, arbitrary: name }, { weight: 1, arbitrary: fc.constantFrom('', 'a/b', '..') }),
  externalId: fc.oneof({ weight: 15, arbitrary: externalId }, { weight: 1, arbitrary: fc.constant(' ') }),
  distinguishedName,
  fullName,
  emailAddresses,
})
const skipped: fc.Arbitrary<SkippedRecord> = fc.record({
  userName: fc.option(name),
  externalId,
  distinguishedName,
  reason: fc.constant('attribute-invalid' as const),
  parameters: fc.constant({}),
})
const snapshot: fc.Arbitrary<DirectorySnapshot> = fc.record({
  users: fc.array(record, { maxLength: 6 }),
  skipped: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(skipped, { maxLength: 2 }) },
  ),
  warnings: fc.constant([]),
  unseenPlaces: fc.subarray(['ou=a', 'OU=b', 'ou=c']),
  proof: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constant({ kind: 'complete' as const, pages: 1, entries: 0, references: 0, groups: [] }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'incomplete' as const, reason: 'test' }) },
  ),
})

const someStored = fc.record({
  userName: name,
  externalId,
  distinguishedName,
  fullName,
  emailAddresses,
  authentication: fc.oneof(
    { weight: 5, arbitrary: fc.constant('directory-services' as const) },
    { weight: 1, arbitrary: fc.constant('integrated' as const) },
  ),
  directory: fc.oneof({ weight: 5, arbitrary: fc.constant('main') }, fc.constantFrom('other', null)),
  isAdministrator: fc.boolean(),
  canLogOn: fc.boolean(),
})
/** Only what the database lets in: unique names, and unique identifiers within a directory. */
const stored: fc.Arbitrary<readonly StoredUser[]> = fc.array(someStored, { maxLength: 6 }).map((candidates) =>
  candidates
    .filter((user, place) => candidates.findIndex((one) => sameName(one, user)) === place)
    .map((user, place, users) => ({
      ...user,
      externalId: users.slice(0, place).some((one) => sameId(one, user)) ? null : user.externalId,
    }))
    .map((user, place) => ({ ...user, id: place + 1 })),
)
const sameName = (one: Pick<StoredUser, 'userName'>, other: Pick<StoredUser, 'userName'>) =>
  comparisonKey(one.userName) === comparisonKey(other.userName)
const sameId = (
  one: Pick<StoredUser, 'externalId' | 'directory'>,
  other: Pick<StoredUser, 'externalId' | 'directory'>,
) => one.externalId !== null && one.externalId === other.externalId && one.directory === other.directory

interface World {
  readonly input: PlanInput
  readonly model: Model
}
const world: fc.Arbitrary<World> = fc
  .record({
    stored,
    snapshot,
    automaticallyDeleteUsers: fc.boolean(),
    deletionLimit: fc.record({ count: fc.nat({ max: 3 }), percent: fc.nat({ max: 100 }) }),
    folders: fc.dictionary(
      fc.constantFrom(...names.map(comparisonKey)),
      fc.constantFrom('empty' as const, 'mail' as const),
    ),
  })
  .map(({ stored: users, snapshot: read, folders, ...options }) => ({
    input: planInput(users, read, { options }),
    model: { users, folders: new Map(Object.entries(folders)) },
  }))

const always = (rule: (world: World, plan: SyncPlan) => void) => () =>
  fc.assert(
    fc.property(world, (each) => rule(each, planOf(each.input, factsOf(each.model)))),
    { numRuns: 2_000 },
  )

const changedIds = ({ changes }: SyncPlan) =>
  changes.flatMap((change) => (change.kind === 'create' ? [] : [change.userId]))
const deletedIds = ({ changes }: SyncPlan) =>
  changes.flatMap((change) => (change.kind === 'delete' ? [change.userId] : []))
const isAdministrator = (user: StoredUser): boolean => user.isAdministrator
const isAbleAdministrator = (user: StoredUser): boolean => user.isAdministrator && user.canLogOn
const isOwn = (user: StoredUser) => user.authentication === 'directory-services' && user.directory === 'main'

describe('whatever is stored and whatever is read', () => {
  test(
    'a plan can be applied: names, identifiers and archive folders stay unique',
    always(({ model }, plan) => void applyToModel(model, plan)),
  )

  test(
    'the second run changes nothing',
    always(({ input, model }, plan) => {
      const after = applyToModel(model, plan)
      const second = planOf({ ...input, stored: after.users }, factsOf(after))
      expect(second.changes).toEqual([])
    }),
  )

  test(
    'users with integrated authentication and those of other directories are left alone',
    always(({ input }, plan) => {
      const touchable = input.stored.filter(
        ({ authentication, directory }) => authentication === 'directory-services' && directory !== 'other',
      )
      expect(touchable.map(({ id }) => id)).toEqual(expect.arrayContaining([...changedIds(plan)]))
    }),
  )

  test(
    'nobody is deleted unless deletion is on and the read is proven complete',
    always(({ input }, plan) => {
      if (input.options.automaticallyDeleteUsers && input.snapshot.proof.kind === 'complete') return
      expect(deletedIds(plan)).toEqual([])
    }),
  )

  test(
    'nobody is deleted whose identifier was read, whatever else was wrong with the record',
    always(({ input }, plan) => {
      const all = [...input.snapshot.users, ...input.snapshot.skipped]
      const read = new Set(all.map(externalIdKey))
      for (const user of input.stored.filter(({ id }) => deletedIds(plan).includes(id)))
        expect(read.has(externalIdKey(user)) && user.externalId !== null).toBe(false)
    }),
  )

  test(
    'nobody is deleted whom a skipped record may be',
    always(({ input }, plan) => {
      const places = new Set(input.snapshot.skipped.map(distinguishedNameKey))
      const skippedNames = new Set(input.snapshot.skipped.map(({ userName }) => comparisonKey(userName ?? '')))
      for (const user of input.stored.filter(({ id }) => deletedIds(plan).includes(id))) {
        expect(user.distinguishedName !== null && places.has(distinguishedNameKey(user))).toBe(false)
        expect(skippedNames.has(comparisonKey(user.userName))).toBe(false)
      }
    }),
  )

  test(
    'nobody without identifier is deleted whose distinguished name was read of an entry that nobody else is',
    always(({ input }, plan) => {
      const known = new Set(input.stored.map(externalIdKey))
      const strangers = input.snapshot.users.filter(
        (user) => !known.has(externalIdKey(user)) || user.externalId === null,
      )
      const places = new Set(strangers.map(distinguishedNameKey))
      for (const user of input.stored.filter(({ id }) => deletedIds(plan).includes(id)))
        expect(
          externalIdKey(user) === null && user.distinguishedName !== null && places.has(distinguishedNameKey(user)),
        ).toBe(false)
    }),
  )

  test(
    'only users of this directory are deleted, and an administrator remains',
    always(({ input, model }, plan) => {
      const own = input.stored.filter(isOwn).map(({ id }) => id)
      expect(own).toEqual(expect.arrayContaining([...deletedIds(plan)]))
      const after = applyToModel(model, plan).users
      for (const isOne of [isAdministrator, isAbleAdministrator])
        expect(!model.users.some(isOne) || after.some(isOne)).toBe(true)
    }),
  )

  test(
    'more deletions than the limit allows are held',
    always(({ input }, plan) => {
      const { count, percent } = input.options.deletionLimit
      const allowed = Math.max(count, Math.floor((input.stored.filter(isOwn).length * percent) / 100))
      const isHeld = plan.holds.some(({ kind }) => kind === 'deletion-limit')
      expect(isHeld).toBe(deletedIds(plan).length > allowed)
    }),
  )

  test(
    'a plan is held exactly where somebody would be deleted from a place that is no longer shown',
    always(({ input }, plan) => {
      const unseen = new Set(input.snapshot.unseenPlaces?.map(comparisonKey))
      const doubtful = input.stored.filter(
        (user) => deletedIds(plan).includes(user.id) && unseen.has(comparisonKey(placeOf(user) ?? '')),
      )
      const hold = plan.holds.find(({ kind }) => kind === 'unseen-places')
      expect(hold !== undefined && 'deletions' in hold ? hold.deletions : 0).toBe(doubtful.length)
    }),
  )

  test(
    'the order in which the directory answers and the database reads decides nothing',
    always(({ input, model }, plan) => {
      const { snapshot: read, stored: users } = input
      const turned = { ...read, users: read.users.toReversed(), skipped: read.skipped.toReversed() }
      const other = planOf({ ...input, snapshot: turned, stored: users.toReversed() }, factsOf(model))
      expect(other.fingerprint).toBe(plan.fingerprint)
      expect(other.changes).toEqual(plan.changes)
      expect(other.counts).toEqual(plan.counts)
      expect(other.holds).toEqual(plan.holds)
    }),
  )

  test(
    'every record is accounted for once',
    always(({ input }, { counts, changes, skipped: left }) => {
      const { users, skipped: unread } = input.snapshot
      const spared = left.filter(({ reason }) => reason === 'last-administrator').length
      expect(counts.read).toBe(users.length + unread.length)
      expect(counts.create + counts.update + counts.rename + counts.unchanged + counts.skip - spared).toBe(counts.read)
      expect(counts.create + counts.update + counts.rename + counts.delete).toBe(changes.length)
      expect(counts.skip).toBe(left.length)
    }),
  )

  test(
    'no user is changed twice',
    always((_world, plan) => {
      expect(new Set(changedIds(plan)).size).toBe(changedIds(plan).length)
    }),
  )

  test(
    'a folder with mail is never lost, and follows nobody but its user',
    always(({ model }, plan) => {
      const mail = (folders: Model['folders']) => [...folders.values()].filter((content) => content === 'mail').length
      const after = applyToModel(model, plan)
      expect(mail(after.folders)).toBe(mail(model.folders))
      for (const user of model.users) {
        const now = after.users.find(({ id }) => id === user.id)
        if (now === undefined) continue
        expect(after.folders.get(comparisonKey(now.userName))).toBe(model.folders.get(comparisonKey(user.userName)))
      }
    }),
  )
})
