import { Resolver } from 'node:dns/promises'
import type { ResolveServices } from '../detection-environment.ts'

/** Asks DNS itself, with the servers of the system or the given ones; a hosts file knows no services. */
export const servicesResolver =
  (servers: readonly string[] = []): ResolveServices =>
  async (name, signal) => {
    const resolver = new Resolver()
    if (servers.length > 0) resolver.setServers(servers)
    const cancel = (): void => resolver.cancel()
    signal.addEventListener('abort', cancel, { once: true })
    try {
      return await resolver.resolveSrv(name)
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }
