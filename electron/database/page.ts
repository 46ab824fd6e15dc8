/** Rows of a list: `limit` of them from `offset`, counted from 0. */
export interface Page {
  readonly offset: number
  readonly limit: number
}
