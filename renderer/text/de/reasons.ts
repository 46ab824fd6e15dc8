import type { ReasonCode } from '../../../shared/text/reason.ts'
import { accountReasons } from './reasons/account-reasons.ts'
import { answerReasons } from './reasons/answer-reasons.ts'
import { filterReasons } from './reasons/filter-reasons.ts'
import { inputReasons } from './reasons/input-reasons.ts'
import { jsonReasons } from './reasons/json-reasons.ts'
import { protocolReasons } from './reasons/protocol-reasons.ts'
import { sealingReasons } from './reasons/sealing-reasons.ts'
import { stepReasons } from './reasons/step-reasons.ts'
import { storeReasons } from './reasons/store-reasons.ts'
import { userReasons } from './reasons/user-reasons.ts'

/** German of shared/text/reason-texts.ts; the compiler refuses a missing code. */
export const reasons: Readonly<Record<ReasonCode, string>> = {
  ...accountReasons,
  ...answerReasons,
  ...filterReasons,
  ...inputReasons,
  ...jsonReasons,
  ...protocolReasons,
  ...sealingReasons,
  ...stepReasons,
  ...storeReasons,
  ...userReasons,
}
