import type { Author } from '../../../shared/domain/audit.ts'
import type { PlanCounts } from '../../../shared/domain/sync-plan.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { AuditNote } from '../audit/audit-log.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Statements } from '../database.ts'
import { textOf } from '../rows.ts'
import type { FinishedRun } from '../user-database.ts'

const update = `
  UPDATE sync_runs SET outcome = ?2, duration_ms = ?3, counts = ?4, fingerprint = ?5, holds = ?6, warnings = ?7,
    problem = ?8
  WHERE id = ?1 RETURNING directory, origin`

export interface RunToFinish {
  readonly runId: number
  readonly finished: FinishedRun
  readonly at: Date
}

/** The record of the run, and its entry in the audit log. */
export async function finishRun(statements: Statements, { runId, finished, at }: RunToFinish): Promise<void> {
  const row = await statements.get(update, [
    runId,
    finished.outcome,
    Math.round(finished.durationMs),
    optionalJson(finished.counts),
    finished.fingerprint,
    JSON.stringify(finished.holds),
    JSON.stringify(finished.warnings),
    optionalJson(finished.problem),
  ])
  if (row === null) throw problemError('run-unknown', 'database', { parameters: { run: runId } })
  const author: Author = { user: null, origin: textOf(row, 'origin') }
  await writeAudit(statements, [noteOf(runId, textOf(row, 'directory'), finished)], { author, at })
}

const optionalJson = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

function noteOf(runId: number, directory: string, { outcome, counts, problem }: FinishedRun): AuditNote {
  const facts = { run: String(runId), outcome, problem: problem?.code ?? null, ...countsOf(counts) }
  return {
    action: 'run-ended',
    subject: directory,
    outcome: outcome === 'applied' ? 'done' : outcome === 'failed' ? 'failed' : 'refused',
    details: Object.entries(facts).flatMap(([field, after]) =>
      after === null ? [] : [{ field, before: null, after }],
    ),
  }
}

const countsOf = (counts: PlanCounts | null): Readonly<Record<string, string>> =>
  counts === null ? {} : Object.fromEntries(Object.entries(counts).map(([kind, count]) => [kind, String(count)]))
