import { describe, expect, it, test } from 'vitest'
import type { StoredUser } from '../../../shared/domain/user.ts'
import {
  archiveFacts,
  directoryUser,
  handMadeUser,
  incomplete,
  integratedUser,
  keepsUsers,
  outline,
  planInput,
  planOf,
  skippedRecord,
  snapshotOf,
  storedUser,
} from './plan-fixtures.ts'

const others = [directoryUser('x'), directoryUser('y')]
const storedOthers = [storedUser('x'), storedUser('y')]

describe('who is deleted, when the directory does not have the user any more', () => {
  const kinds: readonly (readonly [string, StoredUser, boolean])[] = [
    ['a user of this directory', storedUser('anna'), true],
    ['without identifier', storedUser('anna', { externalId: null }), true],
    [
      'without identifier and distinguished name',
      storedUser('anna', { externalId: null, distinguishedName: null }),
      true,
    ],
    ['an administrator among others', storedUser('anna', { isAdministrator: true }), true],
    ['a hand-made user with directory credentials', handMadeUser('anna'), false],
    ['a user with integrated authentication', integratedUser('anna'), false],
    [
      'one of this directory who got an integrated password',
      storedUser('anna', { authentication: 'integrated' }),
      false,
    ],
    ['a user of another directory', storedUser('anna', { directory: 'other' }), false],
  ]
  const admin = integratedUser('admin', { isAdministrator: true })

  test.each(kinds)('%s', (_title, user, isDeleted) => {
    const stored = [...storedOthers, admin, user]
    const expected = isDeleted ? ['delete anna'] : []
    expect(outline(planOf(planInput(stored, others)))).toEqual(expected)
    expect(outline(planOf(planInput(stored, others, keepsUsers)))).toEqual([])
    expect(outline(planOf(planInput(stored, snapshotOf(others, incomplete))))).toEqual([])
    expect(outline(planOf(planInput(stored, snapshotOf(others, incomplete), keepsUsers)))).toEqual([])
  })

  test.each([
    ['complete, deletion on', snapshotOf(others), {}, []],
    [
      'complete, deletion off',
      snapshotOf(others),
      keepsUsers,
      [{ code: 'absent-users-kept', parameters: { count: 1 } }],
    ],
    [
      'not complete, deletion on',
      snapshotOf(others, incomplete),
      {},
      [{ code: 'deletions-withheld', parameters: { count: 1 } }],
    ],
    [
      'not complete, deletion off',
      snapshotOf(others, incomplete),
      keepsUsers,
      [{ code: 'deletions-withheld', parameters: { count: 1 } }],
    ],
  ])('whoever stays although absent is counted: %s', (_title, snapshot, options, warnings) => {
    const plan = planOf(planInput([...storedOthers, storedUser('anna')], snapshot, options), nothingOnDisk('anna'))
    expect(plan.warnings).toEqual(warnings)
  })

  it('does not warn where nobody is absent', () => {
    expect(planOf(planInput(storedOthers, snapshotOf(others, incomplete))).warnings).toEqual([])
    expect(planOf(planInput(storedOthers, others, keepsUsers)).warnings).toEqual([])
  })
})

