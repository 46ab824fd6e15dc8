import type { CheckedRecords } from './check-records.ts'
import type { StoredUsers } from './index-stored.ts'
import type { Links } from './links.ts'

/** What the three ways to recognise a user work on, from the surest to the weakest. */
export interface Matching {
  readonly directory: string
  readonly records: CheckedRecords
  readonly stored: StoredUsers
  readonly links: Links
}
