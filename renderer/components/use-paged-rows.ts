import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { GridRows } from './grid-types.ts'

export interface RowPage<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

export interface PagedRowsSource<Row, Extra> {
  /** The name of the call and what else decides the list; a new key is a new list. */
  readonly queryKey: readonly unknown[]
  readonly loadPage: (offset: number, limit: number) => Promise<RowPage<Row> & Extra>
}

export interface PagedRows<Row, Extra> extends GridRows<Row> {
  readonly state: 'loading' | 'ready' | 'failed'
  /** The first page, for what it says beside its rows. */
  readonly firstPage: (RowPage<Row> & Extra) | undefined
  readonly error: Error | null
  readonly retry: () => void
}

/** Rows of a page on screen; what is copied or saved as CSV travels in the largest pages that the contract allows. */
const pageSize = 200
const largestPageSize = 500
/** Milliseconds that the view must rest before its pages are fetched: dragging the scroll bar asks for few pages. */
const restTime = 60

/** The rows of a long list, fetched in pages around what is in sight. */
export function usePagedRows<Row, Extra>(source: PagedRowsSource<Row, Extra>): PagedRows<Row, Extra> {
  const { queryKey, loadPage } = source
  const [inSight, showRange] = usePagesInSight()
  const pages = useMemo(() => [...new Set([0, ...inSight])], [inSight])
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...queryKey, page],
      queryFn: () => loadPage(page * pageSize, pageSize),
    })),
  })
  const rowsByPage = useRowsByPage(pages, results)
  const first = results[0]
  const lastTotal = useLastTotal(first?.data?.total)
  return {
    total: first?.data?.total ?? lastTotal,
    rowAt: (index) => rowsByPage.get(Math.floor(index / pageSize))?.[index % pageSize],
    showRange,
    readRange: (from, to) => readRange(source, from, to),
    state: stateOf(first),
    firstPage: first?.data,
    error: results.find((result) => result.error !== null)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch()
    },
  }
}

function stateOf(first: UseQueryResult | undefined): 'loading' | 'ready' | 'failed' {
  if (first?.isError === true) return 'failed'
  return first?.data === undefined ? 'loading' : 'ready'
}

function useRowsByPage<Row>(
  pages: readonly number[],
  results: readonly UseQueryResult<RowPage<Row>>[],
): ReadonlyMap<number, readonly Row[]> {
  return new Map(pages.map((page, place) => [page, results[place]?.data?.rows ?? []]))
}

/** While another list is on its way its length is unknown: the former one keeps the scroll bar still. */
function useLastTotal(total: number | undefined): number {
  const [last, setLast] = useState(0)
  if (total !== undefined && total !== last) setLast(total)
  return last
}

function usePagesInSight(): [readonly number[], GridRows<unknown>['showRange']] {
  const [pages, setPages] = useState<readonly number[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const showRange = useCallback((first: number, last: number, active: number | undefined) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const wanted = range(Math.floor(first / pageSize), Math.floor(last / pageSize))
      const all = active === undefined ? wanted : [...wanted, Math.floor(active / pageSize)]
      setPages((known) => (known.join() === all.join() ? known : all))
    }, restTime)
  }, [])
  return [pages, showRange]
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place)

/** For copying and CSV: read anew and not kept, because it may be the whole list. */
async function readRange<Row, Extra>(
  { loadPage }: PagedRowsSource<Row, Extra>,
  first: number,
  last: number,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let offset = first; offset <= last; offset += largestPageSize) {
    const page = await loadPage(offset, Math.min(largestPageSize, last - offset + 1))
    rows.push(...page.rows)
    if (page.rows.length === 0) break
  }
  return rows
}
