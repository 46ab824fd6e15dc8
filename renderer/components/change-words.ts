import { assertNever } from '../../shared/assert-never.ts'
import type { ChangeRow, FieldRow } from '../../shared/domain/sync-run.ts'
import { describeSkipReason } from '../text/describe.ts'
import type { Texts } from '../text/texts.ts'

export const findField = (row: ChangeRow, field: FieldRow['field']): FieldRow | undefined =>
  row.fields.find((candidate) => candidate.field === field)

/** `Anna → Anna Meier`; of a new user only what comes, of a deleted one only what goes. */
export function changeText({ before, after }: FieldRow, texts: Texts): string {
  if (before === null) return after ?? ''
  if (after === null) return `${before} → ${texts.changes.empty}`
  return `${before} → ${after}`
}

export function archiveText(row: ChangeRow, { changes }: Texts): string | null {
  switch (row.archive) {
    case 'removed':
      return changes.archiveRemoved
    case 'kept':
      return changes.archiveKept
    case 'none':
      return changes.archiveNone
    case null:
      return null
    default:
      return assertNever(row.archive)
  }
}

export const skipText = (row: ChangeRow, texts: Texts): string | null =>
  row.reason === null ? null : describeSkipReason(texts, row.reason, row.parameters)

/** What has no column of its own, in one line. */
export function detailsText(row: ChangeRow, texts: Texts): string {
  const others = row.fields
    .filter(({ field }) => field === 'distinguishedName' || field === 'directory' || field === 'externalId')
    .filter(() => row.kind === 'update' || row.kind === 'rename')
    .map((field) => `${texts.domain.fields[field.field]}: ${changeText(field, texts)}`)
  return [skipText(row, texts), archiveText(row, texts), ...others].filter((part) => part !== null).join(' · ')
}
