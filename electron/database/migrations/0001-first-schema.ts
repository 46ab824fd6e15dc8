import type { Migration } from './migration.ts'

/**
 * `*_key` columns hold comparison keys (shared/domain/comparison-key.ts), made in JavaScript because SQLite's own
 * lower() knows ASCII only. Moments are ISO 8601 in UTC. Lists of words that are only ever read whole are JSON.
 */
export const firstSchema: Migration = {
  version: 1,
  name: 'first schema',
  sql: `
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta (name, value) VALUES ('revision', 0);

-- AUTOINCREMENT: the id of a deleted user is never given to another one, since runs and plans name users by id.
CREATE TABLE users (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  name               TEXT NOT NULL CHECK (name <> ''),
  name_key           TEXT NOT NULL UNIQUE,
  full_name          TEXT,
  full_name_key      TEXT,
  authentication     TEXT NOT NULL CHECK (authentication IN ('integrated', 'directory-services')),
  password_hash      TEXT,
  -- JSON; null is every way to log on, which nearly everybody has (reference: product, 3.3).
  login_privileges   TEXT CHECK (login_privileges IS NULL OR json_valid(login_privileges)),
  distinguished_name TEXT,
  directory          TEXT,
  external_id        TEXT CHECK (external_id <> ''),
  created_at         TEXT NOT NULL,
  changed_at         TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX users_by_external_id ON users (directory, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE addresses (
  user_id     INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  address     TEXT NOT NULL,
  address_key TEXT NOT NULL,
  PRIMARY KEY (user_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE pop3_names (
  user_id  INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (user_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE privileges (
  user_id   INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  privilege TEXT NOT NULL,
  PRIMARY KEY (user_id, privilege)
) STRICT, WITHOUT ROWID;
CREATE INDEX administrators ON privileges (user_id) WHERE privilege = 'admin';

-- A folder is named like the user whose archive it is; it may be granted before it exists on disk.
CREATE TABLE folder_access (
  user_id    INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  folder     TEXT NOT NULL,
  folder_key TEXT NOT NULL,
  privileges TEXT NOT NULL CHECK (json_valid(privileges)),
  PRIMARY KEY (user_id, folder_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX folder_access_by_folder ON folder_access (folder_key);

-- Archive folders that are known to hold mail of somebody; without an owner where the user was deleted.
CREATE TABLE archives (
  id         INTEGER PRIMARY KEY,
  folder     TEXT NOT NULL,
  folder_key TEXT NOT NULL UNIQUE,
  owner_id   INTEGER REFERENCES users (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX archives_by_owner ON archives (owner_id);

CREATE TABLE archive_tasks (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  kind        TEXT NOT NULL CHECK (kind IN ('rename', 'remove-if-empty')),
  folder      TEXT NOT NULL,
  destination TEXT CHECK ((kind = 'rename') = (destination IS NOT NULL))
) STRICT;

CREATE TABLE sync_runs (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  directory    TEXT NOT NULL,
  mode         TEXT NOT NULL,
  origin       TEXT NOT NULL,
  outcome      TEXT NOT NULL,
  started_at   TEXT NOT NULL,
  duration_ms  INTEGER,
  fingerprint  TEXT,
  counts       TEXT,
  holds        TEXT NOT NULL DEFAULT '[]',
  warnings     TEXT NOT NULL DEFAULT '[]',
  problem      TEXT,
  process      TEXT NOT NULL
) STRICT;
CREATE INDEX sync_runs_by_directory ON sync_runs (directory, id);

CREATE TABLE sync_changes (
  run_id             INTEGER NOT NULL REFERENCES sync_runs (id) ON DELETE CASCADE,
  ordinal            INTEGER NOT NULL,
  kind               TEXT NOT NULL,
  user_name          TEXT NOT NULL,
  previous_user_name TEXT,
  search_key         TEXT NOT NULL,
  fields             TEXT NOT NULL,
  archive            TEXT,
  reason             TEXT,
  parameters         TEXT NOT NULL,
  PRIMARY KEY (run_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entries (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      TEXT NOT NULL,
  origin  TEXT NOT NULL,
  action  TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details))
) STRICT;
`,
}
