import { describe, expect, it, test } from 'vitest'
import type { DirectoryUser } from '../../../shared/domain/directory-snapshot.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'
import { directoryUser, handMadeUser, outline, planInput, planOf, storedUser } from './plan-fixtures.ts'

describe('values are stored as given', () => {
  const change = (given: Partial<DirectoryUser>, before: Partial<StoredUser> = {}) =>
    outline(planOf(planInput([storedUser('anna', before)], [directoryUser('anna', given)])))

  test.each([
    ['case of the full name', { fullName: 'FULL anna' }, {}, ['update anna (fullName)']],
    ['normal form of the full name', { fullName: 'u\u0308' }, { fullName: '\u00FC' }, ['update anna (fullName)']],
    ['no full name any more', { fullName: null }, {}, ['update anna (fullName)']],
    ['case of an address', { emailAddresses: ['Anna@example.com'] }, {}, ['update anna (emailAddresses)']],
    [
      'order of addresses',
      { emailAddresses: ['b', 'a'] },
      { emailAddresses: ['a', 'b'] },
      ['update anna (emailAddresses)'],
    ],
    ['one address more', { emailAddresses: ['a', 'b'] }, { emailAddresses: ['a'] }, ['update anna (emailAddresses)']],
    ['one address less', { emailAddresses: ['a'] }, { emailAddresses: ['a', 'b'] }, ['update anna (emailAddresses)']],
    ['case of the user name', { userName: 'ANNA' }, {}, ['rename anna -> ANNA']],
    ['no distinguished name any more', { distinguishedName: null }, {}, ['update anna (distinguishedName)']],
    ['nothing', {}, {}, []],
  ])('%s', (_title, given, before, expected) => expect(change(given, before)).toEqual(expected))

  it('shows before and after', () => {
    const stored = storedUser('anna')
    const { changes } = planOf(planInput([stored], [directoryUser('anna', { fullName: 'New', emailAddresses: [] })]))
    expect(changes).toEqual([
      {
        kind: 'update',
        userId: stored.id,
        userName: 'anna',
        fields: {
          fullName: { before: 'Full anna', after: 'New' },
          emailAddresses: { before: ['anna@example.com'], after: [] },
        },
      },
    ])
  })

  it('forgets the identifier that a hand-made user had', () => {
    const stored = handMadeUser('anna', { externalId: 'entryUUID:elsewhere' })
    const { changes } = planOf(planInput([stored], [directoryUser('anna', { externalId: null })]))
    expect(changes).toMatchObject([{ fields: { externalId: { before: 'entryUUID:elsewhere', after: null } } }])
  })
})
