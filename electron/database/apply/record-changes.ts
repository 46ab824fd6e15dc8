import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { PlannedChange, SyncPlan } from '../../../shared/domain/sync-plan.ts'
import type { ChangeRow } from '../../../shared/domain/sync-run.ts'
import { changeRow, skipRow } from '../change-rows.ts'
import type { Statements } from '../database.ts'
import { chunksOf, type Placed } from './chunks.ts'
import { jsonRows } from './json-rows.ts'

const insertChanges = `${jsonRows}
  INSERT INTO sync_changes
    (run_id, ordinal, kind, user_name, previous_user_name, search_key, fields, archive, reason, parameters)
  SELECT ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
    value ->> 8
  FROM change`

export async function recordChangeRows(
  statements: Statements,
  runId: number,
  rows: readonly ChangeRow[],
): Promise<void> {
  if (rows.length > 0) await statements.run(insertChanges, [JSON.stringify(rows.map(storedRow)), runId])
}

export const changeRowsOf = (chunk: readonly Placed<PlannedChange>[]): readonly ChangeRow[] =>
  chunk.map(({ item, ordinal }) => changeRow(item, ordinal))

/** Skipped records follow the changes in one list, as screens show them. */
export function* skipRowChunks(plan: SyncPlan): Generator<readonly ChangeRow[]> {
  for (const chunk of chunksOf(plan.skipped, every))
    yield chunk.map(({ item, ordinal }) => skipRow(item, plan.changes.length + ordinal))
}

/** The whole plan, for runs that write no user: a held plan is recorded with everything that it would do. */
export async function recordPlan(statements: Statements, runId: number, plan: SyncPlan): Promise<void> {
  for (const chunk of chunksOf(plan.changes, every)) await recordChangeRows(statements, runId, changeRowsOf(chunk))
  for (const rows of skipRowChunks(plan)) await recordChangeRows(statements, runId, rows)
}

const every = <Item>(item: Item): Item => item

const storedRow = (row: ChangeRow) => [
  row.ordinal,
  row.kind,
  row.userName,
  row.previousUserName,
  searchKey(row),
  JSON.stringify(row.fields),
  row.archive,
  row.reason,
  JSON.stringify(row.parameters),
]

/** What the search in the changes of a run looks through: names and values, before and after. */
function searchKey({ userName, previousUserName, fields }: ChangeRow): string {
  const values = fields.filter(({ field }) => field !== 'externalId').flatMap(({ before, after }) => [before, after])
  return comparisonKey([userName, previousUserName, ...values].filter((value) => value !== null).join('\n'))
}
