import sqlite3 from 'sqlite3'
import { problemError, type ProblemError } from '../../shared/errors/problem-error.ts'
import { reasonOf, sqliteCodeOf } from './sqlite-error.ts'

/** The only importer of sqlite3: a change of the driver stays in this file. */
export type SqlValue = string | number | null
export type Row = Readonly<Record<string, SqlValue>>

/** Statements of one connection. Every method rejects with `database-unusable`, whose cause is the driver's error. */
export interface Statements {
  /** Answers the number of rows that the statement itself changed; rows changed by foreign keys do not count. */
  run(sql: string, parameters?: readonly SqlValue[]): Promise<number>
  all(sql: string, parameters?: readonly SqlValue[]): Promise<readonly Row[]>
  get(sql: string, parameters?: readonly SqlValue[]): Promise<Row | null>
}

export interface Connection extends Statements {
  /** Several statements at once, without parameters. */
  exec(sql: string): Promise<void>
  close(): Promise<void>
}

export interface ConnectionOptions {
  readonly file: string
  readonly access: 'read' | 'write'
  /** How long a statement waits for another connection's lock, in ms. It waits off the main thread. */
  readonly busyTimeoutMs: number
}

export async function openConnection(options: ConnectionOptions): Promise<Connection> {
  const database = await openDatabase(options)
  database.configure('busyTimeout', options.busyTimeoutMs)
  // Statements run in the order in which they were issued; without it sqlite3 may reorder those not awaited.
  database.serialize()
  return connectionOver(database, options.file)
}

function openDatabase({ file, access }: ConnectionOptions): Promise<sqlite3.Database> {
  const mode = access === 'read' ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE
  return new Promise((resolve, reject) => {
    const database: sqlite3.Database = new sqlite3.Database(file, mode, (error) => {
      if (error === null) resolve(database)
      else reject(unusable(file, error))
    })
  })
}

function connectionOver(database: sqlite3.Database, file: string): Connection {
  const all = (sql: string, parameters: readonly SqlValue[] = []): Promise<readonly Row[]> =>
    new Promise((resolve, reject) => {
      database.all<Row>(sql, parameters, (error, rows) => {
        if (error === null) resolve(rows)
        else reject(unusable(file, error))
      })
    })
  return {
    all,
    get: async (sql, parameters) => (await all(sql, parameters))[0] ?? null,
    run: (sql, parameters = []) =>
      new Promise((resolve, reject) => {
        database.run(sql, parameters, function (error) {
          if (error === null) resolve(this.changes)
          else reject(unusable(file, error))
        })
      }),
    exec: (sql) => settle(file, (done) => database.exec(sql, done)),
    close: () => settle(file, (done) => database.close(done)),
  }
}

function settle(file: string, start: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error === null) resolve()
      else reject(unusable(file, error))
    })
  })
}

function unusable(file: string, cause: Error): ProblemError {
  const reason = reasonOf(sqliteCodeOf(cause) ?? 'SQLITE_ERROR')
  return problemError('database-unusable', 'database', { parameters: { file, reason }, cause })
}
