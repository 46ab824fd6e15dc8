import { open } from 'node:fs/promises'
import type { Connection } from './database.ts'

export interface BackupOptions {
  readonly file: string
  readonly schemaVersion: number
  readonly takenAt: Date
}

/** `users.sqlite.schema-1.2026-03-09T14-05-07Z.backup`, beside the database. */
function backupName({ file, schemaVersion, takenAt }: BackupOptions): string {
  const moment = takenAt.toISOString().slice(0, 19).replaceAll(':', '-')
  return `${file}.schema-${schemaVersion}.${moment}Z.backup`
}

/** A whole and consistent copy, the write-ahead log included. It refuses to overwrite an earlier one. */
export async function backUp(connection: Connection, options: BackupOptions): Promise<string> {
  const copy = backupName(options)
  // VACUUM INTO takes an empty file that exists, so the copy is never readable for others, not even while it grows.
  await (await open(copy, 'wx', 0o600)).close()
  await connection.run('VACUUM INTO ?1', [copy])
  return copy
}
