import { expect, test } from 'vitest'
import type { HoldReason } from '../../shared/domain/sync-plan.ts'
import { decidePlan } from './decide-plan.ts'
import { directoryUser, planInput, planOf } from './plan/plan-fixtures.ts'

const plan = planOf(planInput([], [directoryUser('anna')]))
const guarded = { ...plan, holds: [{ kind: 'no-users-read' }] as readonly HoldReason[] }
const same = plan.fingerprint
const other = 'f'.repeat(64)

test('a plan that changes nothing needs no confirmation, unless the guard holds it', () => {
  const empty = { ...plan, changes: [] }
  const expected = { expectedFingerprint: other }
  expect(decidePlan(empty, expected)).toEqual({ kind: 'apply', plan: empty })
  expect(decidePlan({ ...empty, holds: guarded.holds }, expected).kind).toBe('hold')
})

test.each([
  ['nothing expected', plan, null, 'apply', []],
  ['nothing expected, guarded', guarded, null, 'hold', ['no-users-read']],
  ['this one expected', plan, same, 'apply', []],
  ['this one expected, guarded', guarded, same, 'apply', []],
  ['another one expected', plan, other, 'hold', ['plan-changed']],
  ['another one expected, guarded', guarded, other, 'hold', ['no-users-read', 'plan-changed']],
] as const)('%s: %# %s', (_title, given, expectedFingerprint, kind, holds) => {
  const decision = decidePlan(given, { expectedFingerprint })
  expect(decision.kind).toBe(kind)
  expect(decision.plan.holds.map((hold) => hold.kind)).toEqual(holds)
  expect({ ...decision.plan, holds: [] }).toEqual({ ...plan, holds: [] })
})
