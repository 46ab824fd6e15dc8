import { canonicalAttributeName } from '../attributes/attribute-names.ts'
import type { NamePart, NameValue, RelativeName } from './distinguished-name.ts'
import { escapeNameValue } from './format-distinguished-name.ts'
import { parseDistinguishedName } from './parse-distinguished-name.ts'

/**
 * The form in which distinguished names are compared (reference: LDAP, 9): types by their short names, values
 * without regard to case, Unicode form and superfluous blanks, parts joined by `+` in a fixed order.
 * What is no distinguished name is its own key.
 */
export function nameKey(distinguishedName: string): string {
  if (plainName.test(distinguishedName)) return plainKey(distinguishedName)
  const parsed = parseDistinguishedName(distinguishedName)
  return parsed.ok ? parsed.value.map(relativeKey).join(',') : distinguishedName
}

/** Nothing is escaped, quoted or joined, and no blank is superfluous: most names, and several times faster. */
const plainName = /^(?:(?:^|,)[a-z][a-z0-9-]*=[\w.@-]+(?: [\w.@-]+)*)+$/i

const plainKey = (distinguishedName: string): string =>
  distinguishedName
    .toLowerCase()
    .split(',')
    .map((part) => {
      const equalsSign = part.indexOf('=')
      return canonicalAttributeName(part.slice(0, equalsSign)) + part.slice(equalsSign)
    })
    .join(',')

function relativeKey(name: RelativeName): string {
  const [only, ...more] = name
  return only !== undefined && more.length === 0 ? partKey(only) : name.map(partKey).sort().join('+')
}

const partKey = ({ type, value }: NamePart): string => `${canonicalAttributeName(type)}=${valueKey(value)}`

const valueKey = (value: NameValue): string => {
  const text = value.kind === 'text' ? value.text : encodedText(value.ber)
  return text === null ? formatBytes(value) : escapeNameValue(foldText(text))
}

/** RFC 4518 in short: compatibility form, no case, blanks collapsed. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // A final sigma and a sigma are the same letter; lower-casing gives either, depending on what follows.
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .trim()

const formatBytes = (value: NameValue): string => (value.kind === 'encoded' ? `#${value.ber.toString('hex')}` : '')

/** Tags of OCTET STRING, UTF8String, PrintableString, IA5String. */
const textTags: ReadonlySet<number> = new Set([0x04, 0x0c, 0x13, 0x16])

/** `#04024869` is the text `Hi` in another dress. Only short lengths: longer ones keep their own key. */
function encodedText(ber: Buffer): string | null {
  const [tag = 0, length = 0] = ber
  return textTags.has(tag) && length < 0x80 && ber.length === length + 2 ? ber.toString('utf8', 2) : null
}
