import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { PlannedSkip } from '../../../shared/domain/sync-plan.ts'
import type { Matched } from './match-users.ts'
import type { Stepwise } from './plan-input.ts'
import { recordAt, type ReadRecord } from './record-keys.ts'
import type { SkipVerdict, SkipVerdicts } from './skip-verdict.ts'
import { sortStepwise } from './sort-stepwise.ts'
import { verdict } from './skip-verdict.ts'

/** Everything that is left alone, by name: records of the directory, and administrators who are not deleted. */
export function* listSkips(matched: Matched, verdicts: SkipVerdicts): Stepwise<readonly PlannedSkip[]> {
  const { records, departures, stored } = matched
  const spared = departures.kind === 'deletions' ? departures.protectedAdministrators : []
  const skips = [
    ...[...verdicts].map(([place, reason]) => skipOf(nameOf(recordAt(records.all, place)), reason)),
    ...spared.map((place) => skipOf(stored.all[place]?.userName ?? '', verdict('last-administrator'))),
  ]
  const sorted = yield* sortStepwise(skips, (one, other) => compareTexts(one.key, other.key))
  return sorted.map(({ skip }) => skip)
}

const skipOf = (userName: string, { reason, parameters }: SkipVerdict) => ({
  key: `${comparisonKey(userName)}\n${reason}`,
  skip: { userName, reason, parameters },
})

function nameOf({ userName, distinguishedName, externalId }: ReadRecord): string {
  const named = userName === null || userName.trim() === '' ? distinguishedName : userName
  return named ?? externalId ?? '?'
}

const compareTexts = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)
