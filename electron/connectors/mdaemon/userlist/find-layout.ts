import type { RecordLine } from './record-line.ts'
import { flagCount, numberCount, type UserlistLayout } from './userlist-layout.ts'

/** Lines enough for a pattern to be one, and few enough to be looked at closely. */
const fewestLines = 3
const mostLines = 2_000
/** The share of the lines in which a column has to stand at the same place. */
const enough = 0.8

/**
 * Looks for wider or narrower columns (MDAEMON-A15): the folder of the mail and the flags are told by their look; the
 * mailbox and the name begin where, before the folder, nearly every line has a blank and then a character.
 */
export function findLayout(all: readonly RecordLine[]): UserlistLayout | null {
  const lines = all.slice(0, mostLines)
  if (lines.length < fewestLines) return null
  const mailFolder = commonPlace(lines.map(folderPlace))
  const flags = commonPlace(lines.map(flagsPlace))
  if (mailFolder === null || flags === null || flags <= mailFolder) return null
  const [mailbox, fullName] = fieldStarts(lines, mailFolder)
  if (mailbox === undefined || fullName === undefined) return null
  return { domain: [0, mailbox], mailbox: [mailbox, fullName], fullName: [fullName, mailFolder], mailFolder, flags }
}

/** The place on which most lines agree; null where too few do. */
function commonPlace(places: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>()
  for (const place of places) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most !== undefined && most[1] >= places.length * enough ? most[0] : null
}

const isBlankAt = (line: RecordLine, column: number): boolean => {
  const code = line.codeAt(column)
  return code === 0x20 || code === 0
}
const isLetterAt = (line: RecordLine, column: number): boolean => {
  const code = line.codeAt(column) | 0x20
  return code >= 0x61 && code <= 0x7a
}
const isBackslashAt = (line: RecordLine, column: number): boolean => line.codeAt(column) === 0x5c

/** `X:\` or `\\` behind a blank. */
function folderPlace(line: RecordLine): number | null {
  for (let column = 1; column + 2 < line.length; column += 1) {
    if (!isBlankAt(line, column - 1)) continue
    const isDrive = isLetterAt(line, column) && line.codeAt(column + 1) === 0x3a && isBackslashAt(line, column + 2)
    if (isDrive || (isBackslashAt(line, column) && isBackslashAt(line, column + 1))) return column
  }
  return null
}

/** The last ten flags with ten digits or blanks behind them: a password before them may look like flags too. */
function flagsPlace(line: RecordLine): number | null {
  for (let column = line.length - flagCount - numberCount; column > 0; column -= 1) {
    if (areFlags(line, column) && areNumbers(line, column + flagCount)) return column
  }
  return null
}

function areFlags(line: RecordLine, from: number): boolean {
  for (let flag = 0; flag < flagCount; flag += 1) {
    const code = line.codeAt(from + flag)
    const isYesOrNo = code === 0x59 || code === 0x4e
    if (!isYesOrNo && !(flag === 2 && isLetterAt(line, from + flag))) return false
  }
  return true
}

function areNumbers(line: RecordLine, from: number): boolean {
  for (let column = from; column < from + numberCount; column += 1) {
    const code = line.codeAt(column)
    if (!isBlankAt(line, column) && !(code >= 0x30 && code <= 0x39)) return false
  }
  return true
}

/** Columns before the folder at which a word begins on nearly every line; the first is the mailbox, the next the name. */
function fieldStarts(lines: readonly RecordLine[], mailFolder: number): readonly number[] {
  const starts: number[] = []
  for (let column = 1; column < mailFolder; column += 1) {
    const beginning = lines.filter((line) => isBlankAt(line, column - 1) && !isBlankAt(line, column)).length
    if (beginning >= lines.length * enough) starts.push(column)
  }
  return starts
}
