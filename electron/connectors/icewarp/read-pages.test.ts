import { describe, expect, it } from 'vitest'
import { pageSize, readPages, type Listing, type Page, type PagedList } from './read-pages.ts'

const names = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_none, index) => `item ${from + index}`)

interface Server {
  readonly all: readonly string[]
  /** The most items of one page. */
  readonly cap?: number
  /** What the page at an offset says instead of the truth. */
  readonly lie?: (page: Page<string>, offset: number) => Page<string>
  readonly total?: 'told' | 'untold'
  readonly offset?: 'told' | 'untold'
}

async function read(
  { all, cap = 1_000_000, lie = (page) => page, total = 'told', offset: placed = 'told' }: Server,
  repeated: PagedList<string>['repeated'] = 'impossible',
) {
  const asked: number[] = []
  const listing = await readPages<string>({
    repeated,
    keyOf: (item) => item,
    fetch: (offset, count) => {
      asked.push(offset)
      const items = all.slice(offset, offset + Math.min(count, cap))
      const page = { items, offset: placed === 'told' ? offset : null, total: total === 'told' ? all.length : null }
      return Promise.resolve(lie(page, offset))
    },
  })
  return { listing, asked }
}

const countOf = (listing: Listing<string>): number | string =>
  listing.kind === 'complete' ? listing.items.length : listing.kind

describe('a list in pages is complete', () => {
  it.each([0, 1, pageSize - 1, pageSize, pageSize + 1, 3 * pageSize, 3 * pageSize + 7])(
    'with %i items',
    async (count) => {
      const all = names(count)
      expect((await read({ all })).listing).toMatchObject({ kind: 'complete', items: all })
    },
  )

  it.each<[what: string, server: Server, asked: number]>([
    ['where a server gives fewer than it is asked for', { all: names(600), cap: 100 }, 6],
    ['where no total is told: only an empty page ends it', { all: names(pageSize), total: 'untold' }, 2],
    ['where no total is told, and pages are short', { all: names(600), cap: 100, total: 'untold' }, 7],
    ['where neither total nor offset is told', { all: names(300), total: 'untold', offset: 'untold' }, 3],
    [
      'where everything comes at once, whatever was asked for',
      { all: names(600), lie: (page) => ({ ...page, items: names(600) }) },
      1,
    ],
    ['where one item stands twice on a page', { all: ['a', 'a', 'b'] }, 1],
  ])('%s', async (_what, server, requests) => {
    const { listing, asked } = await read(server)
    expect([countOf(listing), asked.length]).toEqual([server.all.length, requests])
  })
})

describe('a list in pages is not taken for complete', () => {
  const moved = (change: (page: Page<string>) => Page<string>) => (page: Page<string>, offset: number) =>
    offset === 0 ? page : change(page)

  it.each<[what: string, lie: Server['lie'], kind: Listing<string>['kind']]>([
    ['whose total grows', moved((page) => ({ ...page, total: 601 })), 'moved'],
    ['whose total shrinks', moved((page) => ({ ...page, total: 599 })), 'moved'],
    ['whose total vanishes', moved((page) => ({ ...page, total: null })), 'moved'],
    [
      'of which an item comes again',
      moved((page) => ({ ...page, items: ['item 7', ...page.items.slice(1)] })),
      'moved',
    ],
    ['that has more items than its total', (page) => ({ ...page, total: 100 }), 'moved'],
    ['whose second page is empty', moved((page) => ({ ...page, items: [] })), 'short'],
    ['whose offset stands still', moved((page) => ({ ...page, offset: 0 })), 'misplaced'],
    ['whose offset is ahead', moved((page) => ({ ...page, offset: 251 })), 'misplaced'],
    ['that is the first page over and over', moved((page) => ({ ...page, items: names(pageSize) })), 'moved'],
  ])('%s', async (_what, lie, kind) => {
    const { listing } = await read({ all: names(600), ...(lie === undefined ? {} : { lie }) })
    expect(listing.kind).toBe(kind)
  })

  it('tells how much is missing', async () => {
    const lie = (page: Page<string>, offset: number) => (offset === 0 ? page : { ...page, items: [] })
    expect((await read({ all: names(600), lie })).listing).toEqual({ kind: 'short', received: pageSize, total: 600 })
  })
})

describe('where items may stand twice', () => {
  it('a few of them again are no sign of anything', async () => {
    const all = [...names(300), 'item 7', 'item 8']
    expect(countOf((await read({ all }, 'harmless')).listing)).toBe(all.length)
  })

  it('a whole page of them is', async () => {
    const lie = (page: Page<string>) => ({ ...page, items: names(pageSize) })
    expect((await read({ all: names(750), lie }, 'harmless')).listing.kind).toBe('moved')
  })
})
