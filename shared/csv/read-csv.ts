/** One record of a file, with the number of the line on which it begins. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** What is wrong, as a sentence, and on which line. */
export interface CsvDefect {
  readonly line: number
  readonly reason: string
}

export interface CsvContent {
  readonly records: readonly CsvRecord[]
  readonly defects: readonly CsvDefect[]
}

/** The separators of the manual's page on CSV files; where several are as frequent, the first one here. */
const separators = [';', ',', '|', '\t'] as const
type Separator = (typeof separators)[number]

/**
 * RFC 4180, strictly: with double or single quotes, doubled within, and line breaks within quotes. Lines end with CR LF,
 * LF or CR; empty ones do not count. What is not according to the rules is told, never guessed at.
 */
export function readCsv(text: string): CsvContent {
  const content = text.replace(/^\uFEFF/u, '')
  const reader = new CsvReader(content, findSeparator(content))
  while (!reader.isAtEnd()) reader.readRecord()
  return { records: reader.records, defects: reader.defects }
}

/** The one that is most frequent in the first line, outside of quotes. */
function findSeparator(text: string): Separator {
  const first = /^\s*([^\r\n]*)/u.exec(text)?.[1] ?? ''
  const unquoted = first.replaceAll(/"[^"]*"|(?<=^|[;,|\t])'[^']*'/gu, '')
  const counts = separators.map((separator) => unquoted.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ';'
}

class CsvReader {
  readonly records: CsvRecord[] = []
  readonly defects: CsvDefect[] = []
  readonly #text: string
  readonly #separator: Separator
  #position = 0
  #line = 1

  constructor(text: string, separator: Separator) {
    this.#text = text
    this.#separator = separator
  }

  isAtEnd(): boolean {
    return this.#position >= this.#text.length
  }

  readRecord(): void {
    const line = this.#line
    const cells = [this.#readCell()]
    while (!this.#isAtBreak()) {
      this.#position += 1
      cells.push(this.#readCell())
    }
    this.#skipBreak()
    if (cells.some((cell) => cell !== '') || cells.length > 1) this.records.push({ line, cells })
  }

  #readCell(): string {
    const first = this.#text[this.#position]
    return first === '"' || first === "'" ? this.#readQuoted(first) : this.#readPlain()
  }

  #readPlain(): string {
    const cell = this.#readToSeparator()
    if (cell.includes('"')) this.#refuse('There is a quote within a field that does not begin with one.')
    return cell.trim()
  }

  /** A doubled quote ends one part and begins the next one. */
  #readQuoted(quote: string): string {
    const line = this.#line
    const parts: string[] = []
    do {
      const part = this.#takeToQuote(quote)
      if (part === null) this.defects.push({ line, reason: 'A quote that begins here is never closed.' })
      parts.push(part ?? '')
    } while (this.#text[this.#position] === quote)
    if (this.#readToSeparator() !== '') this.#refuse('There is text after a closing quote.')
    return parts.join(quote)
  }

  /** From behind the quote at which it stands to behind the next one; null where there is none. */
  #takeToQuote(quote: string): string | null {
    const start = this.#position + 1
    const end = this.#text.indexOf(quote, start)
    this.#position = end === -1 ? this.#text.length : end + 1
    if (end === -1) return null
    const part = this.#text.slice(start, end)
    this.#line += part.split(/\r\n|\n|\r/u).length - 1
    return part
  }

  #readToSeparator(): string {
    const start = this.#position
    while (!this.#isAtBreak() && this.#text[this.#position] !== this.#separator) this.#position += 1
    return this.#text.slice(start, this.#position)
  }

  #isAtBreak(): boolean {
    return this.isAtEnd() || this.#text[this.#position] === '\n' || this.#text[this.#position] === '\r'
  }

  #skipBreak(): void {
    if (this.isAtEnd()) return
    this.#position += this.#text.startsWith('\r\n', this.#position) ? 2 : 1
    this.#line += 1
  }

  #refuse(reason: string): void {
    this.defects.push({ line: this.#line, reason })
  }
}
