import { assertNever } from '../../shared/assert-never.ts'
import type { HoldReason, PlanCounts } from '../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../shared/domain/sync-run.ts'
import type { SkipReason } from '../../shared/domain/notice-texts.ts'
import type { SyncWarning } from '../../shared/domain/directory-snapshot.ts'
import type { Problem } from '../../shared/errors/problem.ts'
import { hintOf, type ProblemText } from '../../shared/errors/problem-texts/problem-text.ts'
import { fillTemplate, type TextParameters } from '../../shared/text/fill-template.ts'
import type { Texts } from './texts.ts'

/** A code that these screens do not know comes with its English words, which then are better than none. */
export function describeProblemText(texts: Texts, problem: Problem): ProblemText {
  if (!Object.hasOwn(texts.problems, problem.code)) return { message: problem.message, hint: problem.hint }
  const template = texts.problems[problem.code]
  return {
    message: fillTemplate(template.message, problem.parameters, texts.wording),
    hint: fillTemplate(hintOf(template, problem.parameters), problem.parameters, texts.wording),
  }
}

export function describeWarningText(texts: Texts, warning: SyncWarning): string {
  return Object.hasOwn(texts.notices.warnings, warning.code)
    ? fillTemplate(texts.notices.warnings[warning.code], warning.parameters, texts.wording)
    : warning.code
}

const isSkipReason = (texts: Texts, reason: string): reason is SkipReason =>
  Object.hasOwn(texts.notices.skipReasons, reason)

export function describeSkipReason(texts: Texts, reason: string, parameters: TextParameters): string {
  return isSkipReason(texts, reason)
    ? fillTemplate(texts.notices.skipReasons[reason], parameters, texts.wording)
    : reason
}

export function describeHold(
  { directoryServices }: Texts,
  hold: HoldReason,
  number: (value: number) => string,
): string {
  const { holds } = directoryServices.run
  switch (hold.kind) {
    case 'no-users-read':
      return holds.noUsersRead
    case 'deletion-limit':
      return holds.deletionLimit(number(hold.deletions), number(hold.usersOfDirectory), number(hold.limit))
    case 'unidentified-records':
      return holds.unidentified(hold.records, number(hold.deletions))
    case 'unseen-places':
      return holds.unseenPlaces(number(hold.deletions), hold.places, hold.example)
    case 'plan-changed':
      return holds.planChanged
    default:
      return assertNever(hold)
  }
}

/** Who started a run; a word that these screens do not know is shown as it is. */
export function describeOrigin({ synchronizations }: Texts, origin: string): string {
  const words: Readonly<Record<string, string>> = synchronizations.origins
  return Object.hasOwn(words, origin) ? (words[origin] ?? origin) : origin
}

/** How a run ended, in a sentence. */
export function describeVerdict({ synchronizations: { verdicts } }: Texts, run: RunSummary): string {
  const changes = run.counts === null ? 0 : changesOf(run.counts)
  switch (run.outcome) {
    case 'planned':
      return verdicts.planned(changes)
    case 'applied':
      return changes === 0 ? verdicts.appliedNothing : verdicts.applied(changes)
    case 'running':
    case 'held':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
      return verdicts[run.outcome]
    default:
      return assertNever(run.outcome)
  }
}

const changesOf = ({ create, update, rename, delete: deleted }: PlanCounts): number =>
  create + update + rename + deleted
