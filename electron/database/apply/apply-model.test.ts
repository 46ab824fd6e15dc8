import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DirectoryUser } from '../../../shared/domain/directory-snapshot.ts'
import type { PlannedChange } from '../../../shared/domain/sync-plan.ts'
import type { UserDatabase } from '../user-database.ts'
import { apply, createOf, storedUsers } from '../testing/plans.ts'
import { withDatabase } from '../testing/temporary-database.ts'

/** What a user is to be: the model is simply this list. */
type Wanted = Omit<DirectoryUser, 'externalId'> & { readonly externalId: string }

const fieldsArbitrary = {
  fullName: fc.option(fc.string({ unit: 'grapheme', maxLength: 6 })),
  distinguishedName: fc.option(fc.string({ maxLength: 6 })),
  emailAddresses: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 3 }),
}

/** Identifiers stay with a user, names wander between them: so renames swap, chain and meet creations and deletions. */
const stateArbitrary: fc.Arbitrary<readonly Wanted[]> = fc
  .array(fc.record(fieldsArbitrary), { minLength: 8, maxLength: 8 })
  .chain((fields) =>
    fc.record({
      ids: fc.shuffledSubarray(['1', '2', '3', '4', '5', '6', '7', '8']),
      userNames: fc.shuffledSubarray(['a', 'B', 'c', 'Ä', 'ö', 'f', 'g', 'H'], { minLength: 8 }),
      fields: fc.constant(fields),
    }),
  )
  .map(({ ids, userNames, fields }) =>
    ids.map((id, index): Wanted => {
      const rest = fields[index] ?? { fullName: null, distinguishedName: null, emailAddresses: [] }
      return { externalId: `id:${id}`, userName: userNames[index] ?? id, ...rest }
    }),
  )

/** A plan from one state to another one, as simple as can be: it is not the engine's. */
async function planTowards(database: UserDatabase, wanted: readonly Wanted[]): Promise<readonly PlannedChange[]> {
  const stored = await storedUsers(database)
  const storedById = new Map(stored.map((user) => [user.externalId, user]))
  const wantedIds = new Set(wanted.map(({ externalId }) => externalId))
  const deletions = stored
    .filter(({ externalId }) => !wantedIds.has(externalId ?? ''))
    .map(({ id, userName, fullName, distinguishedName }): PlannedChange => {
      return { kind: 'delete', userId: id, userName, fullName, distinguishedName, archive: 'none' }
    })
  const others = wanted.map((user): PlannedChange => {
    const present = storedById.get(user.externalId)
    if (present === undefined) return createOf(user.userName, user)
    const fields = {
      fullName: { before: present.fullName, after: user.fullName },
      distinguishedName: { before: present.distinguishedName, after: user.distinguishedName },
      emailAddresses: { before: present.emailAddresses, after: user.emailAddresses },
    }
    const { id: userId, userName: previousUserName } = present
    return previousUserName === user.userName
      ? { kind: 'update', userId, userName: user.userName, fields }
      : { kind: 'rename', userId, previousUserName, userName: user.userName, fields }
  })
  return [...others, ...deletions]
}

const asModel = async (database: UserDatabase) =>
  (await storedUsers(database))
    .map(({ externalId, userName, fullName, distinguishedName, emailAddresses }) => ({
      externalId,
      userName,
      fullName,
      distinguishedName,
      emailAddresses,
    }))
    .sort(byId)

const byId = (one: { externalId: string | null }, other: { externalId: string | null }) =>
  (one.externalId ?? '').localeCompare(other.externalId ?? '')

describe('applying plans', () => {
  it('leads from any state to any other one, whatever is created, renamed, changed and deleted on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stateArbitrary, { minLength: 2, maxLength: 4 }), (states) =>
        withDatabase(async (database) => {
          for (const state of states) {
            await apply(database, await planTowards(database, state))
            expect(await asModel(database)).toEqual([...state].sort(byId))
            const all = await storedUsers(database)
            for (const { userName } of all) {
              const user = await database.users.findByName(userName.toUpperCase())
              expect(user?.folderAccess).toEqual([{ folder: userName, privileges: ['read'] }])
            }
          }
        }),
      ),
      { numRuns: 60 },
    )
  })
})
