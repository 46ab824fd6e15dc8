import type { ReasonCode } from '../../../shared/text/reason.ts'
import { filterReasons } from './reasons/filter-reasons.ts'
import { inputReasons } from './reasons/input-reasons.ts'
import { jsonReasons } from './reasons/json-reasons.ts'

/** German of shared/text/reason-texts.ts; the compiler refuses a missing code. */
export const reasons: Readonly<Record<ReasonCode, string>> = {
  ...inputReasons,
  ...jsonReasons,
  ...filterReasons,
}
