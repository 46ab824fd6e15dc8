import type { SkipReason } from '../../../shared/domain/notice-texts.ts'
import type { TextParameters } from '../../../shared/text/fill-template.ts'

/** Why a record is left alone. */
export interface SkipVerdict {
  readonly reason: SkipReason
  readonly parameters: TextParameters
}

/** By place of the record. The first verdict on a record stands. */
export type SkipVerdicts = Map<number, SkipVerdict>

export function addVerdict(verdicts: SkipVerdicts, place: number, verdict: SkipVerdict): void {
  if (!verdicts.has(place)) verdicts.set(place, verdict)
}

export const verdict = (reason: SkipReason, parameters: TextParameters = {}): SkipVerdict => ({ reason, parameters })
