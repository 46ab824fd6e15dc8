import { assertNever } from '../../../shared/assert-never.ts'
import type { SyncWarning } from '../../../shared/domain/directory-snapshot.ts'
import { isRemark, warningTexts } from '../../../shared/domain/notice-texts.ts'
import type { FieldChanges, HoldReason, PlannedChange, PlanCounts } from '../../../shared/domain/sync-plan.ts'
import type { RunOutcome } from '../../../shared/domain/sync-run.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import { fillTemplate } from '../../../shared/text/fill-template.ts'
import type { EndedRun } from '../../services/ended-runs.ts'
import { describeHold } from './describe-hold.ts'

/** What `test` and `sync` print with `--json` (design, section 5). */
export interface PlanDocument {
  readonly directory: string
  readonly outcome: 'planned' | 'applied' | 'held' | 'failed'
  readonly fingerprint: string | null
  readonly counts: PlanCounts | null
  readonly changes: readonly ChangeDocument[]
  readonly skipped: readonly { readonly userName: string; readonly reason: string }[]
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
  readonly error?: ErrorDocument
  readonly durationMs: number
}

interface ChangeDocument {
  readonly kind: PlannedChange['kind']
  readonly userName: string
  readonly previousUserName?: string
  readonly fields?: FieldChanges
}

export type ErrorDocument = Pick<Problem, 'code' | 'stage' | 'message' | 'hint'>

export function describeRunAsDocument({ run, plan }: EndedRun): PlanDocument {
  return {
    directory: run.directory,
    outcome: outcomeOf(run.outcome),
    fingerprint: run.fingerprint,
    counts: run.counts,
    changes: plan?.changes.map(changeDocument) ?? [],
    skipped: plan?.skipped.map(({ userName, reason }) => ({ userName, reason })) ?? [],
    warnings: [
      ...run.warnings.filter((warning) => !isRemark(warning)).map(warningDocument),
      ...run.holds.map(holdDocument),
    ],
    ...(run.problem === null ? {} : { error: errorDocument(run.problem) }),
    durationMs: Math.round(run.durationMs ?? 0),
  }
}

export const errorDocument = ({ code, stage, message, hint }: Problem): ErrorDocument => ({
  code,
  stage,
  message,
  hint,
})

/** A cancelled run has failed with the code `cancelled`. */
const outcomeOf = (outcome: RunOutcome): PlanDocument['outcome'] =>
  outcome === 'planned' || outcome === 'applied' || outcome === 'held' ? outcome : 'failed'

function changeDocument(change: PlannedChange): ChangeDocument {
  const { kind, userName } = change
  switch (kind) {
    case 'create':
      return { kind, userName, fields: fieldsOfNewUser(change.user) }
    case 'update':
      return { kind, userName, fields: change.fields }
    case 'rename':
      return { kind, userName, previousUserName: change.previousUserName, fields: change.fields }
    case 'delete':
      return { kind, userName }
    default:
      return assertNever(change)
  }
}

const fieldsOfNewUser = (user: Extract<PlannedChange, { kind: 'create' }>['user']): FieldChanges => ({
  fullName: { before: null, after: user.fullName },
  distinguishedName: { before: null, after: user.distinguishedName },
  emailAddresses: { before: [], after: user.emailAddresses },
  externalId: { before: null, after: user.externalId },
})

const warningDocument = ({ code, parameters }: SyncWarning) => ({
  code,
  message: fillTemplate(warningTexts[code], parameters),
})

const holdDocument = (hold: HoldReason) => ({ code: hold.kind, message: describeHold(hold) })
