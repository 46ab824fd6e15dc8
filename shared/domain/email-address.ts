import { comparisonKey } from './comparison-key.ts'

const addressPattern = /^[^\s\p{Cc}@<>()[\],;:\\]+@[^\s\p{Cc}@<>()[\],;:\\]+$/u

/** Whether a text can be an address that mail is sent to; not whether there is such a mailbox. */
export const looksLikeEmailAddress = (text: string): boolean => addressPattern.test(text)

/** In order; of addresses that differ only in case or composition the first. */
export function withoutDoubleAddresses(addresses: readonly string[]): readonly string[] {
  if (addresses.length < 2) return addresses
  const byKey = new Map<string, string>()
  for (const address of addresses) {
    const key = comparisonKey(address)
    if (!byKey.has(key)) byKey.set(key, address)
  }
  return [...byKey.values()]
}
