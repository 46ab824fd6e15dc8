/** One page of a list. `offset` and `total` are null where the server does not say them. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly offset: number | null
  readonly total: number | null
}

export interface PagedList<Item> {
  /** Asks for so many items from an offset on. */
  readonly fetch: (offset: number, count: number) => Promise<Page<Item>>
  readonly keyOf: (item: Item) => string
  /** `impossible`: one item of an earlier page proves that the list moved. `harmless`: only a whole page does. */
  readonly repeated: 'impossible' | 'harmless'
}

export type Listing<Item> =
  | { readonly kind: 'complete'; readonly items: readonly Item[]; readonly pages: number }
  /** It moved while it was read: an item may have been passed over. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'short'; readonly received: number; readonly total: number }
  | { readonly kind: 'misplaced'; readonly asked: number; readonly came: number }

/** Items of one page (reference: IceWarp, paging). */
export const pageSize = 250

/**
 * Reads a list to its proven end: the total, or, where the server tells none, a page without items. A page that is only
 * short proves nothing, since a server may give fewer items than it was asked for.
 */
export async function readPages<Item>(list: PagedList<Item>): Promise<Listing<Item>> {
  const items: Item[] = []
  const seen = new Set<string>()
  let total: number | null | undefined
  for (let pages = 1; ; pages += 1) {
    const offset = items.length
    const page = await list.fetch(offset, pageSize)
    if (page.offset !== null && page.offset !== offset) return { kind: 'misplaced', asked: offset, came: page.offset }
    if (total === undefined) total = page.total
    if (page.total !== total || isRepetition(list, page, seen)) return { kind: 'moved' }
    for (const item of page.items) {
      items.push(item)
      seen.add(list.keyOf(item))
    }
    if (total !== null && items.length > total) return { kind: 'moved' }
    if (items.length === total || (total === null && page.items.length === 0)) return { kind: 'complete', items, pages }
    if (page.items.length === 0) return { kind: 'short', received: items.length, total: total ?? 0 }
  }
}

/** Twice within one page is no matter of paging. */
function isRepetition<Item>(
  { keyOf, repeated }: PagedList<Item>,
  { items }: Page<Item>,
  seen: ReadonlySet<string>,
): boolean {
  const isKnown = (item: Item): boolean => seen.has(keyOf(item))
  return repeated === 'impossible' ? items.some(isKnown) : items.length > 0 && items.every(isKnown)
}
