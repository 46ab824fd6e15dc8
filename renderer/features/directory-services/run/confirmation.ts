import type { HoldReason } from '../../../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../../../shared/domain/sync-run.ts'
import { countChanges } from './verdict.ts'

/** What the dialog of an ended run offers to do with its plan. */
export type Offer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'apply'; readonly fingerprint: string; readonly changes: number }
  /** A held plan: it needs a button that says what it does, with its number. */
  | { readonly kind: 'confirm-changes'; readonly fingerprint: string; readonly changes: number }
  | { readonly kind: 'confirm-deletions'; readonly fingerprint: string; readonly deletions: number }

const concernsDeletions = (hold: HoldReason): boolean => hold.kind !== 'plan-changed'

export function offerOf({ outcome, fingerprint, counts, holds }: RunSummary): Offer {
  const changes = countChanges(counts)
  if (fingerprint === null || counts === null || changes === 0) return { kind: 'nothing' }
  if (outcome === 'planned') return { kind: 'apply', fingerprint, changes }
  if (outcome !== 'held') return { kind: 'nothing' }
  return counts.delete > 0 && holds.some(concernsDeletions)
    ? { kind: 'confirm-deletions', fingerprint, deletions: counts.delete }
    : { kind: 'confirm-changes', fingerprint, changes }
}
