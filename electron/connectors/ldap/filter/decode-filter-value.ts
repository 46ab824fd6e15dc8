import { FilterSyntaxException } from './filter-syntax-error.ts'
import type { FilterText } from './filter-text.ts'
import { because } from '../../../../shared/text/reason.ts'

const hexPair = /^[0-9a-fA-F]{2}$/u

/** The parts of a value between its asterisks, each with its place in the whole text; an escaped one (`\2a`) is none. */
export function splitAtAsterisks(value: FilterText): readonly FilterText[] {
  let offset = value.offset
  return value.text.split('*').map((text) => {
    const part = { text, offset }
    offset += text.length + 1
    return part
  })
}

/** The bytes of a value: text as UTF-8, `\xx` as the byte that it names (RFC 4515, 3). */
export function decodeFilterValue({ text, offset }: FilterText): Buffer {
  const refused = text.search(/[*\0]/u)
  if (refused !== -1) {
    const escape = text[refused] === '*' ? because('filter-asterisk') : because('filter-nul')
    throw new FilterSyntaxException(offset + refused, escape)
  }
  const [literal = '', ...escapes] = text.split('\\')
  const pieces: Buffer[] = [Buffer.from(literal)]
  let place = offset + literal.length
  for (const escape of escapes) {
    pieces.push(decodeEscape(escape, place), Buffer.from(escape.slice(2)))
    place += escape.length + 1
  }
  return Buffer.concat(pieces)
}

function decodeEscape(escape: string, offset: number): Buffer {
  const digits = escape.slice(0, 2)
  if (hexPair.test(digits)) return Buffer.from(digits, 'hex')
  throw new FilterSyntaxException(offset, because('filter-backslash'))
}
