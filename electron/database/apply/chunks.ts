/**
 * Rows of one bulk statement. Larger chunks are hardly faster, but need more memory, block the event loop longer
 * while their JSON is made, and delay a cancel.
 */
const chunkSize = 2_000

/** The items that `select` keeps, in order, with their places in the whole list. */
export function* chunksOf<Item, Selected>(
  items: Iterable<Item>,
  select: (item: Item) => Selected | null,
): Generator<readonly Placed<Selected>[]> {
  let chunk: Placed<Selected>[] = []
  let ordinal = -1
  for (const candidate of items) {
    ordinal += 1
    const item = select(candidate)
    if (item === null) continue
    chunk.push({ ordinal, item })
    if (chunk.length === chunkSize) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}

export interface Placed<Item> {
  readonly ordinal: number
  readonly item: Item
}
