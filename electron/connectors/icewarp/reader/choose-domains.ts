import { problemError } from '../../../../shared/errors/problem-error.ts'
import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import type { IceWarpDomain } from '../icewarp-server.ts'

/** Names of the domains that have accounts, in lower case. */
export const domainsWithAccounts = (domains: readonly IceWarpDomain[]): readonly string[] =>
  domains.filter(({ kind }) => kind === 'accounts').map(({ name }) => name.toLowerCase())

/** One that is missing fails the read: going on would take its users for absent. */
export function chooseDomains(all: readonly string[], chosen: readonly string[]): readonly string[] {
  const byKey = new Map(all.map((name) => [comparisonKey(name), name]))
  return chosen.map((choice) => {
    const found = byKey.get(comparisonKey(choice))
    if (found === undefined) throw problemError('domain-not-found', 'search', { parameters: { domain: choice } })
    return found
  })
}
