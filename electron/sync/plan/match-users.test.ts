import { describe, expect, test } from 'vitest'
import {
  directoryUser,
  handMadeUser,
  integratedUser,
  outlineOf,
  skippedRecord,
  storedUser,
  type PlanCase,
} from './plan-fixtures.ts'

describe('a user is recognised by the identifier first', () => {
  const anna = storedUser('anna')
  const cases: readonly PlanCase[] = [
    { title: 'the same record changes nothing', stored: [anna], users: [directoryUser('anna')], expected: [] },
    {
      title: 'a new name is a rename',
      stored: [anna],
      users: [{ ...directoryUser('anna'), userName: 'annika' }],
      expected: ['rename anna -> annika'],
    },
    {
      title: 'everything else may change at the same time',
      stored: [anna],
      users: [directoryUser('annika', { externalId: anna.externalId })],
      expected: ['rename anna -> annika (fullName, distinguishedName, emailAddresses)'],
    },
    {
      title: 'a move changes the distinguished name alone',
      stored: [anna],
      users: [directoryUser('anna', { distinguishedName: 'uid=anna,ou=moved' })],
      expected: ['update anna (distinguishedName)'],
    },
    {
      title: 'the identifier is compared without case',
      stored: [storedUser('anna', { externalId: 'objectGUID:ABC' })],
      users: [directoryUser('annika', { externalId: 'objectguid:abc', distinguishedName: null })],
      expected: ['rename anna -> annika (fullName, distinguishedName, emailAddresses, externalId)'],
    },
    {
      title: 'it outweighs distinguished name and user name of another one',
      stored: [anna, storedUser('berta')],
      users: [
        directoryUser('berta', { externalId: anna.externalId }),
        directoryUser('anna', { externalId: 'entryUUID:berta' }),
      ],
      expected: [
        'rename berta -> anna (fullName, distinguishedName, emailAddresses)',
        'rename anna -> berta (fullName, distinguishedName, emailAddresses)',
      ],
    },
    {
      title: 'an identifier of another directory says nothing',
      stored: [storedUser('anna', { directory: 'other', externalId: 'entryUUID:x' })],
      users: [directoryUser('berta', { externalId: 'entryUUID:x' })],
      expected: ['create berta'],
    },
    {
      title: 'blank identifiers match nothing',
      stored: [storedUser('anna', { externalId: ' ', distinguishedName: null })],
      users: [directoryUser('berta', { externalId: ' ', distinguishedName: null })],
      expected: ['delete anna', 'skip berta: identifier-blank'],
    },
    {
      title: 'a user with this identifier who got an integrated password is left alone under any name',
      stored: [storedUser('anna', { authentication: 'integrated' })],
      users: [directoryUser('annika', { externalId: 'entryUUID:anna' })],
      expected: ['skip annika: name-of-integrated-user'],
    },
    {
      title: 'two users with one identifier are both left alone',
      stored: [storedUser('anna', { externalId: 'ID:x' }), storedUser('berta', { externalId: 'id:X' })],
      users: [directoryUser('carla', { externalId: 'id:x', distinguishedName: null })],
      expected: ['skip carla: identifier-duplicate'],
    },
  ]

  test.each(cases)('$title', (each) => expect(outlineOf(each)).toEqual(each.expected))
})

