import type { RecordLine } from './record-line.ts'
import { flagCount, flagsOf, numberCount, type Columns, type UserlistLayout } from './userlist-layout.ts'

/**
 * `whole`: every column is where it belongs. `cut`: the line ends early, but what is there belongs there; the state of
 * the account is not known. `damaged`: nothing of it is used, since a shifted line would show the password as a name.
 */
export type LineVerdict = 'whole' | 'cut' | 'damaged'

export function judgeLine(line: RecordLine, layout: UserlistLayout): LineVerdict {
  if (!isWord(line, layout.domain, isDomainCode) || !isWord(line, layout.mailbox, isMailboxCode)) return 'damaged'
  if (!isText(line, layout.fullName)) return 'damaged'
  const flags = flagsOf(layout, line.length)
  if (!areFlags(line, flags) || !areNumbers(line, flags + flagCount)) return 'damaged'
  if (line.length >= flags + flagCount + numberCount) {
    return isFolder(line, layout.mailFolder, 'or-blank') ? 'whole' : 'damaged'
  }
  // Only a folder in its place shows that nothing before it has shifted.
  return isFolder(line, layout.mailFolder, 'written') ? 'cut' : 'damaged'
}

const blank = 0x20
const isBlank = (code: number): boolean => code === blank || code === 0
const isControl = (code: number): boolean => code < blank || code === 0x7f
const isOneOf = (characters: string) => {
  const codes = new Set(Buffer.from(characters))
  return (code: number): boolean => codes.has(code)
}

/** Separators of names in MDaemon and of folders here; a domain has none of those of addresses either. */
const isForbiddenInMailbox = isOneOf('!|\\')
const isForbiddenInDomain = isOneOf('!|\\/@,;:()<>"')
const isMailboxCode = (code: number): boolean => !isControl(code) && !isForbiddenInMailbox(code)
const isDomainCode = (code: number): boolean => !isControl(code) && !isForbiddenInDomain(code)

/** Begins in the first column, has no blank inside, and nothing but filler behind it. */
function isWord(line: RecordLine, [from, to]: Columns, allows: (code: number) => boolean): boolean {
  let column = from
  while (column < to && !isBlank(line.codeAt(column)) && allows(line.codeAt(column))) column += 1
  return column > from && isFiller(line, column, Math.min(to, line.length))
}

/** No control character; where zero bytes fill, nothing follows them. */
function isText(line: RecordLine, [from, to]: Columns): boolean {
  const end = Math.min(to, line.length)
  let column = from
  while (column < end && !isControl(line.codeAt(column))) column += 1
  return isFiller(line, column, end)
}

/** Blanks or zero bytes, never both: those that damage leaves stand before the blanks of the field. */
function isFiller(line: RecordLine, from: number, to: number): boolean {
  const filler = line.codeAt(from)
  if (from < to && !isBlank(filler)) return false
  for (let column = from; column < to; column += 1) if (line.codeAt(column) !== filler) return false
  return true
}

/** `X:\` or `\\`, as Windows writes a folder. */
function isFolder(line: RecordLine, from: number, need: 'written' | 'or-blank'): boolean {
  const [first, second, third] = [line.codeAt(from), line.codeAt(from + 1), line.codeAt(from + 2)]
  if (first === blank)
    return need === 'or-blank' && areAll(line, [from, from + folderColumns], (code) => code === blank)
  if (!isText(line, [from, from + folderColumns])) return false
  const isShare = isBackslash(first) && isBackslash(second)
  return isShare || (isLetter(first) && second === 0x3a && (isBackslash(third) || third === 0x2f))
}

/** Columns of a folder at least; where none is written they are blank, and a line that has shifted has something in them. */
const folderColumns = 60

const isBackslash = (code: number): boolean => code === 0x5c
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** As many as the line has. A letter that is not known is one of a version that is not known (MDAEMON-A5, A14). */
const areFlags = (line: RecordLine, from: number): boolean =>
  areAll(line, [from, from + flagCount], (code) => isLetter(code) || code === blank)

/** Padded with zeros or with blanks (MDAEMON-A3). */
const areNumbers = (line: RecordLine, from: number): boolean =>
  areAll(line, [from, from + numberCount], (code) => isDigit(code) || code === blank)

function areAll(line: RecordLine, [from, to]: Columns, fits: (code: number) => boolean): boolean {
  const end = Math.min(to, line.length)
  for (let column = from; column < end; column += 1) if (!fits(line.codeAt(column))) return false
  return true
}
