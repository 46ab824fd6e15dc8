import { decodeFilterValue } from './decode-filter-value.ts'
import { FilterSyntaxException } from './filter-syntax-error.ts'
import type { FilterText } from './filter-text.ts'
import type { LdapFilter } from './ldap-filter.ts'
import { attributeDescription } from './attribute-description.ts'
import { because } from '../../../../shared/text/reason.ts'

const matchingRulePattern = /^(?:[a-zA-Z][a-zA-Z0-9-]*|\d+(?:\.\d+)*)$/u

/** `attribute[:dn][:rule]:=value` or `[:dn]:rule:=value` (RFC 4515, 3); `left` is what stands before `:=`. */
export function parseExtensible(left: FilterText, value: FilterText): LdapFilter {
  const [attribute = '', ...parts] = left.text.split(':')
  const dnAttributes = parts[0]?.toLowerCase() === 'dn'
  const [matchingRule = null, ...tooMany] = dnAttributes ? parts.slice(1) : parts
  if (tooMany.length > 0 || (matchingRule !== null && !matchingRulePattern.test(matchingRule))) {
    throw new FilterSyntaxException(left.offset + attribute.length, because('filter-not-rule'))
  }
  if (attribute === '' && matchingRule === null) {
    throw new FilterSyntaxException(left.offset, because('filter-no-attribute-or-rule'))
  }
  return {
    kind: 'extensible',
    matchingRule,
    attribute: attribute === '' ? null : attributeDescription({ text: attribute, offset: left.offset }),
    value: decodeFilterValue(value),
    dnAttributes,
  }
}
