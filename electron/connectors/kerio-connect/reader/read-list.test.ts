import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { KerioSession } from '../session/kerio-session.ts'
import { pageSize, type ListRequest } from './list-request.ts'
import { readList } from './read-list.ts'

interface Item {
  readonly id: string
  readonly loginName: string
}
type Page = { readonly list: readonly unknown[]; readonly totalItems: unknown }
type Answer = (start: number, request: number) => Page

const request: ListRequest = {
  method: 'Users.get',
  fields: ['id', 'loginName'],
  orderBy: 'loginName',
  domain: { id: 'd', name: 'example.com' },
  stage: 'search',
}
const signal = new AbortController().signal

function sessionThat(answer: Answer) {
  const starts: number[] = []
  const call: KerioSession['call'] = ({ params }) => {
    const { start } = params['query'] as { start: number }
    starts.push(start)
    return Promise.resolve(answer(start, starts.length))
  }
  const session: KerioSession = {
    host: 'mail',
    userName: 'Admin',
    call,
    requestCount: () => starts.length,
    close: () => Promise.resolve(),
  }
  return { starts, read: () => readList({ session, signal }, request) }
}

const people = (count: number): readonly Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: `u${index}`, loginName: `n${String(index).padStart(4, '0')}` }))
const pageOf = (items: readonly unknown[], start: number, cap = pageSize): Page => ({
  list: items.slice(start, start + cap),
  totalItems: items.length,
})
async function outcomeOf(read: () => ReturnType<typeof readList>) {
  return read().then(
    ({ items, pages }) => ({ items, pages }),
    (thrown: unknown) => (thrown as ProblemError).problem,
  )
}

describe('a list', () => {
  it.each([
    [0, [0]],
    [1, [0]],
    [200, [0]],
    [201, [0, 199]],
    [399, [0, 199]],
    [400, [0, 199, 398]],
    [650, [0, 199, 398, 597]],
  ])('of %i items is whole, each page begins with the last item of the one before: %j', async (count, expected) => {
    const { starts, read } = sessionThat((start) => pageOf(people(count), start))
    expect(await outcomeOf(read)).toEqual({ items: people(count), pages: expected.length })
    expect(starts).toEqual(expected)
  })

  it('is whole although the server sends fewer items than asked for', async () => {
    const { read } = sessionThat((start) => pageOf(people(30), start, 7))
    expect(await outcomeOf(read)).toMatchObject({ items: people(30) })
  })

  it('counts a total that comes as a text', async () => {
    const { read } = sessionThat((start) => ({ ...pageOf(people(300), start), totalItems: '300' }))
    expect(await outcomeOf(read)).toMatchObject({ items: people(300) })
  })

  it.each<[what: string, first: Answer]>([
    ['a page was empty before the end', (start) => pageOf(start === 0 ? people(250) : [], start)],
    ['the total changed', (start) => ({ ...pageOf(people(250), start), totalItems: start === 0 ? 251 : 250 })],
    [
      'somebody had gone',
      (start) => ({ ...pageOf(start === 0 ? people(251) : people(251).slice(1), start), totalItems: 251 }),
    ],
    ['somebody had moved', (start) => pageOf(start === 0 ? people(250) : [...people(250)].reverse(), start)],
    ['more came than were counted', (start) => ({ ...pageOf(people(250), start), totalItems: 100 })],
    ['one record came twice', () => ({ list: [people(1)[0], people(1)[0]], totalItems: 2 })],
  ])('is read a second time, once, where %s', async (_what, first) => {
    const isSecond = { value: false }
    const { starts, read } = sessionThat((start, number) => {
      isSecond.value ||= start === 0 && number > 1
      return isSecond.value ? pageOf(people(250), start) : first(start, number)
    })
    expect(await outcomeOf(read)).toMatchObject({ items: people(250) })
    expect(starts.filter((start) => start === 0)).toHaveLength(2)
  })

  it.each<[what: string, answer: Answer, problem: object]>([
    [
      'short',
      (start) => ({ ...pageOf(people(250), start), totalItems: 260 }),
      { code: 'list-short', parameters: { received: 250, total: 260, list: 'Users.get example.com' } },
    ],
    ['empty', () => ({ list: [], totalItems: 3 }), { code: 'list-short', parameters: { received: 0, total: 3 } }],
    ['long', (start) => ({ ...pageOf(people(250), start), totalItems: 0 }), { code: 'list-changed' }],
    ['the same page for ever', () => pageOf(people(500), 0), { code: 'list-changed' }],
    [
      'one item a page',
      (start) => ({ ...pageOf(people(5), start, 1) }),
      { code: 'list-short', parameters: { received: 1 } },
    ],
    [
      'never the same total',
      (start, number) => ({ ...pageOf(people(250), start), totalItems: 250 + number }),
      { code: 'list-changed' },
    ],
    ['one record twice', () => ({ list: [people(1)[0], people(1)[0]], totalItems: 2 }), { code: 'list-changed' }],
  ])('that stays %s is given up, and can be tried again later', async (_what, answer, problem) => {
    expect(await outcomeOf(sessionThat(answer).read)).toMatchObject({ retryable: true, stage: 'search', ...problem })
  })

  it.each<[what: string, page: object, part: string]>([
    ['no list', { totalItems: 1 }, 'list'],
    ['a list that is none', { list: {}, totalItems: 1 }, 'list'],
    ['no total', { list: [] }, 'totalItems'],
    ['a negative total', { list: [], totalItems: -1 }, 'totalItems'],
    ['a total that is no number', { list: [], totalItems: 'many' }, 'totalItems'],
    ['half a total', { list: [], totalItems: 0.5 }, 'totalItems'],
  ])('with %s is no answer', async (_what, page, part) => {
    const outcome = await outcomeOf(sessionThat(() => page as Page).read)
    expect(outcome).toMatchObject({ code: 'kerio-answer-invalid', parameters: { method: 'Users.get', part } })
  })

  it('keeps two different records of one id, where both attempts show the same two', async () => {
    const [first, second] = people(2)
    const twins = [first, { ...second, id: 'u0' }]
    const { starts, read } = sessionThat((start) => pageOf(twins, start))
    expect(await outcomeOf(read)).toMatchObject({ items: twins })
    expect(starts).toHaveLength(2)
    const moving = sessionThat((start, number) => pageOf(number === 1 ? people(2) : twins, start))
    expect(await outcomeOf(moving.read)).toMatchObject({ items: people(2) })
    const other = sessionThat((start, number) => pageOf(number === 1 ? twins : [{ ...first, id: 'u1' }, second], start))
    expect(await outcomeOf(other.read)).toMatchObject({ code: 'list-changed' })
  })

  it('keeps records without an id apart, and still sees that they moved', async () => {
    const nameless = Array.from({ length: 210 }, (_, index) => ({ loginName: `n${index}` }))
    expect(await outcomeOf(sessionThat((start) => pageOf(nameless, start)).read)).toMatchObject({ items: nameless })
    const moved = sessionThat((start) => pageOf(start === 0 ? nameless : nameless.slice(1), start))
    expect(await outcomeOf(moved.read)).toMatchObject({ code: 'list-changed' })
  })
})

