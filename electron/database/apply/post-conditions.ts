import type { PlanCounts } from '../../../shared/domain/sync-plan.ts'
import type { Statements } from '../database.ts'
import { numberOf } from '../rows.ts'
import { applyFailed } from './apply-context.ts'

/** What must hold of the users before and after a plan, whatever the plan says. */
export interface UserCensus {
  readonly users: number
  readonly integrated: number
  readonly administrators: number
}

const count = `
  SELECT
    (SELECT count(*) FROM users) AS users,
    (SELECT count(*) FROM users WHERE authentication = 'integrated') AS integrated,
    (SELECT count(*) FROM privileges WHERE privilege = 'admin') AS administrators`

export async function takeCensus(statements: Statements): Promise<UserCensus> {
  const row = await statements.get(count)
  if (row === null) throw new Error('Counting gave no row.')
  return {
    users: numberOf(row, 'users'),
    integrated: numberOf(row, 'integrated'),
    administrators: numberOf(row, 'administrators'),
  }
}

export interface CensusPair {
  readonly before: UserCensus
  readonly after: UserCensus
}

export function requireCensus({ before, after }: CensusPair, planned: Pick<PlanCounts, 'create' | 'delete'>): void {
  const expected = before.users + planned.create - planned.delete
  if (after.users !== expected) throw applyFailed(`There would be ${after.users} users instead of ${expected}.`)
  if (after.integrated !== before.integrated)
    throw applyFailed('Users with integrated authentication would be touched.')
  if (before.administrators > 0 && after.administrators === 0) throw applyFailed('No administrator would be left.')
}
