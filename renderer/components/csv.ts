import { csvLine, type CsvSeparator } from '../../shared/csv/csv-line.ts'

/** The mark at the beginning tells spreadsheets that the file is UTF-8. */
export function csvFile(lines: readonly (readonly string[])[], separator: CsvSeparator): Blob {
  const text = lines.map((line) => `${csvLine(line, separator)}\r\n`).join('')
  return new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' })
}
