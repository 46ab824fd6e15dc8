import { failure, success, type Result } from '../../../../shared/result.ts'
import { FilterSyntaxException, type FilterSyntaxError } from './filter-syntax-error.ts'
import { expectCharacter, nextCharacter, skipBlanks, type FilterText } from './filter-text.ts'
import type { LdapFilter } from './ldap-filter.ts'
import { parseFilterItem } from './parse-filter-item.ts'
import { because } from '../../../../shared/text/reason.ts'

/** Far above what people write, and far below what would exhaust the stack here or in a server. */
export const maximalFilterDepth = 500

/**
 * RFC 4515 text as a tree, byte for byte: literal text as UTF-8, `\xx` as one byte.
 * Beyond the RFC: blanks around parentheses, and the outermost parentheses may be missing.
 */
export function parseFilter(text: string): Result<LdapFilter, FilterSyntaxError> {
  const source = { text: text.trimEnd(), offset: 0 }
  try {
    return success(parseWhole(source))
  } catch (thrown) {
    if (thrown instanceof FilterSyntaxException) return failure(thrown.syntaxError)
    throw thrown
  }
}

function parseWhole(source: FilterText): LdapFilter {
  skipBlanks(source)
  if (nextCharacter(source) === undefined) throw new FilterSyntaxException(source.offset, because('filter-empty'))
  const filter = nextCharacter(source) === '(' ? parseParenthesized(source, 1) : parseContent(source, 1)
  skipBlanks(source)
  if (nextCharacter(source) === ')') throw new FilterSyntaxException(source.offset, because('filter-no-opening'))
  if (nextCharacter(source) !== undefined) {
    throw new FilterSyntaxException(source.offset, because('filter-after-end'))
  }
  return filter
}

function parseParenthesized(source: FilterText, depth: number): LdapFilter {
  if (depth > maximalFilterDepth) {
    throw new FilterSyntaxException(source.offset, because('filter-too-deep', { depth: maximalFilterDepth }))
  }
  expectCharacter(source, '(')
  skipBlanks(source)
  const filter = parseContent(source, depth)
  expectCharacter(source, ')')
  return filter
}

/** What stands between two parentheses. */
function parseContent(source: FilterText, depth: number): LdapFilter {
  const first = nextCharacter(source)
  if (first === '&') return { kind: 'and', filters: parseOperands(source, depth) }
  if (first === '|') return { kind: 'or', filters: parseOperands(source, depth) }
  if (first === '!') return { kind: 'not', filter: parseNegated(source, depth) }
  return parseFilterItem(source)
}

/** None at all is allowed: `(&)` is true and `(|)` is false everywhere (RFC 4526). */
function parseOperands(source: FilterText, depth: number): readonly LdapFilter[] {
  const operands: LdapFilter[] = []
  source.offset += 1
  skipBlanks(source)
  while (nextCharacter(source) === '(') {
    operands.push(parseParenthesized(source, depth + 1))
    skipBlanks(source)
  }
  return operands
}

function parseNegated(source: FilterText, depth: number): LdapFilter {
  source.offset += 1
  skipBlanks(source)
  const filter = parseParenthesized(source, depth + 1)
  skipBlanks(source)
  return filter
}
