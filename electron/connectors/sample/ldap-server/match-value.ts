import { foldValue, nameKey } from './name-key.ts'
import type { AttributeValue } from './stored-directory.ts'

/** Attributes whose values are distinguished names, compared as such. */
const nameAttributes: ReadonlySet<string> = new Set([
  'member',
  'memberof',
  'uniquemember',
  'manager',
  'owner',
  'secretary',
  'seealso',
  'entrydn',
  'distinguishedname',
])

const isInteger = (text: string): boolean => /^-?\d{1,15}$/u.test(text)
const textOf = (value: AttributeValue): string => (typeof value === 'string' ? value : value.toString('utf8'))

/** A value that is kept as bytes is compared as bytes; every other one without case. */
export function equalValues(attribute: string, value: AttributeValue, asserted: Buffer): boolean {
  if (Buffer.isBuffer(value)) return value.equals(asserted)
  const text = asserted.toString('utf8')
  if (nameAttributes.has(attribute.toLowerCase())) return nameKey(value) === nameKey(text)
  return foldValue(value) === foldValue(text)
}

/** Numbers by size, everything else in the order of its folded characters. */
export function compareValues(value: AttributeValue, asserted: Buffer): number {
  const [one, other] = [foldValue(textOf(value)), foldValue(asserted.toString('utf8'))]
  if (isInteger(one) && isInteger(other)) return Number(one) - Number(other)
  if (one === other) return 0
  return one < other ? -1 : 1
}

export interface SubstringPieces {
  readonly initial: Buffer | null
  readonly any: readonly Buffer[]
  readonly final: Buffer | null
}

/** The pieces must occur in order and must not overlap. Blanks at their ends count (RFC 4518, 2.6.1, lightly). */
export function isSubstringMatch(pieces: SubstringPieces, value: AttributeValue): boolean {
  const text = foldPiece(textOf(value))
  const initial = foldPiece(pieces.initial?.toString('utf8') ?? '')
  const final = foldPiece(pieces.final?.toString('utf8') ?? '')
  if (!text.startsWith(initial)) return false
  let position = initial.length
  for (const piece of pieces.any.map((bytes) => foldPiece(bytes.toString('utf8')))) {
    const found = text.indexOf(piece, position)
    if (found < 0) return false
    position = found + piece.length
  }
  return text.length - final.length >= position && text.endsWith(final)
}

const foldPiece = (piece: string): string =>
  piece.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll(/\s+/gu, ' ')
