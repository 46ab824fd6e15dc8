import { assertNever } from '../../../../shared/assert-never.ts'
import type { PlanCounts } from '../../../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../../../shared/domain/sync-run.ts'
import type { Texts } from '../../../text/texts.ts'

/** How a run ended, in one sentence. */
export function verdictOf(run: RunSummary, { directoryServices, domain }: Texts): string {
  const { run: words } = directoryServices
  const changes = countChanges(run.counts)
  const stage = domain.stages[run.problem?.stage ?? 'settings']
  switch (run.outcome) {
    case 'running':
      return run.mode === 'test' ? words.testTitle(run.directory) : words.synchronizeTitle(run.directory)
    case 'planned':
      return changes === 0 ? words.noChange : words.wouldChange(changes)
    case 'applied':
      return changes === 0 ? words.nothingChanged : words.changed(changes)
    case 'held':
      return heldVerdict(run, words)
    case 'failed':
      return run.mode === 'test' ? words.testFailed(stage) : words.failed(stage)
    case 'cancelled':
      return words.cancelled
    case 'interrupted':
      return words.interrupted
    default:
      return assertNever(run.outcome)
  }
}

/** A held plan without changes leaves nothing to confirm: what held it is the verdict. */
function heldVerdict({ mode, counts, holds }: RunSummary, words: Texts['directoryServices']['run']): string {
  const isTest = mode === 'test'
  if (countChanges(counts) > 0) return isTest ? words.heldTest : words.held
  if (holds.some(({ kind }) => kind === 'no-users-read')) return isTest ? words.noUsersTest : words.noUsers
  return isTest ? words.noChange : words.nothingChanged
}

export const countChanges = (counts: PlanCounts | null): number =>
  counts === null ? 0 : counts.create + counts.update + counts.rename + counts.delete

/** Whether there is anything for the table of changes to show. */
export const hasRows = ({ counts }: RunSummary): boolean => countChanges(counts) + (counts?.skip ?? 0) > 0
