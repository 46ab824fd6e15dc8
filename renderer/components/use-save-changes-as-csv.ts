import type { ChangeRow } from '../../shared/domain/sync-run.ts'
import type { Texts } from '../text/texts.ts'
import { useText } from '../text/text-context.tsx'
import { archiveText, findField, skipText } from './change-words.ts'
import type { GridRows } from './grid-types.ts'
import { useSaveCsv } from './use-save-csv.ts'

const fields = ['fullName', 'emailAddresses', 'distinguishedName', 'externalId', 'directory'] as const

/** Saves every row that the filter leaves, not only those that were scrolled into sight. */
export function useSaveChangesAsCsv(fileName: string): (rows: GridRows<ChangeRow>) => Promise<void> {
  const texts = useText()
  const save = useSaveCsv()
  return async ({ total, readRange }) => {
    const rows = await readRange(0, total - 1)
    save({ fileName, head: csvHead(texts), lines: rows.map((row) => csvCells(row, texts)) })
  }
}

function csvHead({ changes, domain }: Texts): readonly string[] {
  const fieldHeads = fields.flatMap((field) => [
    `${domain.fields[field]} (${changes.before})`,
    `${domain.fields[field]} (${changes.after})`,
  ])
  return [changes.kind, changes.userName, changes.previousUserName, ...fieldHeads, changes.archive, changes.reason]
}

function csvCells(row: ChangeRow, texts: Texts): readonly string[] {
  const fieldCells = fields.flatMap((name) => {
    const field = findField(row, name)
    return [field?.before ?? '', field?.after ?? '']
  })
  return [
    texts.domain.changeKinds[row.kind],
    row.userName,
    row.previousUserName ?? '',
    ...fieldCells,
    archiveText(row, texts) ?? '',
    skipText(row, texts) ?? '',
  ]
}
