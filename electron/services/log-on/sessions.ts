import type { Role, SessionEnd } from '../../../shared/domain/session.ts'

export interface Session {
  readonly userId: number
  readonly userName: string
  readonly role: Role
}

/** Who is logged on at which page or window. A key that is not known has nobody. */
export interface Sessions {
  open(key: string, session: Session): void
  /** Counts as use. null where nobody is logged on, or nothing was done for too long. */
  use(key: string): Session | null
  /** Does not count as use. */
  peek(key: string): Session | null
  end(key: string, reason: SessionEnd): void
  /** Ends those where nothing was done for too long. */
  endIdle(): void
}

export interface SessionRules {
  /** Milliseconds; null: a window of this account's own desktop, which has its own lock. */
  readonly idleMs: number | null
  readonly now: () => number
  readonly onEnded: (key: string, reason: SessionEnd) => void
}

interface Entry {
  readonly session: Session
  usedAt: number
}

export function createSessions({ idleMs, now, onEnded }: SessionRules): Sessions {
  const entries = new Map<string, Entry>()
  const isIdle = ({ usedAt }: Entry) => idleMs !== null && now() - usedAt >= idleMs
  const end = (key: string, reason: SessionEnd) => {
    if (entries.delete(key)) onEnded(key, reason)
  }
  const living = (key: string): Entry | null => {
    const entry = entries.get(key)
    if (entry === undefined || !isIdle(entry)) return entry ?? null
    end(key, 'idle')
    return null
  }
  return {
    open: (key, session) => void entries.set(key, { session, usedAt: now() }),
    use: (key) => {
      const entry = living(key)
      if (entry !== null) entry.usedAt = now()
      return entry?.session ?? null
    },
    peek: (key) => living(key)?.session ?? null,
    end,
    endIdle: () => {
      for (const key of [...entries.keys()]) living(key)
    },
  }
}
