import { because, type Reason } from '../../shared/text/reason.ts'

/** What SQLite's result codes (sqlite.org/rescode.html) mean to a person */
const reasons: Readonly<Partial<Record<string, Reason>>> = {
  SQLITE_FULL: because('disk-full'),
  SQLITE_IOERR: because('disk-failed'),
  SQLITE_CORRUPT: because('file-damaged'),
  SQLITE_NOTADB: because('file-no-database'),
  SQLITE_CANTOPEN: because('file-closed-to-us'),
  SQLITE_READONLY: because('file-protected'),
  SQLITE_PERM: because('access-denied'),
  SQLITE_BUSY: because('other-program-writes'),
  SQLITE_LOCKED: because('other-part-writes'),
  SQLITE_NOMEM: because('memory-full'),
  SQLITE_MISUSE: because('already-closed'),
  SQLITE_INTERRUPT: because('work-interrupted'),
  SQLITE_CONSTRAINT: because('rule-broken'),
}

/** The result code of an error of sqlite3, also where it is the cause of another one; null for other errors. */
export function sqliteCodeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null
  if ('code' in thrown && typeof thrown.code === 'string' && thrown.code.startsWith('SQLITE_')) return thrown.code
  return sqliteCodeOf(thrown.cause)
}

export function reasonOf(sqliteCode: string): Reason {
  return reasons[sqliteCode] ?? because('sqlite-code', { code: sqliteCode })
}
