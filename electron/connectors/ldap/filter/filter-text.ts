import { FilterSyntaxException } from './filter-syntax-error.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'

/** The text of a filter with the place up to which it has been read. */
export interface FilterText {
  readonly text: string
  offset: number
}

/** Blanks and line breaks may stand around parentheses; administrators lay long filters out in lines. */
export function skipBlanks(source: FilterText): void {
  while (isBlank(source.text[source.offset])) source.offset += 1
}

export const nextCharacter = (source: FilterText): string | undefined => source.text[source.offset]

export function expectCharacter(source: FilterText, character: string): void {
  const found = nextCharacter(source)
  if (found !== character) throw new FilterSyntaxException(source.offset, expected(character, found))
  source.offset += 1
}

const expected = (character: string, found: string | undefined): Reason =>
  because(found === undefined ? 'filter-missing' : 'filter-expected', { character })

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\r' || character === '\n'
