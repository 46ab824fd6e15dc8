import { assertNever } from '../../shared/assert-never.ts'
import type { UpdatePolicy } from './update-policy.ts'

/** How far the way to a newer version has come. Each step beyond `found` and `downloaded` was agreed to. */
export type UpdateProgress =
  | { readonly kind: 'none'; readonly checkedAt: number | null }
  | { readonly kind: 'found'; readonly version: string }
  | { readonly kind: 'wanted'; readonly version: string }
  | { readonly kind: 'downloaded'; readonly version: string }
  | { readonly kind: 'restart-wanted'; readonly version: string }

export interface UpdateSituation {
  /** A portable program and one that is run from its source are not replaced. */
  readonly installation: 'installed' | 'portable' | 'not-packaged'
  readonly policy: UpdatePolicy
  readonly setting: 'ask' | 'off'
  /** The package was made with a feed of its own. */
  readonly feed: 'packaged' | 'none'
  readonly activeRuns: number
  /** Milliseconds. */
  readonly now: number
  readonly progress: UpdateProgress
}

type OffReason = 'not-packaged' | 'portable' | 'policy' | 'policy-unreadable' | 'setting' | 'no-feed'

export type UpdateStep =
  | { readonly kind: 'off'; readonly reason: OffReason }
  | { readonly kind: 'wait'; readonly reason: 'run' | 'checked-lately' }
  | { readonly kind: 'check' }
  | { readonly kind: 'ask-download'; readonly version: string }
  | { readonly kind: 'download'; readonly version: string }
  | { readonly kind: 'ask-restart'; readonly version: string }
  | { readonly kind: 'install'; readonly version: string }

export const checkIntervalMs = 24 * 60 * 60 * 1000

/** What to do now, and nothing else. No way leads to a download or a restart but over a question. */
export function decideUpdate(situation: UpdateSituation): UpdateStep {
  const reason = offReason(situation)
  if (reason !== null) return { kind: 'off', reason }
  if (situation.activeRuns > 0) return { kind: 'wait', reason: 'run' }
  return nextStep(situation)
}

function offReason({ installation, policy, setting, feed }: UpdateSituation): OffReason | null {
  if (installation !== 'installed') return installation
  if (policy.kind === 'off') return policy.reason
  if (setting === 'off') return 'setting'
  return feed === 'none' && policy.feed === null ? 'no-feed' : null
}

function nextStep({ progress, now }: UpdateSituation): UpdateStep {
  switch (progress.kind) {
    case 'none':
      return isDue(progress.checkedAt, now) ? { kind: 'check' } : { kind: 'wait', reason: 'checked-lately' }
    case 'found':
      return { kind: 'ask-download', version: progress.version }
    case 'wanted':
      return { kind: 'download', version: progress.version }
    case 'downloaded':
      return { kind: 'ask-restart', version: progress.version }
    case 'restart-wanted':
      return { kind: 'install', version: progress.version }
    default:
      return assertNever(progress)
  }
}

/** A clock that was set back does not silence the checks. */
const isDue = (checkedAt: number | null, now: number): boolean =>
  checkedAt === null || now - checkedAt >= checkIntervalMs || now < checkedAt
