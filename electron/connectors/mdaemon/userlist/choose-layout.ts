import type { FileLine } from '../files/split-lines.ts'
import type { TextEncoding } from '../files/text-encoding.ts'
import { inSteps } from '../stepwise.ts'
import { findLayout } from './find-layout.ts'
import { judgeLine, type LineVerdict } from './judge-line.ts'
import { byteColumns, characterColumns, wideColumns, type RecordLine } from './record-line.ts'
import { characterLayout, vendorLayout, type UserlistLayout } from './userlist-layout.ts'

interface Candidate {
  readonly name: 'vendor' | 'characters' | 'found'
  readonly layout: UserlistLayout
  readonly columnsOf: (bytes: Buffer) => RecordLine
}

/** A layout, and what it makes of each line. */
export interface JudgedLayout extends Candidate {
  readonly verdicts: readonly LineVerdict[]
  /** Lines that are not damaged, seen so. */
  readonly plausible: number
}

export interface LayoutChoice {
  readonly encoding: TextEncoding
  /** Plausible lines from which on nothing else is tried. */
  readonly enough: number
}

/**
 * The vendor's columns; in UTF-8 those of characters where more lines fit them; and only where neither fits, columns
 * that are found in the lines themselves (reference: MDaemon, layout fallback).
 */
export function* chooseLayout(
  lines: readonly FileLine[],
  { encoding, enough }: LayoutChoice,
): Generator<void, JudgedLayout> {
  const columnsOf = encoding.unit === 2 ? (bytes: Buffer) => wideColumns(bytes, encoding) : byteColumns
  let best = yield* judge(lines, { name: 'vendor', layout: vendorLayout, columnsOf })
  if (best.plausible < lines.length && encoding.name === 'utf8') {
    best = better(
      best,
      yield* judge(lines, { name: 'characters', layout: characterLayout, columnsOf: characterColumns }),
    )
  }
  if (best.plausible >= enough) return best
  const layout = findLayout(lines.map(({ bytes }) => columnsOf(bytes)))
  return layout === null ? best : better(best, yield* judge(lines, { name: 'found', layout, columnsOf }))
}

function* judge(lines: readonly FileLine[], candidate: Candidate): Generator<void, JudgedLayout> {
  const verdicts: LineVerdict[] = []
  yield* inSteps(lines, ({ bytes }) => {
    verdicts.push(judgeLine(candidate.columnsOf(bytes), candidate.layout))
  })
  return { ...candidate, verdicts, plausible: verdicts.filter((verdict) => verdict !== 'damaged').length }
}

const better = (one: JudgedLayout, other: JudgedLayout): JudgedLayout => (other.plausible > one.plausible ? other : one)
