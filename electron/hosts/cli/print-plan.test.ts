import { describe, expect, test } from 'vitest'
import type { SyncPlan } from '../../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import { describeProblem } from '../../../shared/errors/problem.ts'
import { describeRunAsDocument } from './plan-document.ts'
import { printPlan } from './print-plan.ts'

const plan: SyncPlan = {
  directory: 'main',
  fingerprint: 'ab'.repeat(32),
  changes: [
    {
      kind: 'create',
      userName: 'ada',
      user: {
        externalId: 'entryUUID:1',
        userName: 'ada',
        fullName: 'Ada',
        distinguishedName: 'uid=ada',
        emailAddresses: ['ada@x', 'a@x'],
      },
    },
    {
      kind: 'update',
      userId: 2,
      userName: 'bob',
      fields: {
        fullName: { before: null, after: 'Bob' },
        emailAddresses: { before: ['bob@x'], after: [] },
      },
    },
    {
      kind: 'rename',
      userId: 3,
      previousUserName: 'carol',
      userName: 'caroline',
      fields: { distinguishedName: { before: 'uid=carol', after: 'uid=caroline' } },
    },
    { kind: 'delete', userId: 4, userName: 'dave', fullName: 'Dave', distinguishedName: null, archive: 'kept' },
    { kind: 'delete', userId: 5, userName: 'erin', fullName: null, distinguishedName: null, archive: 'removed' },
    { kind: 'delete', userId: 6, userName: 'fred', fullName: null, distinguishedName: null, archive: 'none' },
  ],
  skipped: [{ userName: 'gina', reason: 'name-of-other-directory', parameters: { directory: 'other' } }],
  warnings: [
    { code: 'references-ignored', parameters: { count: 2 } },
    { code: 'account-role', parameters: { name: 'Admin', role: 'FullAdmin' } },
  ],
  counts: { read: 9, create: 1, update: 1, rename: 1, delete: 3, skip: 1, unchanged: 5 },
  holds: [{ kind: 'deletion-limit', deletions: 3, limit: 2, usersOfDirectory: 8 }],
  defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
}

const run: RunSummary = {
  id: '7',
  directory: 'main',
  mode: 'synchronize',
  outcome: 'held',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 12.4,
  counts: plan.counts,
  fingerprint: plan.fingerprint,
  holds: plan.holds,
  warnings: plan.warnings,
  problem: null,
  origin: 'command line',
}

describe('a printed plan', () => {
  test('shows the counts, each change, what to know, and why it waits', () => {
    expect(printPlan(plan, { width: 120, mostRows: 100 })).toBe(`\
1 new, 1 changed, 1 renamed, 3 deleted, 1 skipped; 5 unchanged (9 read).

Change   User name         Details
new      ada               Ada, ada@x, a@x
changed  bob               full name: - → Bob; e-mail: bob@x → -
renamed  carol → caroline  distinguished name: uid=carol → uid=caroline
deleted  dave              Dave, the archive folder holds mail and stays
deleted  erin              the empty archive folder goes too
deleted  fred
skipped  gina              A user of this name belongs to the directory other.

Warning: Other places that the server referred to, which are not read: 2.
Note: Read as Admin, whose role on the server is FullAdmin.

Held: 3 of 8 users would be deleted; up to 2 need no confirmation.`)
  })

  test.each([
    [1, ['new'], '... and 6 more.'],
    [6, ['new', 'changed', 'renamed', 'deleted', 'deleted', 'deleted'], '... and 1 more.'],
  ])('of which only %i rows are asked for is cut, with a count', (mostRows, kinds, rest) => {
    const lines = printPlan(plan, { width: 120, mostRows }).split('\n').slice(3)
    expect(lines.slice(0, mostRows).map((line) => line.split(' ')[0])).toEqual(kinds)
    expect(lines[mostRows]).toBe(rest)
  })

  test('that changes nothing says so', () => {
    const nothing = { ...plan, changes: [], skipped: [], warnings: [], holds: [] }
    expect(printPlan(nothing, { width: 80, mostRows: 10 })).toContain('\n\nNothing changes.')
  })
})

describe('a plan as a document', () => {
  test('has exactly the agreed shape; why it is held stands among the warnings, remarks do not', () => {
    expect(describeRunAsDocument({ run, plan, diagnosis: null })).toEqual({
      directory: 'main',
      outcome: 'held',
      fingerprint: plan.fingerprint,
      counts: plan.counts,
      changes: [
        {
          kind: 'create',
          userName: 'ada',
          fields: {
            fullName: { before: null, after: 'Ada' },
            distinguishedName: { before: null, after: 'uid=ada' },
            emailAddresses: { before: [], after: ['ada@x', 'a@x'] },
            externalId: { before: null, after: 'entryUUID:1' },
          },
        },
        {
          kind: 'update',
          userName: 'bob',
          fields: { fullName: { before: null, after: 'Bob' }, emailAddresses: { before: ['bob@x'], after: [] } },
        },
        {
          kind: 'rename',
          userName: 'caroline',
          previousUserName: 'carol',
          fields: { distinguishedName: { before: 'uid=carol', after: 'uid=caroline' } },
        },
        { kind: 'delete', userName: 'dave' },
        { kind: 'delete', userName: 'erin' },
        { kind: 'delete', userName: 'fred' },
      ],
      skipped: [{ userName: 'gina', reason: 'name-of-other-directory' }],
      warnings: [
        { code: 'references-ignored', message: 'Other places that the server referred to, which are not read: 2.' },
        { code: 'deletion-limit', message: '3 of 8 users would be deleted; up to 2 need no confirmation.' },
      ],
      durationMs: 12,
    })
  })

  test.each(['failed', 'cancelled', 'interrupted'] as const)(
    'of a run that %s has failed, with its error',
    (outcome) => {
      const problem = describeProblem('connection-refused', 'tcp', { host: 'h', port: 389 })
      const failed = { ...run, outcome, problem, counts: null, fingerprint: null, holds: [], warnings: [] }
      expect(describeRunAsDocument({ run: failed, plan: null, diagnosis: null })).toEqual({
        directory: 'main',
        outcome: 'failed',
        fingerprint: null,
        counts: null,
        changes: [],
        skipped: [],
        warnings: [],
        error: {
          code: 'connection-refused',
          stage: 'tcp',
          message: 'h refuses connections on port 389.',
          hint: problem.hint,
        },
        durationMs: 12,
      })
    },
  )
})