describe('the last administrator is never deleted', () => {
  const administrator = (name: string) => storedUser(name, { isAdministrator: true })
  test.each([
    ['the only one', [administrator('anna')], ['skip anna: last-administrator']],
    [
      'all of several, since nobody can say which one is the last',
      [administrator('anna'), administrator('berta'), storedUser('carla')],
      ['delete carla', 'skip anna: last-administrator', 'skip berta: last-administrator'],
    ],
    [
      'one stays in the directory',
      [administrator('anna'), storedUser('x', { isAdministrator: true })],
      ['delete anna'],
    ],
    ['one is hand-made', [administrator('anna'), handMadeUser('b', { isAdministrator: true })], ['delete anna']],
    [
      'one has integrated authentication',
      [administrator('anna'), integratedUser('b', { isAdministrator: true })],
      ['delete anna'],
    ],
    [
      'one belongs to another directory',
      [administrator('anna'), storedUser('b', { directory: 'other', isAdministrator: true })],
      ['delete anna'],
    ],
    [
      'the other one has no way to log on',
      [administrator('anna'), integratedUser('b', { isAdministrator: true, canLogOn: false })],
      ['skip anna: last-administrator'],
    ],
    [
      'none of them can log on',
      [
        storedUser('anna', { isAdministrator: true, canLogOn: false }),
        integratedUser('b', { isAdministrator: true, canLogOn: false }),
      ],
      ['delete anna'],
    ],
    ['nobody is one', [storedUser('anna')], ['delete anna']],
  ])('%s', (_title, stored, expected) => {
    const plan = planOf(
      planInput(stored, stored.some(({ userName }) => userName === 'x') ? others : [directoryUser('new')]),
    )
    expect(outline(plan).filter((line) => !line.startsWith('create'))).toEqual(expected)
  })

  it('keeps the name of an administrator who stays', () => {
    const stored = [administrator('anna'), storedUser('x')]
    const users = [directoryUser('x', { userName: 'anna' })]
    expect(outline(planOf(planInput(stored, users)))).toEqual([
      'skip anna: last-administrator',
      'skip anna: name-of-former-entry',
    ])
  })
})

