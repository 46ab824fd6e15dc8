import { describe, expect, test } from 'vitest'
import type { UserDetails } from '../../../../shared/domain/user.ts'
import { texts } from '../../../text/texts.ts'
import { findMistakes } from './find-mistakes.ts'
import { moved } from './edit-list.ts'
import { changesOf, formOf, newUserForm, passwordOf, toNewUser } from './user-form.ts'

const handMade: UserDetails = {
  id: 7,
  userName: 'ada',
  fullName: 'Ada',
  authentication: 'integrated',
  directory: null,
  externalId: null,
  distinguishedName: null,
  emailAddresses: ['ada@example.com', 'countess@example.com'],
  pop3UserNames: [],
  privileges: ['login'],
  loginPrivileges: ['web'],
  folderAccess: [{ folder: 'ada', privileges: ['read'] }],
  createdAt: '2026-11-22T12:00:00Z',
  changedAt: '2026-11-22T12:00:00Z',
}
const owned: UserDetails = { ...handMade, authentication: 'directory-services', directory: 'main', externalId: 'x' }

describe('what is saved of a user', () => {
  test.each([
    ['nothing, where nothing was changed', handMade, {}, {}],
    ['nothing, where a value was only touched', handMade, { fullName: ' Ada ' }, {}],
    ['the field that differs, and no other one', handMade, { fullName: 'Ada L.' }, { fullName: 'Ada L.' }],
    ['an emptied name as none', handMade, { fullName: '' }, { fullName: null }],
    [
      'the order of addresses, without empty lines',
      handMade,
      { emailAddresses: ['countess@example.com', ' ', 'ada@example.com'] },
      { emailAddresses: ['countess@example.com', 'ada@example.com'] },
    ],
    ['never what a directory owns', owned, { fullName: 'X', distinguishedName: 'cn=x', emailAddresses: [] }, {}],
    ['what a directory does not own', owned, { pop3UserNames: ['p'] }, { pop3UserNames: ['p'] }],
    [
      'everything, once the directory lets go',
      owned,
      { authentication: 'integrated', fullName: 'X' },
      { authentication: 'integrated', fullName: 'X' },
    ],
  ] as const)('is %s', (_rule, user, edit, expected) => {
    expect(changesOf(user, { ...formOf(user), ...edit })).toEqual(expected)
  })

  test.each([
    ['integrated', 'secret', 'secret'],
    ['integrated', '', null],
    ['directory-services', 'typed before', null],
  ] as const)('with %s and %j the password is %j', (authentication, password, expected) => {
    expect(passwordOf({ ...newUserForm, authentication, password })).toBe(expected)
  })

  test('a new user without a folder gets the right on the own archive from the main process', () => {
    expect(toNewUser({ ...newUserForm, userName: ' ada ' })).toMatchObject({ userName: 'ada', folderAccess: null })
    const folderAccess = [{ folder: 'sales', privileges: [] }]
    expect(toNewUser({ ...newUserForm, folderAccess })).toMatchObject({ folderAccess })
  })
})

test.each([
  [{ userName: ' ' }, 'userName'],
  [{ userName: 'a/b' }, 'userName'],
  [{ fullName: 'a\nb' }, 'fullName'],
  [{ distinguishedName: 'cn=\u0000' }, 'distinguishedName'],
  [{ emailAddresses: ['nobody'] }, 'emailAddresses'],
  [{ emailAddresses: ['Ada@example.com', 'ada@EXAMPLE.com'] }, 'emailAddresses'],
  [{ pop3UserNames: ['ada', 'ADA '] }, 'pop3UserNames'],
  [{ pop3UserNames: ['ada lovelace'] }, 'pop3UserNames'],
])('%j must be corrected at %s', (edit, field) => {
  expect(Object.keys(findMistakes({ ...formOf(handMade), ...edit }, texts.en))).toEqual([field])
})

test('empty lines are no mistake', () => {
  const form = { ...formOf(handMade), emailAddresses: ['', ' '], pop3UserNames: ['', ''] }
  expect(findMistakes(form, texts.en)).toEqual({})
})

test.each([
  [0, 1, ['b', 'a', 'c']],
  [2, 1, ['a', 'c', 'b']],
  [1, 0, ['b', 'a', 'c']],
  [1, 1, ['a', 'b', 'c']],
])('the entry of place %d moves to place %d', (from, to, expected) => {
  expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected)
})
