import { FilterSyntaxException } from './filter-syntax-error.ts'
import type { FilterText } from './filter-text.ts'
import { because } from '../../../../shared/text/reason.ts'

/** A name or an object identifier, with options (RFC 4512, 2.5). */
const attributePattern = /^(?:[a-zA-Z][a-zA-Z0-9-]*|\d+(?:\.\d+)*)(?:;[a-zA-Z0-9-]+)*$/u

export function attributeDescription({ text, offset }: FilterText): string {
  if (attributePattern.test(text)) return text
  if (text === '') throw new FilterSyntaxException(offset, because('filter-no-attribute'))
  const foreign = text.search(/[^a-zA-Z0-9.;-]/u)
  throw new FilterSyntaxException(offset + Math.max(foreign, 0), because('filter-not-attribute'))
}
