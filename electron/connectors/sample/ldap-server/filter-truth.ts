/** RFC 4511, 4.5.1.7: a filter is TRUE, FALSE or Undefined; only TRUE selects the entry. */
export type Truth = 'true' | 'false' | 'undefined'

export interface FilterScope {
  /** Lower-case names; a filter on another attribute is Undefined. */
  readonly knownAttributes: ReadonlySet<string>
}

export const truth = (value: boolean): Truth => (value ? 'true' : 'false')
