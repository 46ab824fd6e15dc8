import type { SkipReason } from '../../../shared/domain/notice-texts.ts'
import { labelOf, recordAt, type ReadRecord } from './record-keys.ts'
import { addVerdict, verdict, type SkipVerdicts } from './skip-verdict.ts'

export interface Doubles {
  readonly reason: SkipReason
  /** Places of the records that share something. */
  readonly groups: readonly (readonly number[])[]
}

/** As many as a message can name. */
const mostNamed = 3

/** Nobody can say which of the doubles is meant, so none is used. Each is told of the others. */
export function judgeDoubles(all: readonly ReadRecord[], verdicts: SkipVerdicts, { reason, groups }: Doubles): void {
  for (const places of groups) {
    const nameable = places.slice(0, mostNamed + 1)
    for (const place of places) {
      const others = nameable.filter((other) => other !== place).slice(0, mostNamed)
      const other = others.map((each) => labelOf(recordAt(all, each))).join('; ')
      addVerdict(verdicts, place, verdict(reason, { other }))
    }
  }
}
