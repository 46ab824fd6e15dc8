import { makePlan, type MadePlan } from './make-plan.ts'
import type { SynchronizationDependencies, SynchronizationRequest } from './run-context.ts'
import { inStage } from './translate-failure.ts'

/** What Test Settings and Synchronize now have in common: everything but the writing. */
export async function readAndPlan(
  dependencies: SynchronizationDependencies,
  request: SynchronizationRequest,
): Promise<MadePlan> {
  const { configuration, signal, onProgress } = request
  const snapshot = await inStage('search', () => dependencies.connector.readDirectory({ signal, onProgress }))
  return inStage('plan', () => makePlan(dependencies, { configuration, snapshot, signal, onProgress }))
}
