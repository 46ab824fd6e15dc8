import type { DirectoryUser } from '../../../shared/domain/directory-snapshot.ts'
import type { Change, FieldChanges } from '../../../shared/domain/sync-plan.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'

/**
 * The fields that differ, compared exactly: values are stored as the directory gives them, so a change of case or of
 * the Unicode form is a change. null where none differs. The user name is not among them.
 */
export function diffUser(stored: StoredUser, user: DirectoryUser, directory: string): FieldChanges | null {
  const fullName = changeOf(stored.fullName, user.fullName)
  const distinguishedName = changeOf(stored.distinguishedName, user.distinguishedName)
  const emailAddresses = changeOfList(stored.emailAddresses, user.emailAddresses)
  const externalId = changeOf(stored.externalId, externalIdAfter(stored, user))
  const owner = changeOf(stored.directory, directory)
  if (!(fullName ?? distinguishedName ?? emailAddresses ?? externalId ?? owner)) return null
  return {
    ...(fullName && { fullName }),
    ...(distinguishedName && { distinguishedName }),
    ...(emailAddresses && { emailAddresses }),
    ...(externalId && { externalId }),
    ...(owner && { directory: owner }),
  }
}

/**
 * A known identifier is not forgotten because a server hides it today. The one of a user who is taken over by this
 * directory says nothing here.
 */
const externalIdAfter = (stored: StoredUser, user: DirectoryUser): string | null =>
  stored.directory === null ? user.externalId : (user.externalId ?? stored.externalId)

const changeOf = <Value>(before: Value, after: Value): Change<Value> | undefined =>
  before === after ? undefined : { before, after }

const changeOfList = (before: readonly string[], after: readonly string[]): Change<readonly string[]> | undefined =>
  before.length === after.length && before.every((value, place) => value === after[place])
    ? undefined
    : { before, after }
