import { assertNever } from '../../shared/assert-never.ts'
import type { SynchronizationDependencies, SynchronizationRequest } from './run-context.ts'
import { synchronizeDirectory } from './synchronize-directory.ts'
import { endFailed } from './end-failed.ts'
import { readAndPlan } from './read-and-plan.ts'
import { endingWithPlan, type RunEnding } from './run-ending.ts'
import type { RunReport } from './run-report.ts'

/** One run, from reading the directory to its record. Never rejects: how it ended is in the report. */
export async function runSynchronization(
  dependencies: SynchronizationDependencies,
  request: SynchronizationRequest,
): Promise<RunReport> {
  const startedAt = dependencies.now()
  const elapsed = () => Math.max(0, dependencies.now().getTime() - startedAt.getTime())
  switch (request.mode) {
    case 'test':
      return { ...(await testSettings(dependencies, request)), durationMs: elapsed(), runId: null }
    case 'synchronize':
      return synchronizeDirectory(dependencies, request, { startedAt, elapsed })
    default:
      return assertNever(request.mode)
  }
}

/** Writes nothing at all: no users, no folders, and no record of the run. */
async function testSettings(
  dependencies: SynchronizationDependencies,
  request: SynchronizationRequest,
): Promise<RunEnding> {
  try {
    const { plan } = await readAndPlan(dependencies, request)
    return endingWithPlan(plan.holds.length === 0 ? 'planned' : 'held', plan)
  } catch (thrown) {
    return endFailed(dependencies, request.signal, thrown)
  }
}
