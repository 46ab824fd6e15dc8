import { median } from '../median.ts'

export interface NestedGroup {
  readonly what: string
  readonly dn: string
}

/** One read by each way, right after each other; seconds. */
export interface Pair {
  readonly members: number
  readonly closure: number
  readonly inChain: number
}

const row = (name: string, text: string): string => `  ${name.padEnd(46)}${text}`
const seconds = (values: readonly number[]): string =>
  `${median(values).toFixed(3)} s   (${values.map((value) => value.toFixed(3)).join(', ')})`

export function describePairs({ what }: NestedGroup, pairs: readonly Pair[]): string {
  const ratio = median(pairs.map(({ closure, inChain }) => closure / inChain))
  return [
    `\nA group: ${what}; ${pairs[0]?.members ?? 0} users, median of ${pairs.length} pairs (each pair)`,
    row('closure, as a run reads it', seconds(pairs.map(({ closure }) => closure))),
    row('LDAP_MATCHING_RULE_IN_CHAIN', seconds(pairs.map(({ inChain }) => inChain))),
    row('closure / rule', ratio.toFixed(2)),
  ].join('\n')
}
