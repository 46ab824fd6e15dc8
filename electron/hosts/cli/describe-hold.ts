import { assertNever } from '../../../shared/assert-never.ts'
import type { HoldReason } from '../../../shared/domain/sync-plan.ts'

/** Why nothing was written, in a sentence. */
export function describeHold(hold: HoldReason): string {
  switch (hold.kind) {
    case 'no-users-read':
      return 'The directory returned no user at all, and users of it are in the database.'
    case 'deletion-limit':
      return `${hold.deletions} of ${hold.usersOfDirectory} users would be deleted; up to ${hold.limit} need no confirmation.`
    case 'unidentified-records':
      return `${hold.records} records have no identifier; one of them may be among the ${hold.deletions} users who would be deleted.`
    case 'unseen-places':
      return `Deletions: ${hold.deletions} of users in ${hold.example}${hold.places === 1 ? '' : ` and other places (${hold.places - 1})`}, which the directory no longer shows: removed there, or hidden from this account.`
    case 'plan-changed':
      return 'The directory or the database moved: this is no longer the plan that was confirmed.'
    default:
      return assertNever(hold)
  }
}
