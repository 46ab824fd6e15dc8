import type { Statements } from '../database.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { FinishedRun } from '../user-database.ts'

const update = `
  UPDATE sync_runs SET outcome = ?2, duration_ms = ?3, counts = ?4, fingerprint = ?5, holds = ?6, warnings = ?7,
    problem = ?8
  WHERE id = ?1`

export async function finishRun(statements: Statements, runId: number, finished: FinishedRun): Promise<void> {
  const changed = await statements.run(update, [
    runId,
    finished.outcome,
    Math.round(finished.durationMs),
    optionalJson(finished.counts),
    finished.fingerprint,
    JSON.stringify(finished.holds),
    JSON.stringify(finished.warnings),
    optionalJson(finished.problem),
  ])
  if (changed !== 1) throw problemError('run-unknown', 'database', { parameters: { run: runId } })
}

const optionalJson = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))
