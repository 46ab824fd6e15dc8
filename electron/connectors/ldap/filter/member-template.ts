import type { LdapFilter } from './ldap-filter.ts'
import { mapFilterValues } from './map-filter-values.ts'

const placeholder = Buffer.from('{member}')

/** Whether `{member}` stands in a value of the filter. */
export function hasMember(template: LdapFilter): boolean {
  let found = false
  mapFilterValues(template, (value) => {
    found ||= value.includes(placeholder)
    return value
  })
  return found
}

/**
 * The filter with `{member}` replaced by the bytes of `member` in every value. It happens in the tree, not in the
 * text: a member `*)(uid=*` stays a value (reference: LDAP, 8). An empty member is refused, for `*{member}*` would
 * match everything.
 */
export function fillMember(template: LdapFilter, member: string | Buffer): LdapFilter {
  if (member.length === 0) throw new RangeError('A member must not be empty.')
  const replacement = typeof member === 'string' ? Buffer.from(member) : member
  return mapFilterValues(template, (value) => replaceAllBytes(value, replacement))
}

function replaceAllBytes(value: Buffer, replacement: Buffer): Buffer {
  const pieces: Buffer[] = []
  let start = 0
  for (let place = value.indexOf(placeholder); place !== -1; place = value.indexOf(placeholder, start)) {
    pieces.push(value.subarray(start, place), replacement)
    start = place + placeholder.length
  }
  return pieces.length === 0 ? value : Buffer.concat([...pieces, value.subarray(start)])
}
