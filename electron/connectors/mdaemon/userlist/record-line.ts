import type { TextEncoding } from '../files/text-encoding.ts'

/**
 * One line, seen in columns. A column is a byte in nearly every file, two bytes in a UTF-16 one, a character where
 * somebody pads by characters (MDAEMON-A2). It never becomes text as a whole: some columns hold a password.
 */
export interface RecordLine {
  /** In columns. */
  readonly length: number
  /** The character code at a column where it is ASCII; something else otherwise; -1 behind the end. */
  codeAt(column: number): number
  slice(from: number, to: number): Buffer
}

export function byteColumns(bytes: Buffer): RecordLine {
  return {
    length: bytes.length,
    codeAt: (column) => bytes[column] ?? -1,
    slice: (from, to) => bytes.subarray(from, to),
  }
}

/** UTF-16; a lone last byte is no column. */
export function wideColumns(bytes: Buffer, encoding: TextEncoding): RecordLine {
  const length = bytes.length >> 1
  const read = (at: number): number => (encoding.name === 'utf-16be' ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at))
  return {
    length,
    codeAt: (column) => (column < length ? read(column * 2) : -1),
    slice: (from, to) => bytes.subarray(from * 2, Math.min(to, length) * 2),
  }
}

/** UTF-8, counted in characters: a byte that continues one belongs to the column of the one before. */
export function characterColumns(bytes: Buffer): RecordLine {
  const starts: number[] = []
  for (const [at, byte] of bytes.entries()) if ((byte & 0xc0) !== 0x80) starts.push(at)
  const startOf = (column: number): number => starts[column] ?? bytes.length
  return {
    length: starts.length,
    codeAt: (column) => bytes[startOf(column)] ?? -1,
    slice: (from, to) => bytes.subarray(startOf(from), startOf(to)),
  }
}
