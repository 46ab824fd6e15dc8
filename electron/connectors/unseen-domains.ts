import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import type { ReadOptions } from './connector.ts'

/** Domains of known users that are not among those which the server lists to this account. */
export async function unseenDomains(
  { knownPlaces }: Pick<ReadOptions, 'knownPlaces'>,
  listed: readonly string[],
): Promise<readonly string[]> {
  if (knownPlaces === undefined) return []
  const shown = new Set(listed.map(comparisonKey))
  return (await knownPlaces()).filter((domain) => !shown.has(comparisonKey(domain)))
}
