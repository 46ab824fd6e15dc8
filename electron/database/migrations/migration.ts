/** One step of the schema. A migration that was released is never edited: what it lacks comes with the next number. */
export interface Migration {
  /** 1, 2, 3 ... without gaps; stands in the file's header as `user_version`. */
  readonly version: number
  readonly name: string
  readonly sql: string
}
