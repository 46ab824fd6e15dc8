import type { ServiceRecord } from '../detection-environment.ts'

/**
 * The order in which to try them (RFC 2782, "Usage rules"): the lower priority first; within one, each next is drawn
 * with a chance that grows with its weight. `random` gives at least 0 and less than 1.
 */
export function orderServiceRecords(records: readonly ServiceRecord[], random: () => number): readonly ServiceRecord[] {
  const priorities = [...new Set(records.map(({ priority }) => priority))].sort((one, other) => one - other)
  return priorities.flatMap((priority) =>
    drawByWeight(
      records.filter((record) => record.priority === priority),
      random,
    ),
  )
}

function drawByWeight(records: readonly ServiceRecord[], random: () => number): readonly ServiceRecord[] {
  const drawn: ServiceRecord[] = []
  // A weight of 0 stands first: it is drawn only when the drawn number is 0 too.
  let left = [...records].sort((one, other) => Math.sign(one.weight) - Math.sign(other.weight))
  while (left.length > 0) {
    const next = drawOne(left, random)
    drawn.push(...left.slice(next, next + 1))
    left = left.filter((_, index) => index !== next)
  }
  return drawn
}

/** The first whose running sum reaches a number drawn between 0 and the sum of all weights, both included. */
function drawOne(records: readonly ServiceRecord[], random: () => number): number {
  const sum = records.reduce((total, { weight }) => total + weight, 0)
  const mark = Math.floor(random() * (sum + 1))
  let reached = 0
  return records.findIndex(({ weight }) => (reached += weight) >= mark)
}
