import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { writeAudit, type Writing } from '../audit/write-audit.ts'
import type { Statements } from '../database.ts'
import { requireUser } from '../editing/stored-user.ts'
import { optionalTextOf, textOf } from '../rows.ts'
import type { WriteQueue } from '../write-queue.ts'
import type { ArchiveGift, ArchiveRepository } from './archive-repository.ts'

export interface ArchiveRepositoryParts {
  readonly reader: Statements
  readonly queue: WriteQueue
  readonly now: () => Date
}

export function createArchiveRepository({ reader, queue, now }: ArchiveRepositoryParts): ArchiveRepository {
  return {
    owners: (folders) => readOwners(reader, folders),
    give: (gift, author) => queue.write((statements) => give(statements, gift, { author, at: now() })),
    forget: (folder, author) => queue.write((statements) => forget(statements, folder, { author, at: now() })),
  }
}

const selectOwners = `
  SELECT coalesce(heir.name, own.name) AS owner
  FROM json_each(?1) AS asked
  LEFT JOIN archives ON archives.folder_key = asked.value
  LEFT JOIN users AS heir ON heir.id = archives.owner_id
  LEFT JOIN users AS own ON own.name_key = asked.value
  ORDER BY asked.key`

async function readOwners(reader: Statements, folders: readonly string[]): Promise<readonly (string | null)[]> {
  const rows = await reader.all(selectOwners, [JSON.stringify(folders.map(comparisonKey))])
  return rows.map((row) => optionalTextOf(row, 'owner'))
}

const takeFromOwner = `
  DELETE FROM folder_access WHERE folder_key = ?1
    AND user_id = (SELECT owner_id FROM archives WHERE folder_key = ?1)`

const recordOwner = `
  INSERT INTO archives (folder, folder_key, owner_id) VALUES (?2, ?1, ?3)
  ON CONFLICT (folder_key) DO UPDATE SET owner_id = excluded.owner_id`

const grantOwner = `
  INSERT OR REPLACE INTO folder_access (user_id, folder, folder_key, privileges) VALUES (?3, ?2, ?1, '["read","write"]')`

async function give(statements: Statements, { folder, userId }: ArchiveGift, writing: Writing): Promise<void> {
  const heir = await requireUser(statements, userId)
  await refuseOfUser(statements, folder)
  const [before = null] = await readOwners(statements, [folder])
  if (before === heir.userName) return
  const key = comparisonKey(folder)
  await statements.run(takeFromOwner, [key])
  await statements.run(recordOwner, [key, folder, userId])
  await statements.run(grantOwner, [key, folder, userId])
  const details = [{ field: 'owner', before, after: heir.userName }]
  await writeAudit(statements, [{ action: 'archive-given', subject: folder, outcome: 'done', details }], writing)
}

async function refuseOfUser(statements: Statements, folder: string): Promise<void> {
  const row = await statements.get('SELECT name FROM users WHERE name_key = ?1', [comparisonKey(folder)])
  if (row === null) return
  throw problemError('archive-of-user', 'settings', { parameters: { folder, userName: textOf(row, 'name') } })
}

const forgetRights = `
  DELETE FROM folder_access WHERE folder_key = ?1 AND NOT EXISTS (SELECT 1 FROM users WHERE name_key = ?1)`

async function forget(statements: Statements, folder: string, writing: Writing): Promise<void> {
  const key = comparisonKey(folder)
  await statements.run('DELETE FROM archives WHERE folder_key = ?1', [key])
  await statements.run(forgetRights, [key])
  await writeAudit(statements, [{ action: 'archive-removed', subject: folder, outcome: 'done', details: [] }], writing)
}
