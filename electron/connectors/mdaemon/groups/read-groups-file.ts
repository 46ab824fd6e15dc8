import { splitLines } from '../files/split-lines.ts'
import type { TextEncoding } from '../files/text-encoding.ts'
import type { FindAccount, GroupReading } from './group-reading.ts'
import { readColumns, readFlatLines } from './read-flat-lines.ts'
import { readSections } from './read-sections.ts'
import { parseSections } from './sections.ts'

/** null where no reading fits: then nothing is guessed. */
export function readGroupsFile(content: Buffer, encoding: TextEncoding, find: FindAccount): GroupReading | null {
  const lines = groupsLines(content, encoding)
  const sections = parseSections(lines)
  if (sections !== null) return readSections(sections, find)
  return readFlatLines(lines, find) ?? readColumns(lines, find)
}

export const groupsLines = (content: Buffer, encoding: TextEncoding): readonly string[] =>
  splitLines(content, encoding).map(({ bytes }) => encoding.decode(bytes))
