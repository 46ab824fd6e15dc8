import type { SyncPlan } from '../../../shared/domain/sync-plan.ts'
import { buildPlan } from './build-plan.ts'
import { matchUsers } from './match-users.ts'
import type { ArchiveFacts, Digest, PlanInput, Stepwise } from './plan-input.ts'

/** The whole plan at once, without a pause: for tests, and where there are few users. */
export function planSynchronously(input: PlanInput, facts: ArchiveFacts, digest: Digest): SyncPlan {
  return runToEnd(buildPlan(runToEnd(matchUsers(input)), facts, digest))
}

function runToEnd<Result>(work: Stepwise<Result>): Result {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}
