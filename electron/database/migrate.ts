import { problemError, type ProblemError } from '../../shared/errors/problem-error.ts'
import { backUp } from './backup.ts'
import type { Connection } from './database.ts'
import { applicationId } from './database-file.ts'
import type { Migration } from './migrations/migration.ts'
import { numberOf } from './rows.ts'
import { because, type Reason } from '../../shared/text/reason.ts'

export interface MigrateOptions {
  readonly file: string
  readonly migrations: readonly Migration[]
  readonly now: () => Date
}

/** Brings the schema up to the newest version, each step in a transaction of its own, after a backup of what was. */
export async function migrate(connection: Connection, options: MigrateOptions): Promise<void> {
  if ((await schemaVersionOf(connection)) === 0) await createSchema(connection, options)
  for (const migration of options.migrations) {
    const version = await schemaVersionOf(connection)
    refuseNewer(version, options)
    if (version >= migration.version) continue
    await backUpSound(connection, options, version)
    await applyMigration(connection, migration, { file: options.file, from: version })
    // The version must stand in the file itself: inspectDatabaseFile reads it there and not in the write-ahead log.
    await connection.all('PRAGMA wal_checkpoint(TRUNCATE)')
  }
  refuseNewer(await schemaVersionOf(connection), options)
}

export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

export function newerDatabase(file: string, found: number, known: number): ProblemError {
  return problemError('database-newer', 'database', { parameters: { file, found, known } })
}

function refuseNewer(found: number, { file, migrations }: MigrateOptions): void {
  const known = newestVersion(migrations)
  if (found > known) throw newerDatabase(file, found, known)
}

/** All steps at once: nobody else ever sees a new file half made, and there is nothing to keep a copy of. */
async function createSchema(connection: Connection, { file, migrations }: MigrateOptions): Promise<void> {
  await markAsOurs(connection)
  const sql = migrations.map((migration) => migration.sql).join(';\n')
  await applyMigration(connection, { version: newestVersion(migrations), name: 'new file', sql }, { file, from: 0 })
  await connection.all('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** Before anything else is written, so that a crash in the first migration leaves a file that is known as ours. */
async function markAsOurs(connection: Connection): Promise<void> {
  await connection.exec(`PRAGMA application_id = ${applicationId}`)
}

async function schemaVersionOf(connection: Connection): Promise<number> {
  const row = await connection.get('PRAGMA user_version')
  return row === null ? 0 : numberOf(row, 'user_version')
}

/** A damaged file is neither copied over a good backup's place nor migrated. */
async function backUpSound(connection: Connection, options: MigrateOptions, schemaVersion: number): Promise<void> {
  const check = await connection.get('PRAGMA quick_check(1)')
  if (check?.['quick_check'] !== 'ok') throw migrationFailed(options.file, because('file-damaged'))
  await backUp(connection, { file: options.file, schemaVersion, takenAt: options.now() })
}

interface Origin {
  readonly file: string
  /** The version that the step begins with. */
  readonly from: number
}

async function applyMigration(connection: Connection, migration: Migration, { file, from }: Origin): Promise<void> {
  await connection.run('BEGIN IMMEDIATE')
  try {
    // Another process may have been faster.
    if ((await schemaVersionOf(connection)) === from)
      await connection.exec(`${migration.sql}; PRAGMA user_version = ${migration.version}`)
    await connection.run('COMMIT')
  } catch (cause) {
    await connection.run('ROLLBACK').catch(() => undefined)
    const reason = because('migration-failed', { version: migration.version, name: migration.name })
    throw migrationFailed(file, reason, cause)
  }
}

function migrationFailed(file: string, reason: Reason, cause?: unknown): ProblemError {
  return problemError('database-unusable', 'database', { parameters: { file, reason }, cause })
}
