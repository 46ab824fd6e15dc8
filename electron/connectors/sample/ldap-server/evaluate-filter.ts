import { assertNever } from '../../../../shared/assert-never.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import { truth, type FilterScope, type Truth } from './filter-truth.ts'
import { matchExtensible } from './match-extensible.ts'
import { compareValues, equalValues, isSubstringMatch } from './match-value.ts'
import type { AttributeValue, StoredEntry } from './stored-directory.ts'

export function evaluateFilter(filter: LdapFilter, entry: StoredEntry, scope: FilterScope): Truth {
  switch (filter.kind) {
    case 'and':
      return conjunction(filter.filters.map((inner) => evaluateFilter(inner, entry, scope)))
    case 'or':
      return negation(conjunction(filter.filters.map((inner) => negation(evaluateFilter(inner, entry, scope)))))
    case 'not':
      return negation(evaluateFilter(filter.filter, entry, scope))
    case 'present':
      return truth(valuesOf(filter.attribute, entry).length > 0)
    case 'extensible':
      return matchExtensible(filter, entry, scope)
    case 'equality':
    case 'approximate':
    case 'greater-or-equal':
    case 'less-or-equal':
    case 'substrings':
      return evaluateAssertion(filter, entry, scope)
    default:
      return assertNever(filter)
  }
}

type AssertionFilter = Extract<
  LdapFilter,
  { kind: 'equality' | 'approximate' | 'greater-or-equal' | 'less-or-equal' | 'substrings' }
>

function evaluateAssertion(filter: AssertionFilter, entry: StoredEntry, scope: FilterScope): Truth {
  if (!scope.knownAttributes.has(filter.attribute.toLowerCase())) return 'undefined'
  return truth(valuesOf(filter.attribute, entry).some((value) => fulfils(filter, value)))
}

function fulfils(filter: AssertionFilter, value: AttributeValue): boolean {
  switch (filter.kind) {
    case 'equality':
    case 'approximate':
      return equalValues(filter.attribute, value, filter.value)
    case 'greater-or-equal':
      return compareValues(value, filter.value) >= 0
    case 'less-or-equal':
      return compareValues(value, filter.value) <= 0
    case 'substrings':
      return isSubstringMatch(filter, value)
    default:
      return assertNever(filter)
  }
}

/** Attributes that nobody may search: a filter on them never matches. */
const hiddenAttributes: ReadonlySet<string> = new Set(['userpassword'])

function valuesOf(attribute: string, entry: StoredEntry): readonly AttributeValue[] {
  const name = attribute.toLowerCase()
  return hiddenAttributes.has(name) ? [] : (entry.attributes.get(name)?.values ?? [])
}

function conjunction(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false'
  return truths.includes('undefined') ? 'undefined' : 'true'
}

function negation(value: Truth): Truth {
  if (value === 'undefined') return 'undefined'
  return value === 'true' ? 'false' : 'true'
}
