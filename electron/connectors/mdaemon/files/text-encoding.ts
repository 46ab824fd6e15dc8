import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { because } from '../../../../shared/text/reason.ts'

/** How the bytes of a file become text. Fields are decoded one by one: some columns must never be (reference: A1). */
export interface TextEncoding {
  readonly name: string
  /** Bytes of one column. */
  readonly unit: 1 | 2
  /** Bytes of the byte order mark, which belong to no line. */
  readonly markBytes: number
  decode(bytes: Buffer): string
}

/** The names that mean what is written in the files; null: whatever fits the file. */
export interface CodePages {
  readonly chosen: string
  /** What programs of this machine write without saying so. */
  readonly ofThisMachine: string
}

/**
 * A byte order mark decides; then what was chosen; then UTF-8 where the whole is valid UTF-8 and not mere ASCII; then
 * the code page of this machine (reference: MDaemon, Reading a file safely).
 */
export function chooseEncoding(content: Buffer, { chosen, ofThisMachine }: CodePages): TextEncoding {
  if (startsWith(content, [0xef, 0xbb, 0xbf])) return singleUnits('utf8', 3)
  if (startsWith(content, [0xff, 0xfe])) return doubleUnits('utf-16le')
  if (startsWith(content, [0xfe, 0xff])) return doubleUnits('utf-16be')
  if (chosen !== '') return singleUnits(chosen, 0)
  return singleUnits(hasHighBytes(content) && isUtf8(content) ? 'utf8' : ofThisMachine, 0)
}

/** Throws where the chosen name is none, before any file is opened. */
export function checkCodePage(codePage: string): void {
  if (codePage === '' || isUsable(codePage)) return
  throw problemError('setting-invalid', 'settings', {
    parameters: { field: 'connection.codePage', reason: because('not-encoding') },
  })
}

const ascii = Buffer.from(Array.from({ length: 0x7f - 0x20 }, (_unused, index) => 0x20 + index))

/** Columns are found by bytes, so ASCII has to be ASCII: no UTF-16 without a mark, no UTF-7, no EBCDIC. */
export function isUsable(name: string): boolean {
  if (!iconv.encodingExists(name)) return false
  try {
    return iconv.decode(ascii, name) === ascii.toString('latin1')
  } catch {
    return false
  }
}

const startsWith = (content: Buffer, mark: readonly number[]): boolean =>
  mark.every((byte, index) => content[index] === byte)

const hasHighBytes = (bytes: Buffer): boolean => !isAscii(bytes)

const singleUnits = (name: string, markBytes: number): TextEncoding => ({
  name,
  unit: 1,
  markBytes,
  // Most fields are ASCII, which is the same in every encoding that is accepted here, and much faster.
  decode: (bytes) => (hasHighBytes(bytes) ? iconv.decode(bytes, name, { stripBOM: false }) : bytes.toString('latin1')),
})

const doubleUnits = (name: 'utf-16le' | 'utf-16be'): TextEncoding => ({
  name,
  unit: 2,
  markBytes: 2,
  decode: (bytes) => iconv.decode(bytes, name, { stripBOM: false }),
})
