import { assertNever } from '../../../../shared/assert-never.ts'
import type { LdapFilter } from './ldap-filter.ts'

/** The same filter with every value that it compares with, parts of patterns included, put through `change`. */
export function mapFilterValues(filter: LdapFilter, change: (value: Buffer) => Buffer): LdapFilter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { ...filter, filters: filter.filters.map((inner) => mapFilterValues(inner, change)) }
    case 'not':
      return { ...filter, filter: mapFilterValues(filter.filter, change) }
    case 'present':
      return filter
    case 'equality':
    case 'greater-or-equal':
    case 'less-or-equal':
    case 'approximate':
    case 'extensible':
      return { ...filter, value: change(filter.value) }
    case 'substrings':
      return {
        ...filter,
        initial: filter.initial === null ? null : change(filter.initial),
        any: filter.any.map(change),
        final: filter.final === null ? null : change(filter.final),
      }
    default:
      return assertNever(filter)
  }
}
