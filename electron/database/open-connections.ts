import { setTimeout as pause } from 'node:timers/promises'
import { openConnection, type Connection } from './database.ts'
import { sqliteCodeOf } from './sqlite-error.ts'

/** One connection writes; the other reads, so that lists never see what is not committed and never wait for it. */
export interface Connections {
  readonly writer: Connection
  readonly reader: Connection
}

/** While it opens, another process may be bringing the same file up to date. The wait is off the main thread. */
const openingTimeoutMs = 30_000
/** Short from then on: the write queue itself waits for other processes, and can be cancelled meanwhile. */
const writerBusyTimeoutMs = 100
const readerBusyTimeoutMs = 5_000

export async function openWriter(file: string): Promise<Connection> {
  const writer = await openConnection({ file, access: 'write', busyTimeoutMs: openingTimeoutMs })
  await writer.exec(`
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16384;
    PRAGMA journal_size_limit = 16777216;
    PRAGMA synchronous = FULL;
    -- The hash of a password that is no longer one must not stay in the free bytes of a page.
    PRAGMA secure_delete = FAST;
  `)
  return writer
}

/** After the migrations, so that the first one goes into the file itself and not into the write-ahead log. */
export async function finishOpening(writer: Connection): Promise<void> {
  await useWriteAheadLog(writer)
  // Opens the log now: otherwise closing would leave it behind where nothing was written.
  await writer.all('SELECT 1 FROM sqlite_schema')
  await writer.exec(`PRAGMA busy_timeout = ${writerBusyTimeoutMs}`)
}

/** SQLite does not wait here by itself where another process opens the file at the same moment. */
async function useWriteAheadLog(writer: Connection): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await writer.all('PRAGMA journal_mode = WAL')
      return
    } catch (thrown) {
      if (sqliteCodeOf(thrown) !== 'SQLITE_BUSY' || attempt === 100) throw thrown
      await pause(50)
    }
  }
}

export const openReader = (file: string): Promise<Connection> =>
  openConnection({ file, access: 'read', busyTimeoutMs: readerBusyTimeoutMs })

/** The writer last: it folds the write-ahead log into the file. */
export async function closeConnections({ writer, reader }: Connections): Promise<void> {
  await reader.close()
  await writer.close()
}
