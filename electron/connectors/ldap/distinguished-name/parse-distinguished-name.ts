import { failure, success, type Result } from '../../../../shared/result.ts'
import type { DistinguishedName, NamePart, NameSyntaxError, RelativeName } from './distinguished-name.ts'
import { NameSyntaxException } from './name-syntax-exception.ts'
import { parseNameValue, skipSpaces, type NameText } from './parse-name-value.ts'

const typePattern = /(?:oid\.)?(\d+(?:\.\d+)*|[a-zA-Z][a-zA-Z0-9-]*)/iuy

/**
 * RFC 4514, and what RFC 2253 tells readers to accept besides: `;` between the parts, quoted values, blanks
 * around `,` `=` `+`, and `OID.` before numbers.
 */
export function parseDistinguishedName(text: string): Result<DistinguishedName, NameSyntaxError> {
  const source = { text, offset: 0 }
  try {
    return success(parseNames(source))
  } catch (thrown) {
    if (thrown instanceof NameSyntaxException) return failure(thrown.syntaxError)
    throw thrown
  }
}

function parseNames(source: NameText): DistinguishedName {
  skipSpaces(source)
  if (source.offset === source.text.length) return []
  const names = [parseRelativeName(source)]
  while (takeOneOf(source, ',;')) names.push(parseRelativeName(source))
  if (source.offset < source.text.length) throw new NameSyntaxException(source.offset, 'a comma is expected')
  return names
}

function parseRelativeName(source: NameText): RelativeName {
  const parts = [parsePart(source)]
  while (takeOneOf(source, '+')) parts.push(parsePart(source))
  return parts
}

function parsePart(source: NameText): NamePart {
  skipSpaces(source)
  typePattern.lastIndex = source.offset
  const type = typePattern.exec(source.text)?.[1]
  if (type === undefined) throw new NameSyntaxException(source.offset, 'the name of an attribute is expected')
  source.offset = typePattern.lastIndex
  skipSpaces(source)
  if (!takeOneOf(source, '=')) throw new NameSyntaxException(source.offset, '= is expected')
  return { type, value: parseNameValue(source) }
}

function takeOneOf(source: NameText, characters: string): boolean {
  const character = source.text[source.offset]
  if (character === undefined || !characters.includes(character)) return false
  source.offset += 1
  return true
}
