import { idOf } from './list-page.ts'

/** What the pages of one list have brought so far. */
export interface CollectedPages {
  readonly items: readonly unknown[]
  /** Ids that came with two different records. */
  readonly doubles: ReadonlySet<string>
  add(page: readonly unknown[], total: number): 'added' | 'nothing-new' | 'changed'
}

/**
 * The server keeps no snapshot between pages: somebody who is removed in the meantime shifts the others, and the count
 * may agree although one of them was never seen. So each page begins with the last item of the one before, which must
 * be there again; the total must stay; and the same record must not come twice.
 */
export function collectPages(): CollectedPages {
  const items: unknown[] = []
  const doubles = new Set<string>()
  const byId = new Map<string, unknown>()
  let firstTotal: number | null = null
  const takeIn = (item: unknown): 'taken' | 'again' => {
    const id = idOf(item)
    items.push(item)
    if (id === null) return 'taken'
    if (byId.has(id)) {
      if (isSameRecord(byId.get(id), item)) return 'again'
      doubles.add(id)
    }
    byId.set(id, item)
    return 'taken'
  }
  return {
    items,
    doubles,
    add: (page, total) => {
      firstTotal ??= total
      const fresh = items.length === 0 || page.length === 0 ? page : withoutOverlap(items.at(-1), page)
      if (fresh === null || total !== firstTotal) return 'changed'
      if (fresh.map(takeIn).includes('again') || items.length > total) return 'changed'
      return fresh.length === 0 ? 'nothing-new' : 'added'
    },
  }
}

/** What follows the item that was the last before; null where that item is no longer in its place. */
function withoutOverlap(last: unknown, [first, ...rest]: readonly unknown[]): readonly unknown[] | null {
  const id = idOf(last)
  return (id === null ? isSameRecord(first, last) : idOf(first) === id) ? rest : null
}

const isSameRecord = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
