import { median } from './median.ts'
import type { ProductRun } from './product-run.ts'

/** Seconds of each part of one cycle. */
export interface Cycle {
  readonly ldapsearch: number
  readonly bareInsert: number
  readonly bareRead: number
  readonly first: ProductRun
  readonly second: ProductRun
}

const row = (name: string, text: string): string => `  ${name.padEnd(46)}${text}`
const seconds = (values: readonly number[]): string =>
  `${median(values).toFixed(2)} s   (${values.map((value) => value.toFixed(2)).join(', ')})`

export function describeCycles(userCount: number, cycles: readonly Cycle[]): string {
  const of = (pick: (cycle: Cycle) => number): readonly number[] => cycles.map(pick)
  const firstRatio = of((cycle) => cycle.first.seconds / (cycle.ldapsearch + cycle.bareInsert))
  const secondRatio = of((cycle) => cycle.second.seconds / (cycle.ldapsearch + cycle.bareRead))
  const peak = Math.max(...of((cycle) => Math.max(cycle.first.peakMemoryMb, cycle.second.peakMemoryMb)))
  const stall = Math.max(...of((cycle) => Math.max(cycle.first.longestStallMs, cycle.second.longestStallMs)))
  return [
    `\n${userCount} users, median of ${cycles.length} cycles (each cycle)`,
    row('ldapsearch -E pr=1000, same attributes', seconds(of((cycle) => cycle.ldapsearch))),
    row('bare prepared-statement insert, same rows', seconds(of((cycle) => cycle.bareInsert))),
    row('bare read of the table', seconds(of((cycle) => cycle.bareRead))),
    row('first synchronization (whole process)', seconds(of((cycle) => cycle.first.seconds))),
    row('second, unchanged (whole process)', seconds(of((cycle) => cycle.second.seconds))),
    '',
    row('first / (ldapsearch + bare insert)', `${median(firstRatio).toFixed(2)}   aim: 1.50`),
    row('second / (ldapsearch + bare read)', `${median(secondRatio).toFixed(2)}   aim: 1.50`),
    row('peak memory', `${peak.toFixed(0)} MB   aim: below 350`),
    row('longest stall of the event loop', `${stall.toFixed(0)} ms   aim: below 50`),
  ].join('\n')
}