describe('where an identifier is missing, a user is recognised by the distinguished name', () => {
  const withoutId = { externalId: null }
  const cases: readonly PlanCase[] = [
    {
      title: 'missing in the database',
      stored: [storedUser('anna', withoutId)],
      users: [directoryUser('annika', { distinguishedName: 'UID = Anna , dc=Example,dc=com' })],
      expected: ['rename anna -> annika (fullName, distinguishedName, emailAddresses, externalId)'],
    },
    {
      title: 'missing in the directory: the known identifier is kept',
      stored: [storedUser('anna')],
      users: [directoryUser('anna', { ...withoutId, fullName: 'New' })],
      expected: ['update anna (fullName)'],
    },
    {
      title: 'missing on both sides',
      stored: [storedUser('anna', withoutId)],
      users: [directoryUser('annika', { ...withoutId, distinguishedName: 'uid=anna,dc=example,dc=com' })],
      expected: ['rename anna -> annika (fullName, emailAddresses)'],
    },
    {
      title: 'two different identifiers are two entries, even with one distinguished name',
      stored: [storedUser('anna')],
      users: [directoryUser('annika', { distinguishedName: 'uid=anna,dc=example,dc=com' })],
      expected: ['delete anna', 'create annika'],
    },
    {
      title: 'the distinguished name of a user of another directory says nothing',
      stored: [storedUser('anna', { ...withoutId, directory: 'other' })],
      users: [directoryUser('annika', { distinguishedName: 'uid=anna,dc=example,dc=com' })],
      expected: ['create annika'],
    },
    {
      title: 'a user who was recognised by the identifier is not recognised again',
      stored: [storedUser('anna', { distinguishedName: 'uid=x' })],
      users: [
        directoryUser('anna', { distinguishedName: 'uid=y' }),
        directoryUser('berta', { externalId: null, distinguishedName: 'uid=x' }),
      ],
      expected: ['update anna (distinguishedName)', 'create berta'],
    },
    {
      title: 'two records that claim one user are both skipped',
      stored: [storedUser('anna', withoutId)],
      users: [
        directoryUser('berta', { distinguishedName: 'uid=anna,dc=example,dc=com' }),
        directoryUser('carla', { distinguishedName: 'UID=ANNA,dc=example,dc=com' }),
      ],
      expected: ['skip berta: identifier-duplicate', 'skip carla: identifier-duplicate'],
    },
    {
      title: 'nor is either used where the connector skipped one of them',
      stored: [storedUser('anna', withoutId)],
      users: [directoryUser('berta', { distinguishedName: 'uid=anna,dc=example,dc=com' })],
      skipped: [skippedRecord({ externalId: 'entryUUID:q', distinguishedName: 'uid=anna,dc=example,dc=com' })],
      expected: ['skip berta: identifier-duplicate', 'skip uid=anna,dc=example,dc=com: attribute-invalid'],
    },
    {
      title: 'a record of which the connector says that it cannot be used takes its user out of the reach of others',
      stored: [storedUser('anna', withoutId)],
      users: [directoryUser('anna', { distinguishedName: null, externalId: null })],
      skipped: [skippedRecord({ externalId: 'entryUUID:q', distinguishedName: 'uid=anna,dc=example,dc=com' })],
      expected: ['skip anna: name-in-use', 'skip uid=anna,dc=example,dc=com: attribute-invalid'],
    },
    {
      title: 'whoever has the place of a record but no identifier is not deleted, although the record is somebody else',
      stored: [
        storedUser('anna'),
        storedUser('carla', { ...withoutId, distinguishedName: 'UID=anna,dc=example,dc=com' }),
      ],
      users: [directoryUser('anna')],
      expected: [],
    },
    {
      title: 'nor are several of them, and the record is used',
      stored: [
        storedUser('anna'),
        ...['carla', 'dora'].map((name) =>
          storedUser(name, { ...withoutId, distinguishedName: 'uid=anna,dc=example,dc=com' }),
        ),
      ],
      users: [directoryUser('anna', { fullName: 'New' })],
      expected: ['update anna (fullName)'],
    },
    {
      title: 'a user who may be meant by two is nobody by name',
      stored: [storedUser('anna', { distinguishedName: 'uid=x' }), storedUser('berta', { distinguishedName: 'uid=x' })],
      users: [
        directoryUser('anna', { ...withoutId, distinguishedName: null }),
        directoryUser('carla', { ...withoutId, distinguishedName: 'uid=x' }),
      ],
      expected: ['skip anna: name-of-former-entry', 'skip carla: identifier-duplicate'],
    },
    {
      title: 'of two users with one distinguished name neither is taken, and neither is deleted',
      stored: [storedUser('anna', { distinguishedName: 'uid=x' }), storedUser('berta', { distinguishedName: 'uid=x' })],
      users: [directoryUser('carla', { ...withoutId, distinguishedName: 'uid=x' })],
      expected: ['skip carla: identifier-duplicate'],
    },
  ]

  test.each(cases)('$title', (each) => expect(outlineOf(each)).toEqual(each.expected))
})

