import type { HoldReason, SyncPlan } from '../../shared/domain/sync-plan.ts'

/** What an administrator has confirmed. */
export interface Confirmation {
  /** The plan that was seen; null where none was, as in a scheduled run. */
  readonly expectedFingerprint: string | null
}

export type Decision =
  { readonly kind: 'apply'; readonly plan: SyncPlan } | { readonly kind: 'hold'; readonly plan: SyncPlan }

/**
 * A confirmed plan is released from its holds, and is the only one that is. Where another plan was expected but nothing
 * is left to do, for instance because someone else has just done it, there is nothing to confirm.
 */
export function decidePlan(plan: SyncPlan, { expectedFingerprint }: Confirmation): Decision {
  if (expectedFingerprint === plan.fingerprint) return { kind: 'apply', plan: { ...plan, holds: [] } }
  const needsNoConfirmation = expectedFingerprint === null || (plan.changes.length === 0 && plan.holds.length === 0)
  if (needsNoConfirmation) return { kind: plan.holds.length === 0 ? 'apply' : 'hold', plan }
  const changed: HoldReason = { kind: 'plan-changed', expectedFingerprint }
  return { kind: 'hold', plan: { ...plan, holds: [...plan.holds, changed] } }
}
