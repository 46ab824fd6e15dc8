import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import type { FilterScope, Truth } from './filter-truth.ts'
import { foldValue, namePairs } from './name-key.ts'
import type { AttributeValue, StoredEntry } from './stored-directory.ts'

type ExtensibleFilter = Extract<LdapFilter, { kind: 'extensible' }>
type MatchingRule = (value: string, asserted: string) => boolean

const caseIgnore: MatchingRule = (value, asserted) => foldValue(value) === foldValue(asserted)
const caseExact: MatchingRule = (value, asserted) => value === asserted

/** By name and by number: RFC 4517, 4.2, and the bit rules of Active Directory (MS-ADTS, 3.1.1.3.4.4). */
const matchingRules: ReadonlyMap<string, MatchingRule> = new Map<string, MatchingRule>([
  ['caseignorematch', caseIgnore],
  ['2.5.13.2', caseIgnore],
  ['caseexactmatch', caseExact],
  ['2.5.13.5', caseExact],
  ['1.2.840.113556.1.4.803', (value, asserted) => (BigInt(value) & BigInt(asserted)) === BigInt(asserted)],
  ['1.2.840.113556.1.4.804', (value, asserted) => (BigInt(value) & BigInt(asserted)) !== 0n],
])
const bitRule = /^1\.2\.840\.113556\.1\.4\.80[34]$/u

export function matchExtensible(filter: ExtensibleFilter, entry: StoredEntry, scope: FilterScope): Truth {
  const rule = filter.matchingRule === null ? caseIgnore : matchingRules.get(filter.matchingRule.toLowerCase())
  const attribute = filter.attribute?.toLowerCase() ?? null
  if (rule === undefined || (attribute !== null && !scope.knownAttributes.has(attribute))) return 'undefined'
  const asserted = filter.value.toString('utf8')
  const isNumeric = bitRule.test(filter.matchingRule ?? '')
  if (isNumeric && !/^\d+$/u.test(asserted)) return 'undefined'
  const values = [...attributeValues(entry, attribute), ...(filter.dnAttributes ? nameValues(entry, attribute) : [])]
  // Active Directory writes a number whose highest bit is set as a negative one, as it does with security groups.
  const usable = isNumeric ? values.filter((value) => /^-?\d+$/u.test(value)) : values
  return usable.some((value) => rule(value, asserted)) ? 'true' : 'false'
}

function attributeValues(entry: StoredEntry, attribute: string | null): readonly string[] {
  const all = [...entry.attributes.entries()].filter(([name]) => name !== 'userpassword')
  const chosen = attribute === null ? all : all.filter(([name]) => name === attribute)
  return chosen.flatMap(([, stored]) => stored.values.map(textOf))
}

const textOf = (value: AttributeValue): string => (typeof value === 'string' ? value : value.toString('utf8'))

/** The parts of the name count as attributes of the entry (`:dn:`), e.g. `ou:dn:=people`. */
function nameValues(entry: StoredEntry, attribute: string | null): readonly string[] {
  return namePairs(entry.key)
    .filter(([type]) => attribute === null || type === attribute)
    .map(([, value]) => value)
}
