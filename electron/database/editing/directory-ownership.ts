import type { UserFields } from '../../../shared/domain/user-editing.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { describeDifferences } from './describe-differences.ts'

/** What a run overwrites, so that a change by hand would be lost with the next one. */
const ownedFields: readonly string[] = [
  'fullName',
  'distinguishedName',
  'emailAddresses',
] satisfies readonly (keyof UserFields)[]

/** Whoever is let go by the directory in the same change may be changed in all fields. */
export function refuseOwnedChanges(before: UserDetails, after: UserDetails): void {
  if (ownerOf(after) === null) return
  const changed = describeDifferences(before, after).find(({ field }) => ownedFields.includes(field))
  if (changed !== undefined) refuseField(before, changed.field)
}

export function refuseOwnedName(user: UserDetails): void {
  if (ownerOf(user) !== null) refuseField(user, 'userName')
}

/** The directory whose runs change this user. One made by hand has none, until a run adopts it and shows what changes. */
const ownerOf = ({ authentication, directory }: UserDetails): string | null =>
  authentication === 'directory-services' ? directory : null

function refuseField({ userName, directory }: UserDetails, field: string): never {
  const parameters = { field, userName, directory: directory ?? '' }
  throw problemError('field-owned-by-directory', 'settings', { parameters })
}
