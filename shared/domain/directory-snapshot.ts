import type { TextParameters } from '../text/fill-template.ts'
import type { SkipReason, WarningCode } from './notice-texts.ts'

/** A user as a directory has it, after the filters and attribute settings of its configuration. */
export interface DirectoryUser {
  /**
   * The directory's stable id with its kind, e.g. `entryUUID:597ae2f6-16a6-1027-98f4-d28b5365dc14`;
   * null where the server has none for any entry. Never blank: a blank id makes a skipped record.
   */
  readonly externalId: string | null
  readonly userName: string
  readonly fullName: string | null
  /** As the directory wrote it; null where the directory knows no distinguished names. */
  readonly distinguishedName: string | null
  /** In order, the first is the primary address; without doubles. */
  readonly emailAddresses: readonly string[]
}

/** A record that was read but cannot be used. It stays as it is in the database and never counts as absent. */
export interface SkippedRecord {
  readonly externalId: string | null
  readonly userName: string | null
  readonly distinguishedName: string | null
  readonly reason: SkipReason
  readonly parameters: TextParameters
}

export interface SyncWarning {
  readonly code: WarningCode
  readonly parameters: TextParameters
}

/**
 * Proof that a read saw everything that the configuration asks for. Only a connector that has followed its
 * protocol to the regular end may say `complete`; with `incomplete` no deletion is ever planned.
 */
export type CompletenessProof =
  | {
      readonly kind: 'complete'
      readonly pages: number
      /** Entries read, users or not. */
      readonly entries: number
      /** Continuation references, counted and not followed (R15). */
      readonly references: number
      readonly groups: readonly string[]
    }
  | { readonly kind: 'incomplete'; readonly reason: string }

export interface DirectorySnapshot {
  readonly users: readonly DirectoryUser[]
  readonly skipped: readonly SkippedRecord[]
  readonly warnings: readonly SyncWarning[]
  readonly proof: CompletenessProof
  /**
   * Of the places that were asked about, those that the directory does not show: gone, or hidden from this account. Nothing
   * tells the two apart, so that nobody who stands there is deleted unless an administrator says so.
   */
  readonly unseenPlaces?: readonly string[]
}
