import { describe, expect, it, test } from 'vitest'
import {
  archiveFacts,
  directoryUser,
  handMadeUser,
  incomplete,
  integratedUser,
  keepsUsers,
  outline,
  outlineOf,
  planInput,
  planOf,
  snapshotOf,
  storedUser,
  type PlanCase,
} from './plan-fixtures.ts'

describe('user names are judged against the end of the run', () => {
  const renamed = (from: string, to: string) => directoryUser(from, { userName: to })
  const stored = ['anna', 'berta', 'carla'].map((name) => storedUser(name))
  const cases: readonly PlanCase[] = [
    {
      title: 'a swap',
      stored,
      users: [renamed('anna', 'berta'), renamed('berta', 'anna'), directoryUser('carla')],
      expected: ['rename berta -> anna', 'rename anna -> berta'],
    },
    {
      title: 'a circle of three',
      stored,
      users: [renamed('anna', 'berta'), renamed('berta', 'carla'), renamed('carla', 'anna')],
      expected: ['rename carla -> anna', 'rename anna -> berta', 'rename berta -> carla'],
    },
    {
      title: 'a chain to a new name',
      stored,
      users: [renamed('anna', 'berta'), renamed('berta', 'carla'), renamed('carla', 'dora')],
      expected: ['rename anna -> berta', 'rename berta -> carla', 'rename carla -> dora'],
    },
    {
      title: 'the name of a user who is deleted',
      stored,
      users: [renamed('anna', 'berta'), directoryUser('carla')],
      expected: ['delete berta', 'rename anna -> berta'],
    },
    {
      title: 'a chain that ends at an integrated user falls as a whole, a creation behind it included',
      stored: [...stored, integratedUser('dora')],
      users: [
        directoryUser('anna', { externalId: 'entryUUID:new' }),
        renamed('anna', 'berta'),
        renamed('berta', 'carla'),
        renamed('carla', 'dora'),
      ],
      expected: [
        'skip anna: name-in-use',
        'skip berta: name-in-use',
        'skip carla: name-in-use',
        'skip dora: name-of-integrated-user',
      ],
    },
    {
      title: 'a skipped record keeps its name, whatever it wanted to be called',
      stored,
      users: [renamed('anna', 'berta'), renamed('berta', 'x/y'), directoryUser('carla')],
      expected: ['skip berta: name-in-use', 'skip x/y: user-name-invalid'],
    },
    {
      title: 'the name of a hand-made user is not free for someone who is known already',
      stored: [storedUser('anna'), handMadeUser('berta')],
      users: [renamed('anna', 'berta')],
      expected: ['skip berta: name-in-use'],
    },
    {
      title: 'nor is that of another directory',
      stored: [storedUser('anna'), storedUser('berta', { directory: 'other' })],
      users: [renamed('anna', 'berta')],
      expected: ['skip berta: name-of-other-directory'],
    },
  ]

  test.each(cases)('$title', (each) => expect(outlineOf(each)).toEqual(each.expected))

  it('keeps the name of an absent user who is not deleted', () => {
    const users = [renamed('anna', 'berta'), directoryUser('carla')]
    const expected = ['skip berta: name-of-former-entry']
    expect(outline(planOf(planInput(stored, users, keepsUsers)))).toEqual(expected)
    expect(outline(planOf(planInput(stored, snapshotOf(users, incomplete))))).toEqual(expected)
  })

  it('resolves a long chain without recursion', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `user${String(index).padStart(5, '0')}`)
    const last = integratedUser('last')
    const users = names.map((name, index) => renamed(name, names[index + 1] ?? 'last'))
    const { counts } = planOf(planInput([...names.map((name) => storedUser(name)), last], users))
    expect(counts).toMatchObject({ rename: 0, skip: 20_000, create: 0 })
  })
})

describe('an archive folder stays with its mail', () => {
  const renamed = directoryUser('anna', { userName: 'berta' })
  const withFolder = (...names: readonly string[]) => ({ existing: new Set(names) })

  test.each([
    ['nothing stands under the new name', [storedUser('anna')], [renamed], {}, ['rename anna -> berta']],
    [
      'a folder of nobody does',
      [storedUser('anna')],
      [renamed],
      withFolder('berta'),
      ['skip berta: archive-name-taken'],
    ],
    [
      'the own folder, in another case',
      [storedUser('anna')],
      [directoryUser('anna', { userName: 'Anna' })],
      withFolder('anna'),
      ['rename anna -> Anna'],
    ],
    [
      'one that moves away with its user',
      [storedUser('anna'), storedUser('berta')],
      [renamed, directoryUser('berta', { userName: 'carla' })],
      withFolder('anna', 'berta'),
      ['rename anna -> berta', 'rename berta -> carla'],
    ],
    [
      'one that should move away with its user, but cannot',
      [storedUser('anna'), storedUser('berta')],
      [renamed, directoryUser('berta', { userName: 'carla' })],
      withFolder('anna', 'berta', 'carla'),
      ['skip berta: name-in-use', 'skip carla: archive-name-taken'],
    ],
    [
      'one that is removed with its user',
      [storedUser('anna'), storedUser('berta')],
      [renamed],
      { ...withFolder('berta'), fates: new Map([['berta', 'removed' as const]]) },
      ['delete berta', 'rename anna -> berta'],
    ],
    [
      'one that is kept with the mail of a deleted user',
      [storedUser('anna'), storedUser('berta')],
      [renamed],
      { ...withFolder('berta'), fates: new Map([['berta', 'kept' as const]]) },
      ['delete berta', 'skip berta: archive-name-taken'],
    ],
    [
      'one that came about since it was looked for',
      [storedUser('anna'), storedUser('berta')],
      [renamed],
      { ...withFolder('berta'), fates: new Map([['berta', 'none' as const]]) },
      ['delete berta', 'skip berta: archive-name-taken'],
    ],
    [
      'one that still waits for an earlier rename to this name',
      [storedUser('anna')],
      [renamed],
      { pending: new Set(['berta']) },
      ['skip berta: archive-name-taken'],
    ],
    [
      'the own one still waits for an earlier rename',
      [storedUser('anna')],
      [renamed],
      { pending: new Set(['anna']) },
      ['skip berta: archive-name-taken'],
    ],
    [
      'a new user does not get the name of one that still waits',
      [],
      [directoryUser('anna')],
      { pending: new Set(['anna']) },
      ['skip anna: archive-name-taken'],
    ],
    ['a new user may find a folder of this name', [], [directoryUser('anna')], withFolder('anna'), ['create anna']],
  ])('%s', (_title, stored, users, facts, expected) =>
    expect(outline(planOf(planInput(stored, users), archiveFacts(facts)))).toEqual(expected),
  )

  it('names the folder as the user would be called', () => {
    const { skipped } = planOf(
      planInput([storedUser('anna')], [directoryUser('anna', { userName: 'Berta' })]),
      archiveFacts(withFolder('berta')),
    )
    expect(skipped[0]?.parameters).toEqual({ folder: 'Berta' })
  })
})
