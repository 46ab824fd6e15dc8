/** A row by the names in the first line. */
export type CsvRow = Readonly<Record<string, string>>

/** A value in quotes, with quotes in it doubled, or one without; then what ends it (RFC 4180). */
const valuePattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy

/** The rows below the line of names; empty lines are passed over. */
export function parseCsv(text: string): readonly CsvRow[] {
  const [names = [], ...rows] = readLines(text.replace(/^\ufeff/u, ''))
  return rows
    .filter((values) => values.some((value) => value !== ''))
    .map((values) => Object.fromEntries(names.map((name, place) => [name.trim(), values[place] ?? ''])))
}

function readLines(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]]
  let end = 0
  for (const [match, value = '', ending] of text.matchAll(valuePattern)) {
    lines.at(-1)?.push(unquoted(value))
    end += match.length
    if (ending === '') break
    if (ending !== ',') lines.push([])
  }
  if (end < text.length) throw new Error(`line ${lines.length} of the file is not valid CSV`)
  return lines
}

const unquoted = (value: string): string =>
  value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim()
