import { useLanguage, useText } from '../text/text-context.tsx'
import { csvFile } from './csv.ts'
import { downloadFile } from './download-file.ts'
import { useAnnounce } from './live-region.tsx'

export interface CsvTable {
  readonly fileName: string
  readonly head: readonly string[]
  readonly lines: readonly (readonly string[])[]
}

/** Saves a table with the separator that spreadsheets expect in this language, and says so. */
export function useSaveCsv(): (table: CsvTable) => void {
  const { changes } = useText()
  const language = useLanguage()
  const announce = useAnnounce()
  return ({ fileName, head, lines }) => {
    downloadFile(csvFile([head, ...lines], language === 'de' ? ';' : ','), `${fileName}.csv`)
    announce(changes.csvReady(lines.length))
  }
}