/** What happens to the accounts of a server at one moment. */
interface Change {
  readonly kind: 'add' | 'remove' | 'rename'
  readonly place: number
  /** Where a rename leads to. */
  readonly to: number
  /** After how many requests it happens. */
  readonly at: number
}

const byName = (one: Item, other: Item): number => (one.loginName < other.loginName ? -1 : 1)
const nameAt = (place: number): string => `n${String(place).padStart(4, '0')}x`

function changed(items: readonly Item[], change: Change): readonly Item[] {
  const { place } = change
  if (change.kind === 'add')
    return [...items, { id: `new${place}-${change.at}`, loginName: nameAt(place) }].sort(byName)
  const index = items.length === 0 ? 0 : place % items.length
  if (change.kind === 'remove') return items.filter((_item, position) => position !== index)
  return items
    .map((item, position) => (position === index ? { ...item, loginName: nameAt(change.to) } : item))
    .sort(byName)
}

/** A server that caps its pages, so that a short list has many gaps to fall through. */
const cap = 4
const place = fc.nat({ max: 20 })
const at = fc.nat({ max: 6 })
const kind = fc.constantFrom('add' as const, 'remove' as const, 'rename' as const)
const anyChange: fc.Arbitrary<Change> = fc.record({ kind, place, to: place, at })

describe('a list that changes up to twice while it is read', () => {
  it('never misses anybody who was there all the time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 20 }), fc.array(anyChange, { maxLength: 2 }), async (count, changes) => {
        let items = people(count)
        const { read } = sessionThat((start, number) => {
          for (const change of changes.filter((one) => one.at === number - 1)) items = changed(items, change)
          return pageOf(items, start, cap)
        })
        const outcome = await outcomeOf(read)
        if (!('items' in outcome)) return
        const seen = new Set(outcome.items.map((item) => (item as Item).id))
        const stayed = people(count).filter(({ id }) => items.some((item) => item.id === id))
        expect(stayed.filter(({ id }) => !seen.has(id))).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })
})