describe('the user name alone decides only about users whom nobody else owns', () => {
  const cases: readonly PlanCase[] = [
    {
      title: 'a hand-made user with directory credentials is taken over',
      stored: [handMadeUser('anna', { fullName: 'Full anna' })],
      users: [directoryUser('anna')],
      expected: ['update anna (distinguishedName, emailAddresses, externalId, directory)'],
    },
    {
      title: 'without case, and in any normal form',
      stored: [handMadeUser('J\u00FCrgen')],
      users: [directoryUser('ju\u0308rgen')],
      expected: [
        'rename J\u00FCrgen -> ju\u0308rgen (fullName, distinguishedName, emailAddresses, externalId, directory)',
      ],
    },
    {
      title: 'a user with integrated authentication is never touched',
      stored: [integratedUser('anna')],
      users: [directoryUser('Anna')],
      expected: ['skip Anna: name-of-integrated-user'],
    },
    {
      title: 'and whoever has the place of the skipped record stays',
      stored: [integratedUser('root'), storedUser('anna', { distinguishedName: 'uid=root,dc=example,dc=com' })],
      users: [directoryUser('root')],
      expected: ['skip root: name-of-integrated-user'],
    },
    {
      title: 'nor is a user of another directory',
      stored: [storedUser('anna', { directory: 'other' })],
      users: [directoryUser('anna')],
      expected: ['skip anna: name-of-other-directory'],
    },
    {
      title: 'and whoever has the place of that record stays',
      stored: [
        storedUser('root', { directory: 'other' }),
        storedUser('anna', { distinguishedName: 'uid=root,dc=example,dc=com' }),
      ],
      users: [directoryUser('root', { externalId: 'entryUUID:new' })],
      expected: ['skip root: name-of-other-directory'],
    },
    {
      title: 'a hand-made user is taken over whatever identifier and place he had',
      stored: [handMadeUser('anna', { externalId: 'entryUUID:elsewhere', distinguishedName: 'uid=elsewhere' })],
      users: [directoryUser('anna')],
      expected: ['update anna (distinguishedName, emailAddresses, externalId, directory)'],
    },
    {
      title: 'a new entry under the name of an absent one leaves both alone',
      stored: [storedUser('anna')],
      users: [directoryUser('anna', { externalId: 'entryUUID:new' })],
      expected: ['skip anna: name-of-former-entry'],
    },
    {
      title: 'even at its place in the tree',
      stored: [storedUser('anna'), storedUser('berta')],
      users: [directoryUser('anna', { externalId: 'entryUUID:new' }), directoryUser('berta')],
      expected: ['skip anna: name-of-former-entry'],
    },
    {
      title: 'so does an entry without identifier at another place in the tree',
      stored: [storedUser('anna', { externalId: null })],
      users: [directoryUser('anna', { externalId: null, distinguishedName: 'uid=anna,ou=moved' })],
      expected: ['skip anna: name-of-former-entry'],
    },
    {
      title: 'but where a directory knows neither identifiers nor distinguished names, the name has to do',
      stored: [storedUser('anna', { externalId: null, distinguishedName: null })],
      users: [directoryUser('anna', { externalId: null, distinguishedName: null, fullName: 'New' })],
      expected: ['update anna (fullName)'],
    },
    {
      title: 'a distinguished name that is known on one side alone does not speak against it',
      stored: [
        storedUser('anna', { externalId: null, distinguishedName: null }),
        storedUser('berta', { externalId: null }),
      ],
      users: [
        directoryUser('anna', { externalId: null }),
        directoryUser('berta', { externalId: null, distinguishedName: null }),
      ],
      expected: ['update anna (distinguishedName)', 'update berta (distinguishedName)'],
    },
    {
      title: 'nor does an identifier',
      stored: [storedUser('anna', { externalId: null, distinguishedName: null })],
      users: [directoryUser('anna', { distinguishedName: null })],
      expected: ['update anna (externalId)'],
    },
    {
      title: 'a new entry may have the name that another one gives up',
      stored: [storedUser('anna')],
      users: [
        directoryUser('annika', { externalId: 'entryUUID:anna' }),
        directoryUser('anna', { externalId: 'entryUUID:new' }),
      ],
      expected: ['create anna', 'rename anna -> annika (fullName, distinguishedName, emailAddresses)'],
    },
  ]

  test.each(cases)('$title', (each) => expect(outlineOf(each)).toEqual(each.expected))
})
