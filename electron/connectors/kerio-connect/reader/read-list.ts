import { problemError, type ProblemError } from '../../../../shared/errors/problem-error.ts'
import { collectPages } from './collect-pages.ts'
import { readListPage } from './list-page.ts'
import { listName, type ListReading, type ListRequest } from './list-request.ts'

export interface WholeList {
  readonly items: readonly unknown[]
  /** Pages fetched, those of an attempt in vain included. */
  readonly pages: number
}

type Attempt =
  | (WholeList & { readonly kind: 'whole'; readonly doubles: ReadonlySet<string> })
  | { readonly kind: 'changed'; readonly pages: number }
  | { readonly kind: 'short'; readonly pages: number; readonly received: number; readonly total: number }

/**
 * The whole list, or a problem. Where anything about the pages does not fit together, the list is read a second time
 * from its beginning, and then given up (reference: kerio-connect, Paging).
 */
export async function readList(reading: ListReading, request: ListRequest): Promise<WholeList> {
  const first = await attemptList(reading, request)
  if (first.kind === 'whole' && first.doubles.size === 0) return first
  const second = await attemptList(reading, request)
  const pages = first.pages + second.pages
  if (second.kind === 'whole' && isSettled(first, second)) return { items: second.items, pages }
  throw problemOf(second, reading, request)
}

/** Two records under one id are the server's own mistake only where both attempts show the same; else somebody moved. */
const isSettled = (first: Attempt, second: Attempt & { readonly kind: 'whole' }): boolean =>
  second.doubles.size === 0 || (first.kind === 'whole' && isSameSet(first.doubles, second.doubles))

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id))

/** Pages overlap by one item; `collectPages` says why. */
async function attemptList(reading: ListReading, request: ListRequest): Promise<Attempt> {
  const collected = collectPages()
  const { items, doubles } = collected
  for (let pages = 1; ; pages += 1) {
    const page = await readListPage(reading, request, Math.max(0, items.length - 1))
    const { total } = page
    const outcome = collected.add(page.items, total)
    if (outcome === 'changed') return { kind: 'changed', pages }
    reading.onItems?.(items.length, total)
    if (items.length === total) return { kind: 'whole', items, doubles, pages }
    if (outcome === 'nothing-new') return { kind: 'short', pages, received: items.length, total }
  }
}

function problemOf(attempt: Attempt, { session }: ListReading, request: ListRequest): ProblemError {
  const place = { host: session.host, list: listName(request) }
  if (attempt.kind !== 'short') return problemError('list-changed', request.stage, { parameters: place })
  const { received, total } = attempt
  return problemError('list-short', request.stage, { parameters: { ...place, received, total } })
}
