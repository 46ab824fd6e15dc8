import { domainKind } from '../account-codes.ts'
import type { IceWarpDomain } from '../icewarp-server.ts'
import { splitList } from '../mapping/split-list.ts'
import type { ObjectHandle } from './method-call.ts'
import { requireHandle, type ObjectSession } from './object-session.ts'

export interface DomainObject {
  readonly name: string
  /** Aliases of its accounts, not their addresses. */
  accountList(): Promise<string>
}

export interface DomainObjects {
  list(): Promise<readonly IceWarpDomain[]>
  aliasTarget(domain: string): Promise<string | null>
  get(domain: string): Promise<DomainObject>
}

/** Each domain is opened once in a call, since its handle stays with the server (ICEWARP-A8). */
export function createDomainObjects(session: ObjectSession, api: ObjectHandle): DomainObjects {
  const handles = new Map<string, Promise<ObjectHandle>>()
  const handleOf = (name: string): Promise<ObjectHandle> => {
    const known = handles.get(name)
    const handle =
      known ?? requireHandle(session, { handle: api, method: 'OpenDomain', parameters: [name], stage: 'search' })
    if (known === undefined) handles.set(name, handle)
    return handle
  }
  const property = async (domain: string, name: string): Promise<string> => {
    const call = { handle: await handleOf(domain), method: 'GetProperty', parameters: [name], stage: 'search' } as const
    return (await session.call(call)).trim()
  }
  const read = async (name: string): Promise<IceWarpDomain> => {
    // The server's own domains need not be opened.
    const kind = name.startsWith('##') ? 'other' : domainKind(name, await property(name, 'd_type'))
    return { name, kind, toldAccounts: 0 }
  }
  return {
    list: async () => {
      const call = { handle: api, method: 'GetDomainList', parameters: [], stage: 'search' } as const
      const domains: IceWarpDomain[] = []
      for (const name of splitList(await session.call(call))) domains.push(await read(name))
      return domains
    },
    aliasTarget: async (domain) => (await property(domain, 'd_domainvalue')) || null,
    get: async (name) => {
      const handle = await handleOf(name)
      return {
        name,
        accountList: () => session.call({ handle, method: 'GetAccountList', parameters: [], stage: 'search' }),
      }
    },
  }
}
