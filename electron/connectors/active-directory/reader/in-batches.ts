/** Conditions in one filter (reference: LDAP, 6). */
export const batchLength = 100

export function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += batchLength) yield items.slice(start, start + batchLength)
}
