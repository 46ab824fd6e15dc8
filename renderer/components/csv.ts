/** A spreadsheet would take a cell that begins like this for a formula and run it. */
const formulaStart = /^[=+\-@\t\r]/u

/** One line of CSV (RFC 4180), with formulas made harmless by a leading apostrophe. */
export function csvLine(cells: readonly string[], separator: ',' | ';'): string {
  return cells.map((cell) => quote(formulaStart.test(cell) ? `'${cell}` : cell)).join(separator)
}

const quote = (cell: string): string => (/[",;\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The mark at the beginning tells spreadsheets that the file is UTF-8. */
export function csvFile(lines: readonly (readonly string[])[], separator: ',' | ';'): Blob {
  const text = lines.map((line) => `${csvLine(line, separator)}\r\n`).join('')
  return new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' })
}
