import { splitLines } from '../files/split-lines.ts'
import type { TextEncoding } from '../files/text-encoding.ts'
import type { GroupCandidates, GroupReading } from './group-reading.ts'
import { readColumns, readFlatLines } from './read-flat-lines.ts'
import { readSections } from './read-sections.ts'
import { parseSections } from './sections.ts'

/** null where no reading fits: then nothing is guessed. */
export function readGroupsFile(
  content: Buffer,
  encoding: TextEncoding,
  candidates: GroupCandidates,
): GroupReading | null {
  const lines = groupsLines(content, encoding)
  const sections = parseSections(lines)
  if (sections !== null) return readSections(sections, candidates)
  return readFlatLines(lines, candidates) ?? readColumns(lines, candidates)
}

export const groupsLines = (content: Buffer, encoding: TextEncoding): readonly string[] =>
  splitLines(content, encoding).map(({ bytes }) => encoding.decode(bytes))
