import { DatabaseSync } from 'node:sqlite'
import { firstSchema } from '../../electron/database/migrations/0001-first-schema.ts'

export interface BenchPerson {
  readonly userName: string
  readonly fullName: string
  readonly distinguishedName: string
  readonly emailAddresses: readonly string[]
  readonly externalId: string
}

/**
 * The floor under writing: the same rows into the same tables and indexes, one prepared statement at a time, in one transaction,
 * by a synchronous driver that does nothing else. Answers seconds.
 */
export function insertBare(file: string, people: readonly BenchPerson[]): number {
  const database = new DatabaseSync(file)
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  database.exec(firstSchema.sql)
  database.exec(
    "insert into sync_runs (directory, mode, origin, outcome, started_at, process) values ('bench', '', '', '', '', '')",
  )
  const started = performance.now()
  writeAll(database, people)
  const seconds = (performance.now() - started) / 1000
  database.close()
  return seconds
}

function writeAll(database: DatabaseSync, people: readonly BenchPerson[]): void {
  const user = database.prepare(`insert into users
    (id, name, name_key, full_name, full_name_key, authentication, distinguished_name, directory, external_id, created_at, changed_at)
    values (?, ?, ?, ?, ?, 'directory-services', ?, 'bench', ?, ?, ?)`)
  const address = database.prepare('insert into addresses values (?, ?, ?, ?)')
  const privilege = database.prepare("insert into privileges values (?, 'login')")
  const folder = database.prepare(`insert into folder_access values (?, ?, ?, '["read"]')`)
  const change = database.prepare(`insert into sync_changes
    (run_id, ordinal, kind, user_name, search_key, fields, parameters) values (1, ?, 'create', ?, ?, ?, '{}')`)
  const now = new Date().toISOString()
  database.exec('begin immediate')
  people.forEach((person, index) => {
    const { userName, fullName, distinguishedName, externalId } = person
    const id = index + 1
    user.run(id, userName, userName, fullName, fullName.toLowerCase(), distinguishedName, externalId, now, now)
    person.emailAddresses.forEach((value, position) => address.run(id, position, value, value))
    privilege.run(id)
    folder.run(id, userName, userName)
    change.run(index, userName, searchKey(person), fieldsOf(person))
  })
  database.exec('commit')
}

const searchKey = ({ userName, fullName, distinguishedName, emailAddresses }: BenchPerson): string =>
  [userName, fullName, distinguishedName, ...emailAddresses].join('\n').toLowerCase()

const fieldsOf = ({ fullName, distinguishedName, emailAddresses, externalId }: BenchPerson): string =>
  JSON.stringify([
    { field: 'fullName', before: null, after: fullName },
    { field: 'emailAddresses', before: null, after: emailAddresses.join(', ') },
    { field: 'distinguishedName', before: null, after: distinguishedName },
    { field: 'externalId', before: null, after: externalId },
  ])

/** The floor under an unchanged run: every user with addresses, read in one go. Answers seconds. */
export function readTable(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  const started = performance.now()
  database.prepare('select * from users order by id').all()
  database.prepare('select * from addresses order by user_id, position').all()
  const seconds = (performance.now() - started) / 1000
  database.close()
  return seconds
}