describe('the guard holds a plan', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => storedUser(`user${index}`))
  const without = (stored: readonly StoredUser[], absent: number) =>
    stored.slice(absent).map(({ userName }) => directoryUser(userName))
  const holdsOf = (stored: readonly StoredUser[], absent: number, limit = { count: 5, percent: 10 }) =>
    planOf(
      planInput(stored, without(stored, absent), {
        options: { automaticallyDeleteUsers: true, deletionLimit: limit },
      }),
    ).holds

  test.each([
    ['up to the number', 20, 5, undefined, null],
    ['above the number', 20, 6, undefined, 5],
    ['up to the share', 100, 10, undefined, null],
    ['above the share', 100, 11, undefined, 10],
    ['the share is rounded down', 79, 8, undefined, 7],
    ['40 of 44', 44, 40, undefined, 5],
    ['number nought, share nought', 10, 1, { count: 0, percent: 0 }, 0],
    ['all may go', 10, 9, { count: 0, percent: 100 }, null],
  ])('deletions: %s', (_title, users, absent, limit, held) => {
    const expected =
      held === null ? [] : [{ kind: 'deletion-limit', deletions: absent, limit: held, usersOfDirectory: users }]
    expect(holdsOf(many(users), absent, limit)).toEqual(expected)
  })

  it('reckons with the users of this directory alone', () => {
    const foreign = Array.from({ length: 200 }, (_, index) =>
      [integratedUser, handMadeUser, (name: string) => storedUser(name, { directory: 'other' })].map((make, kind) =>
        make(`other${index}-${kind}`),
      ),
    ).flat()
    const own = many(20)
    const users = without(own, 6)
    expect(planOf(planInput([...own, ...foreign], users)).holds).toEqual([
      { kind: 'deletion-limit', deletions: 6, limit: 5, usersOfDirectory: 20 },
    ])
  })

  it('does not count creations against those deleted', () => {
    const users = Array.from({ length: 50 }, (_, index) => directoryUser(`new${index}`))
    expect(planOf(planInput(many(6), users)).holds).toMatchObject([{ kind: 'deletion-limit' }])
  })

  test.each([
    ['nobody was read', snapshotOf([]), {}],
    ['nobody was read, deletion off', snapshotOf([]), keepsUsers],
    ['nobody was read, not complete', snapshotOf([], incomplete), {}],
    ['nothing usable was read', snapshotOf([], { skipped: [skippedRecord({ externalId: 'entryUUID:anna' })] }), {}],
    ['only defective users were read', snapshotOf([directoryUser('a/b')]), {}],
  ])('no users: %s', (_title, snapshot, options) => {
    const plan = planOf(planInput([storedUser('anna')], snapshot, options))
    expect(plan.holds).toEqual([{ kind: 'no-users-read' }])
  })

  it('holds an empty read of an empty database too', () => {
    expect(planOf(planInput([], [])).holds).toEqual([{ kind: 'no-users-read' }])
  })

  describe('users whose place the directory no longer shows', () => {
    const places = { north: 'ou=North,dc=x', south: 'ou=South,dc=x' } as const
    const inPlace = (name: string, place: keyof typeof places) =>
      storedUser(name, { distinguishedName: `uid=${name},${places[place]}` })
    const stored = [...storedOthers, inPlace('a', 'north'), inPlace('b', 'north'), inPlace('c', 'south')]
    const holdsWith = (unseenPlaces: readonly string[], given: Parameters<typeof planInput>[2] = {}) =>
      planOf(planInput(stored, snapshotOf(others, { unseenPlaces }), given)).holds

    test.each([
      ['none', [], []],
      ['one of them', [places.north], [{ kind: 'unseen-places', deletions: 2, places: 1, example: places.north }]],
      ['in other case', ['OU=NORTH,DC=X'], [{ kind: 'unseen-places', deletions: 2, places: 1, example: places.north }]],
      [
        'both',
        [places.south, places.north],
        [{ kind: 'unseen-places', deletions: 3, places: 2, example: places.north }],
      ],
      ['one of users who were read', ['dc=example,dc=com'], []],
      ['one of nobody', ['ou=East,dc=x'], []],
    ])('%s', (_title, unseen, expected) => expect(holdsWith(unseen)).toEqual(expected))

    it('are no reason to hold where nobody is deleted', () => {
      expect(holdsWith([places.north], keepsUsers)).toEqual([])
      expect(
        planOf(planInput(stored, snapshotOf(others, { ...incomplete, unseenPlaces: [places.north] }))).holds,
      ).toEqual([])
    })

    it('are told by the domain of the user name where nobody has a distinguished name', () => {
      const mailUser = (name: string) => storedUser(name, { distinguishedName: null })
      const plan = planOf(
        planInput(
          [...storedOthers, mailUser('anna@gone.example'), mailUser('berta@here.example')],
          snapshotOf(others, { unseenPlaces: ['gone.example'] }),
        ),
      )
      expect(outline(plan)).toEqual(['delete anna@gone.example', 'delete berta@here.example'])
      expect(plan.holds).toEqual([{ kind: 'unseen-places', deletions: 1, places: 1, example: 'gone.example' }])
    })
  })

  describe('records that may be anybody', () => {
    const stored = [...storedOthers, storedUser('anna')]
    test.each([
      ['nothing known', { distinguishedName: null }, true],
      ['unknown name and place', { userName: 'q', distinguishedName: 'uid=q' }, true],
      ['blank identifier', { externalId: ' ', userName: 'q' }, true],
      ['known by its place', { distinguishedName: 'uid=x,dc=example,dc=com' }, false],
      ['known by its name', { userName: 'X' }, false],
      ['an identifier of its own', { externalId: 'entryUUID:q' }, false],
    ])('%s', (_title, given, isHeld) => {
      const snapshot = snapshotOf(others, { skipped: [skippedRecord(given)] })
      const expected = isHeld ? [{ kind: 'unidentified-records', records: 1, deletions: 1 }] : []
      const plan = planOf(planInput(stored, snapshot))
      expect(plan.holds).toEqual(expected)
      expect(planOf(planInput(stored, snapshot, keepsUsers)).holds).toEqual([])
      expect(planOf(planInput(storedOthers, snapshot)).holds).toEqual([])
    })

    it('a record under the name of an untouched user is known', () => {
      const users = [...others, directoryUser('admin', { externalId: null })]
      expect(planOf(planInput([...stored, integratedUser('admin')], users)).holds).toEqual([])
    })
  })
})

const nothingOnDisk = (...names: readonly string[]) =>
  archiveFacts({ fates: new Map(names.map((name) => [name, 'none' as const])) })
