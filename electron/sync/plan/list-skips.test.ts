import { describe, expect, it, test } from 'vitest'
import {
  directoryUser,
  handMadeUser,
  planInput,
  planOf,
  skippedRecord,
  snapshotOf,
  storedUser,
} from './plan-fixtures.ts'
import { because, named } from '../../../shared/text/reason.ts'

describe('whoever is skipped is told of the other one', () => {
  test.each([
    [
      'records of one identifier',
      [],
      [directoryUser('anna'), directoryUser('berta', { externalId: 'entryUUID:anna' })],
      { other: 'uid=berta,dc=example,dc=com' },
    ],
    [
      'users of one identifier',
      [storedUser('x', { externalId: 'ID:x' }), storedUser('y', { externalId: 'id:X' })],
      [directoryUser('anna', { externalId: 'id:x' })],
      { other: 'x' },
    ],
    [
      'users of one distinguished name',
      [storedUser('x', { distinguishedName: 'uid=x' }), storedUser('y', { distinguishedName: 'uid=x' })],
      [directoryUser('anna', { externalId: null, distinguishedName: 'uid=x' })],
      { other: 'x' },
    ],
    [
      'a user of another directory',
      [storedUser('anna', { directory: 'other' })],
      [directoryUser('anna')],
      { directory: 'other' },
    ],
    [
      'a former entry',
      [storedUser('anna', { distinguishedName: 'uid=old' })],
      [directoryUser('anna', { externalId: 'entryUUID:new' })],
      { distinguishedName: 'uid=old' },
    ],
    [
      'a former entry whose place is not known',
      [storedUser('Anna', { distinguishedName: null })],
      [directoryUser('anna', { externalId: 'entryUUID:new' })],
      { distinguishedName: 'Anna' },
    ],
    [
      'a former entry under the name that someone is renamed to',
      [storedUser('berta'), storedUser('anna', { distinguishedName: 'uid=old', isAdministrator: true })],
      [directoryUser('berta', { userName: 'anna' })],
      { distinguishedName: 'uid=old' },
    ],
    [
      'a hand-made user under the name that someone is renamed to',
      [storedUser('anna'), handMadeUser('Berta')],
      [directoryUser('anna', { userName: 'berta' })],
      { other: 'Berta' },
    ],
    [
      'a user of another directory under the name that someone is renamed to',
      [storedUser('anna'), storedUser('berta', { directory: 'other' })],
      [directoryUser('anna', { userName: 'berta' })],
      { directory: 'other' },
    ],
    ['a name that cannot be used', [], [directoryUser('a/b')], { reason: because('value-slash') }],
    ['a blank identifier', [], [directoryUser('anna', { externalId: ' ' })], { attribute: 'identifier' }],
  ])('%s', (_title, stored, users, parameters) => {
    const { skipped } = planOf(planInput(stored, users))
    expect(skipped.find(({ reason }) => reason !== 'last-administrator')?.parameters).toEqual(parameters)
  })
})

describe('skipped records', () => {
  it('are listed by name, those without a name by what else is known of them', () => {
    const skipped = [
      skippedRecord({ userName: 'xaver', distinguishedName: 'uid=a' }),
      skippedRecord({ userName: ' ', distinguishedName: 'uid=q', externalId: 'id:q' }),
      skippedRecord({ externalId: 'id:r' }),
      skippedRecord({}),
      skippedRecord({ userName: 'Anna' }),
    ]
    const plan = planOf(planInput([], snapshotOf([directoryUser('b/c')], { skipped })))
    expect(plan.skipped.map(({ userName }) => userName)).toEqual(['?', 'Anna', 'b/c', 'id:r', 'uid=q', 'xaver'])
  })

  it('keep the reason of the connector', () => {
    const skipped = [
      skippedRecord({ userName: 'a/b', reason: 'user-name-invalid', parameters: { reason: named('as it said') } }),
    ]
    expect(planOf(planInput([], snapshotOf([], { skipped }))).skipped).toEqual([
      { userName: 'a/b', reason: 'user-name-invalid', parameters: { reason: named('as it said') } },
    ])
  })
})
