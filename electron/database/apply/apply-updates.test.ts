import { describe, expect, it } from 'vitest'
import type { PlannedUpdate } from '../../../shared/domain/sync-plan.ts'
import { apply, createOf, storedUsers, updateOf, createByHand } from '../testing/plans.ts'
import { withDatabase } from '../testing/temporary-database.ts'

describe('updating', () => {
  const before = {
    fullName: 'Full anna',
    distinguishedName: 'uid=anna,dc=example,dc=com',
    externalId: 'entryUUID:anna',
  }
  const cases: readonly { what: string; fields: PlannedUpdate['fields']; expected: object }[] = [
    {
      what: 'full name',
      fields: { fullName: { before: 'Full anna', after: 'Anna Å' } },
      expected: { fullName: 'Anna Å' },
    },
    {
      what: 'full name away',
      fields: { fullName: { before: 'Full anna', after: null } },
      expected: { fullName: null },
    },
    {
      what: 'distinguished name',
      fields: { distinguishedName: { before: 'x', after: 'cn=y' } },
      expected: { distinguishedName: 'cn=y' },
    },
    { what: 'identifier', fields: { externalId: { before: 'x', after: 'id:2' } }, expected: { externalId: 'id:2' } },
    {
      what: 'addresses',
      fields: { emailAddresses: { before: ['anna@example.com'], after: ['z@x.y', 'a@x.y'] } },
      expected: { emailAddresses: ['z@x.y', 'a@x.y'] },
    },
    {
      what: 'addresses away',
      fields: { emailAddresses: { before: ['anna@example.com'], after: [] } },
      expected: { emailAddresses: [] },
    },
  ]
  it.each(cases)('changes $what and nothing else', ({ fields, expected }) =>
    withDatabase(async (database) => {
      await apply(database, [createOf('anna'), createOf('other')])
      const others = (await storedUsers(database))[1]
      await apply(database, [await updateOf(database, 'anna', fields)])
      const [anna, other] = await storedUsers(database)
      expect(anna).toMatchObject({ ...before, emailAddresses: ['anna@example.com'], ...expected })
      expect(other).toEqual(others)
    }),
  )

  it('takes over a user made by hand, who keeps the privileges', () =>
    withDatabase(async (database) => {
      await createByHand(database, {
        userName: 'anna',
        fullName: null,
        authentication: 'directory-services',
        privileges: ['admin'],
      })
      const fields = { directory: { before: null, after: 'main' }, externalId: { before: null, after: 'id:1' } }
      await apply(database, [await updateOf(database, 'anna', fields)])
      expect(await database.users.findByName('anna')).toMatchObject({
        directory: 'main',
        externalId: 'id:1',
        privileges: ['admin'],
      })
    }))
})
