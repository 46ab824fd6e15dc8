import { assertNever } from '../../shared/assert-never.ts'
import type { Change, FieldChanges, PlannedChange, PlannedSkip } from '../../shared/domain/sync-plan.ts'
import type { ChangeRow, FieldRow } from '../../shared/domain/sync-run.ts'

/** A planned change as screens show it and as runs record it: both come from here, so they say the same. */
export function changeRow(change: PlannedChange, ordinal: number): ChangeRow {
  const row = { ...emptyRow, ordinal, kind: change.kind, userName: change.userName, fields: fieldRows(change) }
  switch (change.kind) {
    case 'create':
    case 'update':
      return row
    case 'rename':
      return { ...row, previousUserName: change.previousUserName }
    case 'delete':
      return { ...row, archive: change.archive }
    default:
      return assertNever(change)
  }
}

export function skipRow(skip: PlannedSkip, ordinal: number): ChangeRow {
  const { userName, reason, parameters } = skip
  return { ...emptyRow, ordinal, kind: 'skip', userName, reason, parameters }
}

const emptyRow = { previousUserName: null, fields: [], archive: null, reason: null, parameters: {} } as const

function fieldRows(change: PlannedChange): readonly FieldRow[] {
  switch (change.kind) {
    case 'create':
      return changedFields({
        fullName: { before: null, after: change.user.fullName },
        distinguishedName: { before: null, after: change.user.distinguishedName },
        emailAddresses: { before: [], after: change.user.emailAddresses },
        externalId: { before: null, after: change.user.externalId },
      })
    case 'update':
    case 'rename':
      return changedFields(change.fields)
    case 'delete':
      return changedFields({
        fullName: { before: change.fullName, after: null },
        distinguishedName: { before: change.distinguishedName, after: null },
      })
    default:
      return assertNever(change)
  }
}

function changedFields(fields: FieldChanges): readonly FieldRow[] {
  return [
    fieldRow('fullName', fields.fullName),
    fieldRow('distinguishedName', fields.distinguishedName),
    fieldRow('emailAddresses', fields.emailAddresses && asTexts(fields.emailAddresses)),
    fieldRow('externalId', fields.externalId),
    fieldRow('directory', fields.directory),
  ].filter((row) => row !== null)
}

function fieldRow(field: FieldRow['field'], change: Change<string | null> | undefined): FieldRow | null {
  return change === undefined || change.before === change.after ? null : { field, ...change }
}

const asTexts = ({ before, after }: Change<readonly string[]>): Change<string | null> => ({
  before: asText(before),
  after: asText(after),
})

const asText = (addresses: readonly string[]): string | null => (addresses.length === 0 ? null : addresses.join(', '))
