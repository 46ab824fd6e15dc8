import { splitLines } from '../files/split-lines.ts'
import type { TextEncoding } from '../files/text-encoding.ts'
import type { GroupCandidates, GroupReading } from './group-reading.ts'
import { readColumns, readFlatLines } from './read-flat-lines.ts'
import { readSections } from './read-sections.ts'
import { parseSections } from './sections.ts'
import { atOnce } from '../stepwise.ts'

/** null where no reading fits: then nothing is guessed. */
export function readGroupsFile(
  content: Buffer,
  encoding: TextEncoding,
  candidates: GroupCandidates,
): GroupReading | null {
  const reading = readLines(groupsLines(content, encoding), candidates)
  if (reading === null || !isDamaged(content, encoding)) return reading
  return { ...reading, unknown: reading.unknown + 1 }
}

function readLines(lines: readonly string[], candidates: GroupCandidates): GroupReading | null {
  const sections = parseSections(lines)
  if (sections !== null) return readSections(sections, candidates)
  return readFlatLines(lines, candidates) ?? readColumns(lines, candidates)
}

/** Characters that no text has: members may have stood in their place. An end-of-file mark is none of them. */
function isDamaged(content: Buffer, encoding: TextEncoding): boolean {
  const whole = encoding.decode(content.subarray(encoding.markBytes))
  const text = whole.endsWith(endOfFile) ? whole.slice(0, -1) : whole
  return /[^\P{Cc}\t\r\n]|\u{FFFD}/u.test(text)
}

export const groupsLines = (content: Buffer, encoding: TextEncoding): readonly string[] =>
  atOnce(splitLines(content, encoding)).map(({ bytes }) => encoding.decode(bytes))

const endOfFile = '\u{1A}'
