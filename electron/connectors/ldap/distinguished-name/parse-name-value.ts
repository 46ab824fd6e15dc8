import type { NameValue } from './distinguished-name.ts'
import { NameSyntaxException } from './name-syntax-exception.ts'
import { isUtf8 } from 'node:buffer'

/** The text of a name with the place up to which it has been read. */
export interface NameText {
  readonly text: string
  offset: number
}

const hexString = /#((?:[0-9a-fA-F]{2})+)/uy
/** Characters that stand for themselves, more than RFC 4514 allows; blanks at the end do not belong to the value. */
const plainRun = /[^\\,;+\0]+/uy
const quotedRun = /[^\\"\0]+/uy
const hexPair = /[0-9a-fA-F]{2}/uy

export function skipSpaces(source: NameText): void {
  while (isSpace(source.text[source.offset])) source.offset += 1
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\r' || character === '\t'

/** The value at the place reached, with the blanks around it, up to the separator or the end. */
export function parseNameValue(source: NameText): NameValue {
  skipSpaces(source)
  const value = parseValue(source)
  skipSpaces(source)
  return value
}

function parseValue(source: NameText): NameValue {
  const first = source.text[source.offset]
  if (first === '#') return { kind: 'encoded', ber: parseHexString(source) }
  return { kind: 'text', text: first === '"' ? parseQuoted(source) : parsePlain(source) }
}

function parseHexString(source: NameText): Buffer {
  const digits = take(source, hexString)
  if (digits === null) throw new NameSyntaxException(source.offset, '# must be followed by pairs of hexadecimal digits')
  return Buffer.from(digits.slice(1), 'hex')
}

function parseQuoted(source: NameText): string {
  const start = source.offset
  source.offset += 1
  const pieces = readPieces(source, quotedRun)
  if (source.text[source.offset] !== '"') throw new NameSyntaxException(start, 'the closing " is missing')
  source.offset += 1
  return textOf(pieces, start)
}

function parsePlain(source: NameText): string {
  const start = source.offset
  return textOf(readPieces(source, plainRun), start)
}

/** Text and escaped bytes in turn. A piece of text at the very end loses its blanks where it is not quoted. */
function readPieces(source: NameText, run: RegExp): readonly Buffer[] {
  const pieces: Buffer[] = []
  for (;;) {
    const escaped = source.text[source.offset] === '\\'
    const piece = escaped ? readEscape(source) : readRun(source, run)
    if (piece === null) return pieces
    pieces.push(piece)
  }
}

function readRun(source: NameText, run: RegExp): Buffer | null {
  const text = take(source, run)
  if (text === null) return null
  const isEnd = run === plainRun && source.text[source.offset] !== '\\'
  return Buffer.from(isEnd ? text.replace(/[ \t\r\n]+$/u, '') : text)
}

function readEscape(source: NameText): Buffer {
  source.offset += 1
  const digits = take(source, hexPair)
  if (digits !== null) return Buffer.from(digits, 'hex')
  const codePoint = source.text.codePointAt(source.offset)
  if (codePoint === undefined) throw new NameSyntaxException(source.offset - 1, '\\ must be followed by a character')
  const character = String.fromCodePoint(codePoint)
  source.offset += character.length
  return Buffer.from(character)
}

function textOf(pieces: readonly Buffer[], start: number): string {
  const [only, ...more] = pieces
  const bytes = only !== undefined && more.length === 0 ? only : Buffer.concat(pieces)
  if (!isUtf8(bytes)) throw new NameSyntaxException(start, 'the escaped bytes are not text')
  return bytes.toString('utf8')
}

function take(source: NameText, pattern: RegExp): string | null {
  pattern.lastIndex = source.offset
  const found = pattern.exec(source.text)?.[0]
  if (found === undefined) return null
  source.offset = pattern.lastIndex
  return found
}
