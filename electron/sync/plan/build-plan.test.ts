import { describe, expect, it } from 'vitest'
import {
  archiveFacts,
  directoryUser,
  keepsUsers,
  outline,
  planInput,
  planOf,
  skippedRecord,
  snapshotOf,
  storedUser,
} from './plan-fixtures.ts'

describe('what is planned', () => {
  it('is ordered by user name, whatever the order of the directory', () => {
    const stored = [storedUser('carla'), storedUser('berta'), storedUser('x')]
    const users = [
      directoryUser('Dora'),
      directoryUser('berta', { fullName: 'New' }),
      directoryUser('anna'),
      directoryUser('x', { userName: 'carla' }),
    ]
    const expected = ['create anna', 'update berta (fullName)', 'delete carla', 'rename x -> carla', 'create Dora']
    expect(outline(planOf(planInput(stored, users)))).toEqual(expected)
    expect(outline(planOf(planInput(stored.toReversed(), users.toReversed())))).toEqual(expected)
  })

  it('is counted, skipped records among those read', () => {
    const stored = [storedUser('anna'), storedUser('berta'), storedUser('carla'), storedUser('dora')]
    const users = [
      directoryUser('anna'),
      directoryUser('berta', { fullName: 'New' }),
      directoryUser('carla', { userName: 'Carla' }),
      directoryUser('emil'),
      directoryUser('x/y'),
    ]
    const skipped = [skippedRecord({ userName: 'z' })]
    expect(planOf(planInput(stored, snapshotOf(users, { skipped }))).counts).toEqual({
      read: 6,
      create: 1,
      update: 1,
      rename: 1,
      delete: 1,
      skip: 2,
      unchanged: 1,
    })
  })

  it('carries the default privileges and the record of a new user', () => {
    const user = directoryUser('anna')
    const defaultPrivileges = { global: ['login', 'archive'], ownArchive: [] } as const
    const plan = planOf(
      planInput([], [user], { defaultPrivileges: { global: [...defaultPrivileges.global], ownArchive: [] } }),
    )
    expect(plan.defaultPrivileges).toEqual(defaultPrivileges)
    expect(plan.changes).toEqual([{ kind: 'create', userName: 'anna', user }])
    expect(plan.directory).toBe('main')
  })

  it('says what becomes of the archive of a deleted user; where nothing is known it is kept', () => {
    const stored = ['anna', 'Berta', 'carla', 'dora'].map((name) => storedUser(name))
    const fates = new Map([
      ['anna', 'none' as const],
      ['berta', 'removed' as const],
      ['carla', 'kept' as const],
    ])
    const { changes, warnings } = planOf(planInput(stored, [directoryUser('x')]), archiveFacts({ fates }))
    expect(changes.filter(({ kind }) => kind === 'delete')).toMatchObject([
      {
        userId: stored[0]?.id,
        fullName: 'Full anna',
        distinguishedName: 'uid=anna,dc=example,dc=com',
        archive: 'none',
      },
      { userId: stored[1]?.id, userName: 'Berta', archive: 'removed' },
      { archive: 'kept' },
      { archive: 'kept' },
    ])
    expect(warnings).toEqual([{ code: 'archive-kept', parameters: { count: 2 } }])
  })
})

describe('warnings', () => {
  it('of the connector come first', () => {
    const warning = { code: 'references-ignored', parameters: { count: 2 } } as const
    const snapshot = snapshotOf([directoryUser('x')], { warnings: [warning] })
    expect(planOf(planInput([storedUser('anna')], snapshot, keepsUsers)).warnings).toEqual([
      warning,
      { code: 'absent-users-kept', parameters: { count: 1 } },
    ])
  })

  it('name an address of several users with two of them, not one that a user has twice', () => {
    const users = [
      directoryUser('carla', { emailAddresses: ['z@example.com', 'info@example.com'] }),
      directoryUser('berta', { emailAddresses: ['Info@example.com', 'z@example.com'] }),
      directoryUser('anna', { emailAddresses: ['own@example.com', 'OWN@example.com'] }),
    ]
    const expected = [{ code: 'address-shared', parameters: { count: 2, example: 'info@example.com (berta, carla)' } }]
    expect(planOf(planInput([], users)).warnings).toEqual(expected)
    expect(planOf(planInput([], users.toReversed())).warnings).toEqual(expected)
  })
})
