import type { ChangeRow } from '../../shared/domain/sync-run.ts'
import type { Texts } from '../text/texts.ts'
import { useLanguage, useText } from '../text/text-context.tsx'
import { archiveText, findField, skipText } from './change-words.ts'
import { csvFile } from './csv.ts'
import { downloadFile } from './download-file.ts'
import type { GridRows } from './grid-types.ts'
import { useAnnounce } from './live-region.tsx'

const fields = ['fullName', 'emailAddresses', 'distinguishedName', 'externalId', 'directory'] as const

/** Saves every row that the filter leaves, not only those that were scrolled into sight. */
export function useSaveChangesAsCsv(fileName: string): (rows: GridRows<ChangeRow>) => Promise<void> {
  const texts = useText()
  const language = useLanguage()
  const announce = useAnnounce()
  return async ({ total, readRange }) => {
    const rows = await readRange(0, total - 1)
    const lines = [csvHead(texts), ...rows.map((row) => csvCells(row, texts))]
    // Spreadsheets expect the separator of their language.
    downloadFile(csvFile(lines, language === 'de' ? ';' : ','), `${fileName}.csv`)
    announce(texts.changes.csvReady(rows.length))
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
