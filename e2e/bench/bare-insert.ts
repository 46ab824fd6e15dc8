import { DatabaseSync } from 'node:sqlite'

export interface BenchPerson {
  readonly userName: string
  readonly fullName: string
  readonly distinguishedName: string
  readonly emailAddresses: readonly string[]
}

/**
 * The floor under writing: the same users, addresses and privileges, one prepared statement at a time, in one transaction, by a
 * synchronous driver. Answers seconds. Runs in a process of its own (see bare-insert-process.ts).
 */
export function insertBare(file: string, people: readonly BenchPerson[]): number {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma journal_mode = wal;
    pragma foreign_keys = on;
    create table users (id integer primary key, name text not null, name_key text not null unique, full_name text,
      authentication text not null, distinguished_name text, directory text, external_id text, changed_at text not null);
    create unique index users_external on users (directory, external_id);
    create table addresses (user_id integer not null references users (id), position integer not null, address text not null,
      primary key (user_id, position)) without rowid;
    create table privileges (user_id integer not null references users (id), privilege text not null,
      primary key (user_id, privilege)) without rowid;
    create table changes (run integer not null, ordinal integer not null, kind text not null, name text not null, fields text,
      primary key (run, ordinal)) without rowid;
  `)
  const started = performance.now()
  writeAll(database, people)
  const seconds = (performance.now() - started) / 1000
  database.close()
  return seconds
}

function writeAll(database: DatabaseSync, people: readonly BenchPerson[]): void {
  const user = database.prepare('insert into users values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const address = database.prepare('insert into addresses values (?, ?, ?)')
  const privilege = database.prepare('insert into privileges values (?, ?)')
  const change = database.prepare('insert into changes values (1, ?, ?, ?, ?)')
  const now = new Date().toISOString()
  database.exec('begin immediate')
  people.forEach((person, index) => {
    const { userName, fullName, distinguishedName } = person
    user.run(
      index + 1,
      userName,
      userName.toLowerCase(),
      fullName,
      'directory-services',
      distinguishedName,
      'bench',
      `id-${index}`,
      now,
    )
    person.emailAddresses.forEach((value, position) => address.run(index + 1, position, value))
    privilege.run(index + 1, 'login')
    change.run(
      index,
      'create',
      userName,
      JSON.stringify({ fullName, distinguishedName, emailAddresses: person.emailAddresses }),
    )
  })
  database.exec('commit')
}

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
