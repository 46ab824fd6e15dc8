import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Row, Statements } from '../database.ts'
import { recordPlan } from '../apply/record-changes.ts'
import { isGone, processIdentitySchema, type ProcessFacts } from '../process-identity.ts'
import { jsonOf, numberOf } from '../rows.ts'
import type { Page } from '../page.ts'
import type { ChangePage, ChangeQuery, NewRun, RunRepository } from '../user-database.ts'
import type { WriteQueue } from '../write-queue.ts'
import { finishRun } from './finish-run.ts'
import { changeColumns, runColumns, toChangeRow, toRunSummary } from './run-rows.ts'

export interface RunRepositoryParts {
  readonly reader: Statements
  readonly queue: WriteQueue
  readonly process: ProcessFacts
  readonly now: () => Date
}

export function createRunRepository({ reader, queue, process, now }: RunRepositoryParts): RunRepository {
  return {
    start: (run) => queue.write((statements) => startRun(statements, run, process)),
    finish: (runId, finished, plan) =>
      queue.write(async (statements) => {
        await finishRun(statements, { runId, finished, at: now() })
        if (plan !== null) await recordPlan(statements, runId, plan)
      }),
    list: (page) => listRuns(reader, page),
    find: async (runId) => {
      const row = await reader.get(`SELECT ${runColumns} FROM sync_runs WHERE id = ?1`, [runId])
      return row === null ? null : toRunSummary(row)
    },
    listChanges: (runId, query) => listChanges(reader, runId, query),
    closeInterrupted: () => queue.write((statements) => closeInterrupted(statements, process)),
  }
}

async function startRun(statements: Statements, run: NewRun, facts: ProcessFacts): Promise<number> {
  await refuseBesideOthers(statements, run, facts)
  const row = await statements.get(
    `INSERT INTO sync_runs (directory, mode, origin, outcome, started_at, process)
     VALUES (?1, ?2, ?3, 'running', ?4, ?5) RETURNING id`,
    [run.directory, run.mode, run.origin, run.startedAt.toISOString(), JSON.stringify(facts.current)],
  )
  return onlyNumber(row, 'id')
}

/** No run takes longer; the process id of one that crashed may be in use again. */
const longestRunMs = 24 * 3_600_000

/** Of its own process a run knows the others; here it is refused beside one of another process that has the data folder. */
async function refuseBesideOthers(statements: Statements, run: NewRun, facts: ProcessFacts): Promise<void> {
  const { directory, startedAt } = run
  const running = await statements.all(
    `SELECT process FROM sync_runs WHERE outcome = 'running' AND directory = ?1 AND started_at > ?2`,
    [directory, new Date(startedAt.getTime() - longestRunMs).toISOString()],
  )
  const others = running
    .map((row) => jsonOf(row, 'process', processIdentitySchema))
    .filter((other) => other.processId !== facts.current.processId && !isGone(other, facts))
  if (others.length > 0) throw problemError('run-active', 'plan', { parameters: { directory } })
}

async function listRuns(reader: Statements, page: Page & { readonly directory: string | null }) {
  const filter = '?1 IS NULL OR directory = ?1'
  const counted = await reader.get(`SELECT count(*) AS total FROM sync_runs WHERE ${filter}`, [page.directory])
  const rows = await reader.all(
    `SELECT ${runColumns} FROM sync_runs WHERE ${filter} ORDER BY id DESC LIMIT ?2 OFFSET ?3`,
    [page.directory, page.limit, page.offset],
  )
  return { total: onlyNumber(counted, 'total'), rows: rows.map(toRunSummary) }
}

async function listChanges(reader: Statements, runId: number, query: ChangeQuery): Promise<ChangePage> {
  const filter = `run_id = ?1 AND (?2 = '[]' OR kind IN (SELECT value FROM json_each(?2)))
    AND (?3 = '' OR instr(search_key, ?3) > 0)`
  const parameters = [runId, JSON.stringify(query.kinds), comparisonKey(query.search)]
  const counted = await reader.get(`SELECT count(*) AS total FROM sync_changes WHERE ${filter}`, parameters)
  const rows = await reader.all(
    `SELECT ${changeColumns} FROM sync_changes WHERE ${filter} ORDER BY ordinal LIMIT ?4 OFFSET ?5`,
    [...parameters, query.limit, query.offset],
  )
  return { total: onlyNumber(counted, 'total'), rows: rows.map(toChangeRow) }
}

async function closeInterrupted(statements: Statements, facts: ProcessFacts): Promise<number> {
  const running = await statements.all(`SELECT id, process FROM sync_runs WHERE outcome = 'running'`)
  const gone = running.filter((row) => isGone(jsonOf(row, 'process', processIdentitySchema), facts))
  for (const row of gone)
    await statements.run(`UPDATE sync_runs SET outcome = 'interrupted' WHERE id = ?1`, [numberOf(row, 'id')])
  return gone.length
}

function onlyNumber(row: Row | null, column: string): number {
  if (row === null) throw new Error('A row was expected.')
  return numberOf(row, column)
}
