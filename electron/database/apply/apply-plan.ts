import { problemError, ProblemError } from '../../../shared/errors/problem-error.ts'
import type { SyncPlan } from '../../../shared/domain/sync-plan.ts'
import type { Statements } from '../database.ts'
import { finishRun } from '../repositories/finish-run.ts'
import { advanceRevision, readRevision } from '../revision.ts'
import type { ApplyOptions } from '../user-database.ts'
import type { WriteQueue } from '../write-queue.ts'
import { applyFailed, type ApplyContext } from './apply-context.ts'
import { applyChanges, type WrittenChunk } from './apply-changes.ts'
import { queueArchiveSteps } from './archive-tasks.ts'
import { archiveSteps } from './archive-steps.ts'
import { requireCensus, takeCensus } from './post-conditions.ts'
import { changeRowsOf, recordChangeRows, skipRowChunks } from './record-changes.ts'
import { because } from '../../../shared/text/reason.ts'

export interface PlanToApply {
  readonly plan: SyncPlan
  readonly options: ApplyOptions
  readonly appliedAt: Date
}

/** Users, run record, changes and archive tasks in one transaction: everything, or nothing of it. */
export async function applyPlan(queue: WriteQueue, work: PlanToApply): Promise<void> {
  try {
    await queue.write((statements) => applyInTransaction(statements, work), work.options.signal)
  } catch (thrown) {
    throw applyProblem(thrown)
  }
}

async function applyInTransaction(statements: Statements, { plan, options, appliedAt }: PlanToApply): Promise<void> {
  if ((await readRevision(statements)) !== options.basisRevision) throw problemError('plan-out-of-date', 'apply')
  const context: ApplyContext = {
    statements,
    directory: plan.directory,
    runId: options.runId,
    appliedAt: appliedAt.toISOString(),
    checkpoint: () => throwIfCancelled(options.signal),
  }
  const before = await takeCensus(statements)
  await writeAndRecord(context, plan, options)
  requireCensus({ before, after: await takeCensus(statements) }, plan.counts)
  await queueArchiveSteps(statements, archiveSteps(plan.changes))
  await finishRun(statements, { runId: options.runId, finished: options.finished(), at: appliedAt })
  if (plan.changes.length > 0) await advanceRevision(statements)
  context.checkpoint()
}

async function writeAndRecord(context: ApplyContext, plan: SyncPlan, options: ApplyOptions): Promise<void> {
  const { statements, runId, checkpoint } = context
  const total = plan.changes.length
  const recorder = createRecorder((chunk) => recordChangeRows(statements, runId, changeRowsOf(chunk)))
  let done = 0
  options.onProgress({ phase: 'writing', done, total })
  for await (const chunk of applyChanges(context, plan)) {
    checkpoint()
    await recorder.record(chunk)
    done += chunk.length
    options.onProgress({ phase: 'writing', done, total })
    checkpoint()
  }
  await recorder.finish()
  for (const rows of skipRowChunks(plan)) await recordChangeRows(statements, runId, rows)
}

interface Recorder {
  record(chunk: WrittenChunk): Promise<void>
  finish(): Promise<void>
}

/**
 * Records a chunk while the next one is being made: SQLite works on a thread of its own, and takes statements of a
 * connection in the order in which they were issued, a rollback included. A failure is told at the next chunk.
 */
function createRecorder(write: (chunk: WrittenChunk) => Promise<void>): Recorder {
  let pending: Promise<void> = Promise.resolve()
  return {
    record: async (chunk) => {
      await pending
      pending = write(chunk)
      // Awaited with the next chunk; until then nobody else would look at a rejection.
      pending.catch(() => undefined)
    },
    finish: () => pending,
  }
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw problemError('cancelled', 'apply')
}

/** A failure of the database is one of applying here: nothing was written, and the message says so. */
function applyProblem(thrown: unknown): ProblemError {
  if (!(thrown instanceof ProblemError)) return applyFailed(because('unexpected'), thrown)
  if (thrown.problem.code !== 'database-unusable') return thrown
  return applyFailed(thrown.problem.parameters.reason ?? because('unexpected'), thrown)
}
