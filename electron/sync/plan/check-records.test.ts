import { describe, expect, it, test } from 'vitest'
import {
  directoryUser,
  outlineOf,
  planInput,
  planOf,
  skippedRecord,
  storedUser,
  type PlanCase,
} from './plan-fixtures.ts'

describe('records that cannot be used', () => {
  const cases: readonly PlanCase[] = [
    {
      title: 'two records of one name are both skipped, and their users stay',
      stored: [storedUser('anna'), storedUser('berta')],
      users: [directoryUser('anna', { fullName: 'New' }), directoryUser('ANNA', { externalId: 'entryUUID:berta' })],
      expected: ['skip anna: user-name-duplicate', 'skip ANNA: user-name-duplicate'],
    },
    {
      title: 'the user who has that name stays too',
      stored: [storedUser('anna', { externalId: 'entryUUID:gone' })],
      users: [
        directoryUser('anna', { externalId: 'entryUUID:1' }),
        directoryUser('Anna', { externalId: 'entryUUID:2' }),
      ],
      expected: ['skip anna: user-name-duplicate', 'skip Anna: user-name-duplicate'],
    },
    {
      title: 'a record that the connector skipped has its name too',
      stored: [],
      users: [directoryUser('anna')],
      skipped: [skippedRecord({ userName: 'Anna' })],
      expected: ['skip Anna: attribute-invalid', 'skip anna: user-name-duplicate'],
    },
    {
      title: 'two records of one identifier are both skipped',
      stored: [storedUser('anna')],
      users: [directoryUser('anna', { fullName: 'New' }), directoryUser('berta', { externalId: 'ENTRYUUID:ANNA' })],
      expected: ['skip anna: identifier-duplicate', 'skip berta: identifier-duplicate'],
    },
    {
      title: 'two records at one place are both skipped where one has no identifier',
      stored: [],
      users: [
        directoryUser('anna', { distinguishedName: 'uid=x' }),
        directoryUser('berta', { distinguishedName: 'UID=x', externalId: null }),
      ],
      expected: ['skip anna: identifier-duplicate', 'skip berta: identifier-duplicate'],
    },
    {
      title: 'but not where both have one, since one took the place of the other while they were read',
      stored: [],
      users: [
        directoryUser('anna', { distinguishedName: 'uid=x' }),
        directoryUser('berta', { distinguishedName: 'uid=x' }),
        directoryUser('carla', { externalId: null }),
      ],
      expected: ['create anna', 'create berta', 'create carla'],
    },
    {
      title: 'records without identifier and place are told apart by their names',
      stored: [],
      users: ['anna', 'berta'].map((name) => directoryUser(name, { distinguishedName: null, externalId: null })),
      expected: ['create anna', 'create berta'],
    },
    {
      title: 'a name that cannot be used leaves the user as it is',
      stored: [storedUser('anna')],
      users: [directoryUser('anna', { userName: 'an/na', fullName: 'New' })],
      expected: ['skip an/na: user-name-invalid'],
    },
    {
      title: 'a user is present by the identifier of a skipped record',
      stored: [storedUser('anna')],
      skipped: [skippedRecord({ externalId: 'ENTRYUUID:anna' })],
      expected: ['skip ENTRYUUID:anna: attribute-invalid'],
    },
    {
      title: 'by its distinguished name, even if the identifier is another one',
      stored: [storedUser('anna')],
      skipped: [skippedRecord({ externalId: 'entryUUID:x', distinguishedName: 'uid=Anna, dc=example,dc=com' })],
      expected: ['skip uid=Anna, dc=example,dc=com: attribute-invalid'],
    },
    {
      title: 'by its user name',
      stored: [storedUser('anna')],
      skipped: [skippedRecord({ externalId: 'entryUUID:x', userName: 'ANNA' })],
      expected: ['skip ANNA: attribute-invalid'],
    },
    {
      title: 'all who may be meant stay',
      stored: [storedUser('anna'), storedUser('berta'), storedUser('carla'), storedUser('dora')],
      skipped: [
        skippedRecord({
          externalId: 'entryUUID:anna',
          distinguishedName: 'uid=berta,dc=example,dc=com',
          userName: 'carla',
        }),
      ],
      expected: ['delete dora', 'skip carla: attribute-invalid'],
    },
    {
      title: 'the name of a user whose record is skipped is not free',
      stored: [storedUser('anna')],
      users: [directoryUser('anna', { externalId: 'entryUUID:new' })],
      skipped: [skippedRecord({ externalId: 'entryUUID:anna' })],
      expected: ['skip anna: name-in-use', 'skip entryUUID:anna: attribute-invalid'],
    },
  ]

  test.each(cases)('$title', (each) => expect(outlineOf(each)).toEqual(each.expected))

  it('names the other ones of the same name, three at most', () => {
    const users = ['anna', 'Anna', 'aNna', 'anNa', 'annA'].map((name) => directoryUser(name, { externalId: null }))
    const { skipped } = planOf(planInput([], users))
    expect(skipped).toHaveLength(5)
    expect(skipped[0]?.parameters).toEqual({
      other: 'uid=Anna,dc=example,dc=com; uid=aNna,dc=example,dc=com; uid=anNa,dc=example,dc=com',
    })
  })
})
