import { Resolver } from 'node:dns/promises'
import { errorCode } from '../../../network/error-code.ts'
import type { ResolveServices, ServiceRecord } from '../detection-environment.ts'
import { askNameServer, parseNameServer } from './ask-name-server.ts'
import { codedError } from './coded-error.ts'

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
    } catch (thrown) {
      if (errorCode(thrown) !== 'EBADRESP') throw thrown
      return await readCompressed(name, { servers: resolver.getServers(), signal })
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

/**
 * Samba's name server, among others, compresses the target of a service record. RFC 2782 forbids it to senders, RFC
 * 3597 (4) asks receivers to read it all the same; c-ares 1.34.7 and .8, and so Node 24.21, refuse it
 * (c-ares issue 1287, node issue 66173). Then the question is asked once more and the answer read here.
 */
async function readCompressed(
  name: string,
  { servers, signal }: { readonly servers: readonly string[]; readonly signal: AbortSignal },
): Promise<readonly ServiceRecord[]> {
  let last: unknown = codedError('EBADRESP')
  for (const server of servers.map(parseNameServer)) {
    try {
      return await askNameServer(server, name, signal)
    } catch (thrown) {
      if (signal.aborted || errorCode(thrown) === 'ENOTFOUND' || errorCode(thrown) === 'ENODATA') throw thrown
      last = thrown
    }
  }
  throw last
}
