import { setTimeout as pause } from 'node:timers/promises'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { Connection, Statements } from './database.ts'
import { sqliteCodeOf } from './sqlite-error.ts'

/** How long to wait for a transaction of another process, in ms: a large synchronization writes for some seconds. */
const beginTimeoutMs = 30_000
/** Short, so that a cancelled write stops waiting soon. */
const beginRetryMs = 50

type WriteWork<Value> = (statements: Statements) => Promise<Value>

/**
 * All writes go through here, one after another, each in a transaction of its own. A statement that runs outside
 * the queue while a transaction is open would be lost with its rollback (reference: Electron and UI, 2.3).
 */
export interface WriteQueue {
  /** Commits when the work resolves and rolls back when it rejects. The signal can cancel it until it starts. */
  write<Value>(work: WriteWork<Value>, signal?: AbortSignal): Promise<Value>
  /** Resolves when everything that was queued has ended. */
  drained(): Promise<void>
}

export function createWriteQueue(connection: Connection): WriteQueue {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    write: (work, signal) => {
      const previous = tail
      const turn = startUnlessCancelled(previous, () => inTransaction(connection, work, signal), signal)
      tail = turn.ended
      return turn.result
    },
    drained: async () => {
      await tail
    },
  }
}

interface Turn<Value> {
  readonly result: Promise<Value>
  /** Never rejects. It ends after `result` where that was cancelled while waiting. */
  readonly ended: Promise<unknown>
}

function startUnlessCancelled<Value>(
  previous: Promise<unknown>,
  start: () => Promise<Value>,
  signal?: AbortSignal,
): Turn<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  const cancel = () => reject(cancelled())
  signal?.addEventListener('abort', cancel, { once: true })
  const ended = previous.then(async () => {
    signal?.removeEventListener('abort', cancel)
    if (signal?.aborted === true) cancel()
    else await start().then(resolve, reject)
  })
  return { result: promise, ended }
}

async function inTransaction<Value>(
  connection: Connection,
  work: WriteWork<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  await begin(connection, signal)
  const lease = leaseOf(connection)
  try {
    const value = await work(lease.statements)
    lease.end()
    await connection.run('COMMIT')
    return value
  } catch (thrown) {
    lease.end()
    // SQLite may have rolled back by itself (disk full, I/O error); then this fails, and there is nothing left to do.
    await connection.run('ROLLBACK').catch(() => undefined)
    throw thrown
  }
}

async function begin(connection: Connection, signal?: AbortSignal): Promise<void> {
  const deadline = performance.now() + beginTimeoutMs
  for (;;) {
    try {
      await connection.run('BEGIN IMMEDIATE')
      return
    } catch (thrown) {
      if (sqliteCodeOf(thrown) !== 'SQLITE_BUSY' || performance.now() > deadline) throw thrown
    }
    if (signal?.aborted === true) throw cancelled()
    await pause(beginRetryMs)
  }
}

/** The connection for the time of one transaction: a statement that comes later is refused, not run outside of it. */
function leaseOf(connection: Connection): { readonly statements: Statements; readonly end: () => void } {
  let ended = false
  const guarded = <Answer>(statement: () => Promise<Answer>): Promise<Answer> =>
    ended ? Promise.reject(new Error('The transaction has ended.')) : statement()
  return {
    statements: {
      run: (sql, parameters) => guarded(() => connection.run(sql, parameters)),
      all: (sql, parameters) => guarded(() => connection.all(sql, parameters)),
      get: (sql, parameters) => guarded(() => connection.get(sql, parameters)),
    },
    end: () => {
      ended = true
    },
  }
}

const cancelled = () => problemError('cancelled', 'database')
