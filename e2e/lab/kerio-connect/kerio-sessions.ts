import { randomBytes } from 'node:crypto'
import type { KerioAccount } from './kerio-account.ts'
import { RpcError, rpcCodes } from './rpc-error.ts'

export interface KerioSession {
  readonly cookie: string
  /** The value of X-Token; another one than the cookie (KERIO-A5). */
  readonly token: string
  readonly account: KerioAccount
  readonly startedAt: number
  lastUsed: number
}

export interface SessionClocks {
  readonly now: () => number
  /** Milliseconds without a call. */
  readonly idle: number
  /** Milliseconds at most, calls or not. */
  readonly longest: number
}

/** What a request proves that it belongs to a session. */
export interface SessionProof {
  readonly cookie: string | null
  readonly token: string | null
}

export interface KerioSessions {
  open(account: KerioAccount): KerioSession
  /** Any call resets the idle clock. Throws -32001 where cookie or token are missing, wrong or too old (KERIO-A3, A4). */
  require(proof: SessionProof): KerioSession
  close(session: KerioSession): void
  expireAll(): void
  count(): number
}

export function createSessions({ now, idle, longest }: SessionClocks): KerioSessions {
  const sessions = new Map<string, KerioSession>()
  const isAlive = ({ startedAt, lastUsed }: KerioSession): boolean =>
    now() - lastUsed < idle && now() - startedAt < longest
  return {
    open: (account) => {
      const session = { cookie: hexDigits(), token: hexDigits(), account, startedAt: now(), lastUsed: now() }
      sessions.set(session.cookie, session)
      return session
    },
    require: ({ cookie, token }) => {
      const session = cookie === null ? undefined : sessions.get(cookie)
      if (session?.token !== token || !isAlive(session)) {
        throw new RpcError(rpcCodes.sessionExpired, 'The user is not logged in.')
      }
      session.lastUsed = now()
      return session
    },
    close: (session) => void sessions.delete(session.cookie),
    expireAll: () => sessions.clear(),
    count: () => sessions.size,
  }
}

const hexDigits = (): string => randomBytes(32).toString('hex')
