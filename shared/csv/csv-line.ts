export type CsvSeparator = ',' | ';'

/** A spreadsheet would take a cell that begins like this for a formula and run it; or it looks as if it were guarded. */
const formulaStart = /^'*[=+\-@\t\r]/u

/** One line of CSV (RFC 4180), with formulas made harmless by a leading apostrophe. */
export function csvLine(cells: readonly string[], separator: CsvSeparator): string {
  return cells.map((cell) => quote(formulaStart.test(cell) ? `'${cell}` : cell)).join(separator)
}

/** What `csvLine` put before a formula, taken off again. */
export const withoutFormulaGuard = (cell: string): string =>
  cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell

/** An apostrophe at the beginning is inside the quotes, since some programs take it for a quote; so are blanks at an end. */
const quote = (cell: string): string =>
  /^['\s]|[",;|\t\r\n]|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
