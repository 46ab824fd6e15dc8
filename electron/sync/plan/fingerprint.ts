import { assertNever } from '../../../shared/assert-never.ts'
import type { DefaultPrivileges } from '../../../shared/domain/privileges.ts'
import type { ChangedField, FieldChanges, PlannedChange } from '../../../shared/domain/sync-plan.ts'
import type { Digest, Stepwise } from './plan-input.ts'

export interface WhatIsWritten {
  readonly directory: string
  readonly defaultPrivileges: DefaultPrivileges
  /** In their order, which does not depend on the directory's. */
  readonly changes: readonly PlannedChange[]
}

const changesPerDigest = 500

/**
 * Covers everything that decides what is written: whoever confirms a fingerprint confirms each change with its before
 * and after. A digest of digests, so that hashing 100,000 changes can pause.
 */
export function* fingerprintOf(written: WhatIsWritten, digest: Digest): Stepwise<string> {
  const { directory, defaultPrivileges, changes } = written
  const { global, ownArchive } = defaultPrivileges
  const digests = [JSON.stringify([directory, global.toSorted(), ownArchive.toSorted(), changes.length])]
  for (let from = 0; from < changes.length; from += changesPerDigest) {
    digests.push(digest(changes.slice(from, from + changesPerDigest).map(canonicalText)))
    yield 0
  }
  return digest(digests)
}

/** JSON arrays: they end themselves, so no two lists of changes give the same text. */
function canonicalText(change: PlannedChange): string {
  switch (change.kind) {
    case 'create': {
      const { userName, fullName, distinguishedName, emailAddresses, externalId } = change.user
      return JSON.stringify([change.kind, userName, fullName, distinguishedName, emailAddresses, externalId])
    }
    case 'update':
      return JSON.stringify([change.kind, change.userId, change.userName, ...canonicalFields(change.fields)])
    case 'rename': {
      const { kind, userId, previousUserName, userName, fields } = change
      return JSON.stringify([kind, userId, previousUserName, userName, ...canonicalFields(fields)])
    }
    case 'delete':
      return JSON.stringify([change.kind, change.userId, change.userName, change.archive])
    default:
      return assertNever(change)
  }
}

const fieldOrder = [
  'fullName',
  'distinguishedName',
  'emailAddresses',
  'externalId',
  'directory',
] as const satisfies readonly ChangedField[]

const canonicalFields = (fields: FieldChanges) =>
  fieldOrder.map((field) => [field, fields[field]?.before ?? null, fields[field]?.after ?? null, field in fields])
