import type { IceWarpDomain, IceWarpServer } from '../icewarp-server.ts'
import { once } from './once.ts'

/** Which domain names mean the same accounts. All names in lower case. */
export interface DomainNames {
  /** The domain whose accounts have addresses in this one: itself, or the one that it is an alias of; null elsewhere. */
  homeOf(domain: string): Promise<string | null>
  /** The domain and the aliases that stand for it. */
  namesOf(domain: string): Promise<readonly string[]>
}

/** What an alias stands for is asked for only where it matters. */
export function createDomainNames(
  server: Pick<IceWarpServer, 'aliasTarget'>,
  domains: readonly IceWarpDomain[],
): DomainNames {
  const targets = new Map<string, Promise<string | null>>()
  const own = new Set(domains.filter(({ kind }) => kind === 'accounts').map(({ name }) => name.toLowerCase()))
  const aliases = domains.filter(({ kind }) => kind === 'alias').map(({ name }) => name.toLowerCase())
  const targetOf = (alias: string): Promise<string | null> =>
    once(targets, alias, async () => {
      const target = (await server.aliasTarget(alias))?.toLowerCase() ?? null
      return target !== null && own.has(target) ? target : null
    })
  return {
    homeOf: async (domain) => {
      if (own.has(domain)) return domain
      return aliases.includes(domain) ? targetOf(domain) : null
    },
    namesOf: async (domain) => {
      const names = [domain]
      for (const alias of aliases) if ((await targetOf(alias)) === domain) names.push(alias)
      return names
    },
  }
}
