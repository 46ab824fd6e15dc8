import type { TextEncoding } from './text-encoding.ts'

export interface FileLine {
  /** From 1, as an editor counts. */
  readonly number: number
  /** Without its end. */
  readonly bytes: Buffer
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
const endOfFile = 0x1a

/** As many as are looked at without letting the rest of the program have its turn. */
const linesInAStep = 5_000

/** What is left out of a file, by its length in columns: where a record was, damage may have blanked it. */
export interface LeftOut {
  readonly number: number
  readonly length: number
}

/**
 * Lines that hold something, not trimmed on the left, where columns begin. Left out: empty ones, and those that begin
 * with `#` or `;` (MDAEMON-A7).
 */
export function* splitLines(
  content: Buffer,
  { unit, markBytes, name }: TextEncoding,
  onLeftOut: (left: LeftOut) => void = () => undefined,
): Generator<void, readonly FileLine[]> {
  const body = content.subarray(markBytes)
  const lowByte = name === 'utf-16be' ? 1 : 0
  const codeAt = (at: number): number => (unit === 1 ? (body[at] ?? -1) : wideCode(body, at, lowByte))
  const lines: FileLine[] = []
  let number = 0
  let begin = 0
  while (begin < body.length) {
    const found = unit === 1 ? body.indexOf(lineFeed, begin) : findWide(begin, body.length, codeAt)
    const end = found < 0 ? body.length : found
    number += 1
    if (number % linesInAStep === 0) yield
    const last = trimEnd(begin, end, { unit, codeAt })
    if (isRecord(begin, last, { unit, codeAt })) lines.push({ number, bytes: body.subarray(begin, last) })
    else onLeftOut({ number, length: (end - begin) / unit })
    begin = end + unit
  }
  return lines
}

interface Reader {
  readonly unit: 1 | 2
  readonly codeAt: (at: number) => number
}

const wideCode = (body: Buffer, at: number, lowByte: 0 | 1): number =>
  at + 1 < body.length ? (body[at + lowByte] ?? 0) + ((body[at + 1 - lowByte] ?? 0) << 8) : -1

function findWide(begin: number, end: number, codeAt: (at: number) => number): number {
  for (let at = begin; at < end; at += 2) if (codeAt(at) === lineFeed) return at
  return -1
}

/** One carriage return, and what some programs leave at the end of a file. */
function trimEnd(begin: number, end: number, { unit, codeAt }: Reader): number {
  let last = end
  if (last > begin && codeAt(last - unit) === carriageReturn) last -= unit
  while (last > begin && isFiller(codeAt(last - unit))) last -= unit
  return last
}

const isFiller = (code: number): boolean => code === endOfFile || code === 0

function isRecord(begin: number, last: number, { unit, codeAt }: Reader): boolean {
  for (let at = begin; at < last; at += unit) {
    const code = codeAt(at)
    if (code === 0x20 || code === 0x09) continue
    return code !== 0x23 && code !== 0x3b
  }
  return false
}
