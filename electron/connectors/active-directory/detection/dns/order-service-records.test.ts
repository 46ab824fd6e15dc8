import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { record } from '../machine-for-tests.ts'
import { orderServiceRecords } from './order-service-records.ts'

const anyRecord = fc.record({
  name: fc.constantFrom('dc1', 'dc2', 'dc3', 'dc4'),
  port: fc.constantFrom(389, 3389),
  priority: fc.integer({ min: 0, max: 3 }),
  weight: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 65_535 })),
})
const anyRandom = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
const from = (stream: IterableIterator<number>) => (): number => Number(stream.next().value)

describe('service records (RFC 2782)', () => {
  test('none is lost and none is doubled', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), anyRandom, (records, numbers) => {
        const ordered = orderServiceRecords(records, from(numbers))
        expect(new Set(ordered)).toEqual(new Set(records))
        expect(ordered).toHaveLength(records.length)
      }),
    )
  })

  test('a lower priority comes first, whatever the weights', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), anyRandom, (records, numbers) => {
        const priorities = orderServiceRecords(records, from(numbers)).map(({ priority }) => priority)
        expect(priorities).toEqual([...priorities].sort((one, other) => one - other))
      }),
    )
  })

  /** Every number that can be drawn, once: the share of each first place is exact. */
  const firstPlaces = (weights: Record<string, number>): Record<string, number> => {
    const records = Object.entries(weights).map(([name, weight]) => record(name, { weight }))
    const draws = Object.values(weights).reduce((sum, weight) => sum + weight, 0) + 1
    const counts: Record<string, number> = {}
    for (let draw = 0; draw < draws; draw += 1) {
      const first = orderServiceRecords(records, () => (draw + 0.5) / draws)[0]?.name ?? '-'
      counts[first] = (counts[first] ?? 0) + 1
    }
    return counts
  }

  test.each<{ weights: Record<string, number>; first: Record<string, number> }>([
    { weights: { one: 60, two: 20, three: 20 }, first: { one: 61, two: 20, three: 20 } },
    { weights: { one: 0, two: 9 }, first: { one: 1, two: 9 } },
    { weights: { one: 9, two: 0 }, first: { two: 1, one: 9 } },
    { weights: { one: 0, two: 0 }, first: { one: 1 } },
  ])('of one priority, the chance to be first is the weight: $weights', ({ weights, first }) => {
    expect(firstPlaces(weights)).toEqual(first)
  })

  test('the places behind the first are drawn among those that are left', () => {
    const records = [record('one', { weight: 1 }), record('two', { weight: 1 }), record('three', { weight: 1 })]
    const highest = () => 0.999
    expect(orderServiceRecords(records, highest).map(({ name }) => name)).toEqual(['three', 'two', 'one'])
  })
})
