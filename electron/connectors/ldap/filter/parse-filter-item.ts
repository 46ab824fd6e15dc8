import { attributeDescription } from './attribute-description.ts'
import { decodeFilterValue, splitAtAsterisks } from './decode-filter-value.ts'
import { FilterSyntaxException } from './filter-syntax-error.ts'
import { nextCharacter, type FilterText } from './filter-text.ts'
import type { LdapFilter } from './ldap-filter.ts'
import { parseExtensible } from './parse-extensible.ts'
import { because } from '../../../../shared/text/reason.ts'

/** `attribute operator value`, up to the parenthesis that closes it or to the end. */
export function parseFilterItem(source: FilterText): LdapFilter {
  const start = source.offset
  const end = endOfItem(source)
  const equalsSign = source.text.indexOf('=', start)
  if (equalsSign === -1 || equalsSign >= end) throw withoutOperator(source, end)
  const value = { text: source.text.slice(equalsSign + 1, end), offset: equalsSign + 1 }
  source.offset = end
  const { operator, length } = operatorBefore(source.text, equalsSign)
  const left = { text: source.text.slice(start, equalsSign - length), offset: start }
  if (operator === 'extensible') return parseExtensible(left, value)
  const attribute = attributeDescription(left)
  return operator === 'equality'
    ? equalityOrPattern(attribute, value)
    : { kind: operator, attribute, value: decodeFilterValue(value) }
}

function endOfItem({ text, offset }: FilterText): number {
  let end = offset
  while (end < text.length && text[end] !== ')') {
    if (text[end] === '(') throw unexpectedParenthesis(text, end)
    end += 1
  }
  return end
}

/** A `(` within an item: either meant as part of a value, or the operator before it was forgotten. */
const unexpectedParenthesis = (text: string, offset: number): FilterSyntaxException =>
  new FilterSyntaxException(
    offset,
    text.slice(text.lastIndexOf('(', offset - 1) + 1, offset).includes('=')
      ? because('filter-parenthesis')
      : because('filter-before-parenthesis'),
  )

function withoutOperator(source: FilterText, end: number): FilterSyntaxException {
  if (nextCharacter(source) === ')' || source.offset === end) {
    return new FilterSyntaxException(source.offset, because('filter-nothing-between'))
  }
  return new FilterSyntaxException(end, because('filter-missing', { character: '=' }))
}

/** Operators that are told by the character before the `=`. */
const operatorsBySign = {
  '>': 'greater-or-equal',
  '<': 'less-or-equal',
  '~': 'approximate',
  ':': 'extensible',
} as const

type LongOperator = (typeof operatorsBySign)[keyof typeof operatorsBySign]

function operatorBefore(
  text: string,
  equalsSign: number,
): { readonly operator: LongOperator | 'equality'; readonly length: 0 | 1 } {
  const sign = text[equalsSign - 1]
  return isSign(sign) ? { operator: operatorsBySign[sign], length: 1 } : { operator: 'equality', length: 0 }
}

const isSign = (character: string | undefined): character is keyof typeof operatorsBySign =>
  character !== undefined && Object.hasOwn(operatorsBySign, character)

/** `*` alone asks for presence; elsewhere it stands between the parts of a pattern. */
function equalityOrPattern(attribute: string, value: FilterText): LdapFilter {
  const parts = splitAtAsterisks(value).map(decodeFilterValue)
  const [initial, ...others] = parts
  const final = others.pop()
  if (initial === undefined || final === undefined) {
    return { kind: 'equality', attribute, value: initial ?? Buffer.alloc(0) }
  }
  const any = others.filter((part) => part.length > 0)
  if (initial.length === 0 && final.length === 0 && any.length === 0) return { kind: 'present', attribute }
  return { kind: 'substrings', attribute, initial: orNull(initial), any, final: orNull(final) }
}

/** RFC 4511, 4.5.1.7.2: the parts of a pattern are not empty. */
const orNull = (part: Buffer): Buffer | null => (part.length === 0 ? null : part)
