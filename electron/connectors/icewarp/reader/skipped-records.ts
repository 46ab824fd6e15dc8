import type { SkippedRecord } from '../../../../shared/domain/directory-snapshot.ts'
import { identifierOf } from '../mapping/map-user.ts'
import { addressKey } from '../mapping/email-parts.ts'
import type { FlawedEntry } from './sort-accounts.ts'

/** Entries that cannot be used; they count as present all the same. */
export const skippedEntry = (entry: FlawedEntry): SkippedRecord =>
  entry.kind === 'no-address'
    ? {
        externalId: null,
        userName: null,
        distinguishedName: null,
        reason: 'identifier-blank',
        parameters: { attribute: 'email' },
      }
    : {
        ...known(entry.account.email),
        reason: 'identifier-duplicate',
        parameters: { other: entry.account.name || entry.account.email },
      }

/** Deleted between the list and the request for its details. The next run will not find it in the list. */
export const vanishedAccount = (email: string): SkippedRecord => ({
  ...known(email),
  reason: 'account-vanished',
  parameters: {},
})

const known = (email: string) => ({
  externalId: identifierOf(email),
  userName: addressKey(email),
  distinguishedName: null,
})
