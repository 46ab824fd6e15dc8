import type { HoldReason, SyncPlan } from '../../shared/domain/sync-plan.ts'

/** What an administrator has confirmed, and what is to be done where the plan is another one by now. */
export interface Confirmation {
  readonly expectedFingerprint: string | null
  /** `apply` still applies nothing that the guard holds. */
  readonly onChangedPlan: 'hold' | 'apply'
}

export type Decision =
  { readonly kind: 'apply'; readonly plan: SyncPlan } | { readonly kind: 'hold'; readonly plan: SyncPlan }

/**
 * A confirmed plan is released from its holds, and is the only one that is. Where another plan was expected but nothing
 * is left to do, for instance because someone else has just done it, there is nothing to confirm.
 */
export function decidePlan(plan: SyncPlan, { expectedFingerprint, onChangedPlan }: Confirmation): Decision {
  if (expectedFingerprint === plan.fingerprint) return { kind: 'apply', plan: { ...plan, holds: [] } }
  const isAnyAllowed = onChangedPlan === 'apply' || plan.changes.length === 0
  if (expectedFingerprint === null || (isAnyAllowed && plan.holds.length === 0))
    return { kind: plan.holds.length === 0 ? 'apply' : 'hold', plan }
  const changed: HoldReason = { kind: 'plan-changed', expectedFingerprint }
  return { kind: 'hold', plan: { ...plan, holds: [...plan.holds, changed] } }
}
