import { expect, test } from 'vitest'
import fc from 'fast-check'
import { largestFreeDeletion } from './guard.ts'

test.each([
  [{ count: 5, percent: 10 }, 0, 5],
  [{ count: 5, percent: 10 }, 50, 5],
  [{ count: 5, percent: 10 }, 59, 5],
  [{ count: 5, percent: 10 }, 60, 6],
  [{ count: 5, percent: 10 }, 100_000, 10_000],
  [{ count: 0, percent: 0.1 }, 999, 0],
  [{ count: 0, percent: 0.1 }, 1_000, 1],
  [{ count: 0, percent: 0.1 }, 3_000, 3],
  [{ count: 0, percent: 1.1 }, 1_000, 11],
  [{ count: 0, percent: 29 }, 100, 29],
  [{ count: 0, percent: 57 }, 100, 57],
  [{ count: 0, percent: 33.333 }, 100_000, 33_333],
  [{ count: 0, percent: 100 }, 7, 7],
  [{ count: 0, percent: 0 }, 1_000_000, 0],
  [{ count: 8, percent: 50 }, 15, 8],
])('%o of %i users: %i may go without a question', (limit, users, expected) =>
  expect(largestFreeDeletion(limit, users)).toBe(expected),
)

test('whole percentages are exact for any number of users', () =>
  fc.assert(
    fc.property(fc.nat({ max: 100 }), fc.nat({ max: 1_000_000 }), (percent, users) => {
      const exact = (BigInt(percent) * BigInt(users)) / 100n
      expect(largestFreeDeletion({ count: 0, percent }, users)).toBe(Number(exact))
    }),
  ))
