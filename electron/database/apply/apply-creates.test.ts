import { describe, expect, it } from 'vitest'
import { apply, createOf, deleteOf, idOf, storedUsers } from '../testing/plans.ts'
import { withDatabase } from '../testing/temporary-database.ts'

describe('creating', () => {
  it('stores every field as given, with the default privileges, all login privileges and the own archive', () =>
    withDatabase(async (database) => {
      const anna = { fullName: 'Anna Öl', emailAddresses: ['A.Oel@example.com', 'anna@example.com'] }
      await apply(database, [createOf('Anna', anna)], {
        defaultPrivileges: { global: ['changePassword', 'login'], ownArchive: ['write', 'read'] },
      })
      expect(await database.users.findByName(' ANNA ')).toEqual({
        id: 1,
        userName: 'Anna',
        fullName: 'Anna Öl',
        authentication: 'directory-services',
        directory: 'main',
        distinguishedName: 'uid=Anna,dc=example,dc=com',
        externalId: 'entryUUID:Anna',
        emailAddresses: ['A.Oel@example.com', 'anna@example.com'],
        privileges: ['changePassword', 'login'],
        loginPrivileges: ['windows', 'web', 'outlook', 'windowsCmd', 'imap', 'api'],
        folderAccess: [{ folder: 'Anna', privileges: ['read', 'write'] }],
        pop3UserNames: [],
        createdAt: '2026-03-09T14:05:07.000Z',
        changedAt: '2026-03-09T14:05:07.000Z',
      })
    }))

  it('takes users without anything but a name', () =>
    withDatabase(async (database) => {
      const bare = { externalId: null, fullName: null, distinguishedName: null, emailAddresses: [] }
      const none = { global: [], ownArchive: [] }
      await apply(database, [createOf('a', bare), createOf('b', bare)], { defaultPrivileges: none })
      expect(await database.users.findByName('b')).toMatchObject({
        ...bare,
        privileges: [],
        folderAccess: [],
      })
    }))

  it('keeps values that look like JSON, SQL or nothing', () =>
    withDatabase(async (database) => {
      const hostile = [
        '"},{"',
        `'); DROP TABLE users; --`,
        '{"a":[1]}',
        'true',
        '12',
        ' null',
        '\\u0041',
        '*)(uid=*',
        '🦊\u2028',
        'nul\u0000in',
        'quote"back\\slash',
      ]
      await apply(
        database,
        hostile.map((text, index) => createOf(text.trim(), { fullName: text, externalId: `id:${index}` })),
      )
      const stored = await storedUsers(database)
      expect(stored.map(({ fullName }) => fullName)).toEqual(hostile)
      expect(stored.map(({ userName }) => userName)).toEqual(hostile.map((text) => text.trim()))
    }))

  it('never gives the id of a deleted user to another one', () =>
    withDatabase(async (database) => {
      await apply(database, [createOf('a'), createOf('b')])
      const formerId = await idOf(database, 'b')
      await apply(database, [await deleteOf(database, 'b', 'none')])
      await apply(database, [createOf('c')])
      expect(await idOf(database, 'c')).toBeGreaterThan(formerId)
    }))
})
