/** What SQLite's result codes (sqlite.org/rescode.html) mean to a person; each is a whole sentence. */
const reasons: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'The disk is full.',
  SQLITE_IOERR: 'The disk could not be read or written.',
  SQLITE_CORRUPT: 'The file is damaged.',
  SQLITE_NOTADB: 'The file is not an SQLite database.',
  SQLITE_CANTOPEN: 'The file cannot be opened.',
  SQLITE_READONLY: 'The file is write-protected.',
  SQLITE_PERM: 'Access is denied.',
  SQLITE_BUSY: 'Another program has been writing for too long.',
  SQLITE_LOCKED: 'Another part of the program has been writing for too long.',
  SQLITE_NOMEM: 'There is not enough memory.',
  SQLITE_MISUSE: 'It is closed already.',
  SQLITE_INTERRUPT: 'The work was interrupted.',
  SQLITE_CONSTRAINT: 'A value breaks a rule of the database.',
}

/** The result code of an error of sqlite3, also where it is the cause of another one; null for other errors. */
export function sqliteCodeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null
  if ('code' in thrown && typeof thrown.code === 'string' && thrown.code.startsWith('SQLITE_')) return thrown.code
  return sqliteCodeOf(thrown.cause)
}

export function reasonOf(sqliteCode: string): string {
  return reasons[sqliteCode] ?? `SQLite reports ${sqliteCode}.`
}
