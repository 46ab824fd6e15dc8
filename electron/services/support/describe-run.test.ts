import { expect, test } from 'vitest'
import { describeProblem } from '../../../shared/errors/problem.ts'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import { describeRun } from './describe-run.ts'

const run: RunSummary = {
  id: '7',
  directory: 'main',
  mode: 'synchronize',
  outcome: 'failed',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 12,
  counts: null,
  fingerprint: null,
  holds: [{ kind: 'no-users-read' }],
  warnings: [
    { code: 'group-not-found', parameters: { userName: 'canary-name', value: 'canary-value' } },
    { code: 'group-not-found', parameters: { userName: 'canary-name', value: 'canary-value' } },
  ] as unknown as RunSummary['warnings'],
  problem: describeProblem('credentials-refused', 'bind', { dn: 'canary-dn' }),
  origin: 'window',
}

test('a run is told by its codes and counts; no text and no parameter goes along', () => {
  const described = describeRun(run)
  expect(described).toMatchObject({
    outcome: 'failed',
    holds: ['no-users-read'],
    warnings: { 'group-not-found': 2 },
    problem: { stage: 'bind' },
  })
  expect(JSON.stringify(described)).not.toContain('canary')
})
