import type { Migration } from './migration.ts'

/** The table of the first schema was never written to; this one is append-only, by triggers, and can be searched. */
export const auditLog: Migration = {
  version: 2,
  name: 'audit log',
  sql: `
DROP TABLE audit_entries;
CREATE TABLE audit_entries (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         TEXT NOT NULL,
  -- The user who was logged on; null for the command line and for what nobody did.
  actor      TEXT,
  origin     TEXT NOT NULL,
  action     TEXT NOT NULL,
  subject    TEXT NOT NULL,
  outcome    TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  details    TEXT NOT NULL CHECK (json_valid(details)),
  search_key TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_entries_are_not_changed BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
-- INSERT OR REPLACE deletes without firing a trigger for it.
CREATE TRIGGER audit_entries_are_not_replaced BEFORE INSERT ON audit_entries
WHEN EXISTS (SELECT 1 FROM audit_entries WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER audit_entries_are_not_deleted BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
`,
}
