import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { untilAborted, withinLimit } from './deadline.ts'
import type { ConnectOptions } from './endpoint.ts'

/** All addresses of the host in the order of the system's resolver (hosts file, DNS); at least one. */
export async function resolveHost({ endpoint, deadlines, signal }: ConnectOptions): Promise<readonly string[]> {
  const { host, address } = endpoint
  if (address !== undefined) return [address]
  if (isIP(host) !== 0) return [host]
  const notFound = (cause?: unknown) => problemError('host-not-found', 'name', { parameters: { host }, cause })
  const limit = { stage: 'name', signal, milliseconds: deadlines.name, onDeadline: () => notFound() } as const
  return withinLimit(limit, async (ending) => {
    const found = await untilAborted(ending, lookup(host, { all: true, order: 'verbatim' }).catch(rethrowAs(notFound)))
    if (found.length === 0) throw notFound()
    return found.map(({ address }) => address)
  })
}

const rethrowAs = (problem: (cause: unknown) => Error) => (cause: unknown) => {
  throw problem(cause)
}
