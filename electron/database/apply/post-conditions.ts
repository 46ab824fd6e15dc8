import type { PlanCounts } from '../../../shared/domain/sync-plan.ts'
import type { Statements } from '../database.ts'
import { countAdministrators, losesAdministrators, type Administrators } from '../editing/administrators.ts'
import { numberOf } from '../rows.ts'
import { applyFailed } from './apply-context.ts'
import { because } from '../../../shared/text/reason.ts'

/** What must hold of the users before and after a plan, whatever the plan says. */
export interface UserCensus {
  readonly users: number
  readonly integrated: number
  readonly administrators: Administrators
}

const count = `
  SELECT
    (SELECT count(*) FROM users) AS users,
    (SELECT count(*) FROM users WHERE authentication = 'integrated') AS integrated`

export async function takeCensus(statements: Statements): Promise<UserCensus> {
  const row = await statements.get(count)
  if (row === null) throw new Error('Counting gave no row.')
  return {
    users: numberOf(row, 'users'),
    integrated: numberOf(row, 'integrated'),
    administrators: await countAdministrators(statements),
  }
}

export interface CensusPair {
  readonly before: UserCensus
  readonly after: UserCensus
}

export function requireCensus({ before, after }: CensusPair, planned: Pick<PlanCounts, 'create' | 'delete'>): void {
  const expected = before.users + planned.create - planned.delete
  if (after.users !== expected) throw applyFailed(because('users-unexpected', { users: after.users, expected }))
  if (after.integrated !== before.integrated) throw applyFailed(because('integrated-touched'))
  if (losesAdministrators(before.administrators, after.administrators))
    throw applyFailed(because('no-administrator-left'))
}
