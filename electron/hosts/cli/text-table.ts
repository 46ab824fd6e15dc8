/** A column of a table; `most` characters at the widest. */
export interface Column {
  readonly title: string
  readonly most: number
}

const gap = '  '
const least = 8

/** What a directory wrote must not steer the terminal: control characters, line breaks, changes of direction. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu
export const printable = (text: string): string => text.replaceAll(steering, '·')

export function shorten(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`
}

/** Lines of aligned columns, no line wider than `width`: the last column gives way first. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(printable))]
  const widths = fitWidths(
    columns.map((column, index) => widthOf(column, cells, index)),
    width,
  )
  return cells.map((row) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? least))
      .join(gap)
      .trimEnd(),
  )
}

function widthOf(column: Column, cells: readonly (readonly string[])[], index: number): number {
  const longest = cells.reduce((most, row) => Math.max(most, lengthOf(row[index] ?? '')), 0)
  return Math.min(column.most, longest)
}

function fitWidths(widths: readonly number[], available: number): readonly number[] {
  const fitted = [...widths]
  let excess = fitted.reduce((sum, width) => sum + width, gap.length * (fitted.length - 1)) - available
  for (let index = fitted.length - 1; index >= 0 && excess > 0; index -= 1) {
    const width = fitted[index] ?? 0
    const reduced = Math.max(Math.min(width, least), width - excess)
    excess -= width - reduced
    fitted[index] = reduced
  }
  return fitted
}

const lengthOf = (text: string): number => Array.from(text).length

function padded(text: string, width: number): string {
  const short = shorten(text, width)
  return short + ' '.repeat(width - lengthOf(short))
}
