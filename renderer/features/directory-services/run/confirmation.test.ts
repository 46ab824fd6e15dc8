import { describe, expect, test } from 'vitest'
import type { HoldReason, PlanCounts } from '../../../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../../../shared/domain/sync-run.ts'
import { offerOf } from './confirmation.ts'

const fingerprint = 'a'.repeat(64)
const counts: PlanCounts = { read: 9, create: 2, update: 0, rename: 0, delete: 3, skip: 1, unchanged: 4 }
const noChanges: PlanCounts = { ...counts, create: 0, delete: 0 }
const tooMany: HoldReason = { kind: 'deletion-limit', deletions: 3, limit: 1, usersOfDirectory: 9 }
const moved: HoldReason = { kind: 'plan-changed', expectedFingerprint: 'b'.repeat(64) }

const run = (facts: Partial<RunSummary>): RunSummary => ({
  id: 't1',
  directory: 'main',
  mode: 'test',
  outcome: 'planned',
  startedAt: '2026-01-01T00:00:00Z',
  durationMs: 1,
  counts,
  fingerprint,
  holds: [],
  warnings: [],
  problem: null,
  origin: 'window',
  ...facts,
})

describe('the dialog of an ended run offers', () => {
  test.each([
    ['to apply a plan that was tested', {}, { kind: 'apply', changes: 5 }],
    ['nothing where nothing would change', { counts: noChanges }, { kind: 'nothing' }],
    ['nothing where no plan came about', { outcome: 'failed', counts: null, fingerprint: null }, { kind: 'nothing' }],
    ['nothing once it is applied', { outcome: 'applied' }, { kind: 'nothing' }],
    ['nothing after a cancel', { outcome: 'cancelled' }, { kind: 'nothing' }],
    [
      'to delete so many users where deletions hold the plan',
      { outcome: 'held', holds: [tooMany] },
      { kind: 'confirm-deletions', deletions: 3 },
    ],
    [
      'to delete them also where the plan has moved as well',
      { outcome: 'held', holds: [moved, tooMany] },
      { kind: 'confirm-deletions', deletions: 3 },
    ],
    [
      'to apply the new plan where it has only moved',
      { outcome: 'held', holds: [moved] },
      { kind: 'confirm-changes', changes: 5 },
    ],
    [
      'nothing where a held plan changes nothing',
      { outcome: 'held', counts: noChanges, holds: [moved] },
      { kind: 'nothing' },
    ],
  ] as const)('%s', (_rule, facts, offer) => {
    const expected = offer.kind === 'nothing' ? offer : { ...offer, fingerprint }
    expect(offerOf(run(facts))).toEqual(expected)
  })
})
