import { accountReasons } from './reason-texts/account-reasons.ts'
import { answerReasons } from './reason-texts/answer-reasons.ts'
import { filterReasons } from './reason-texts/filter-reasons.ts'
import { inputReasons } from './reason-texts/input-reasons.ts'
import { jsonReasons } from './reason-texts/json-reasons.ts'
import { protocolReasons } from './reason-texts/protocol-reasons.ts'
import { sealingReasons } from './reason-texts/sealing-reasons.ts'
import { stepReasons } from './reason-texts/step-reasons.ts'
import { storeReasons } from './reason-texts/store-reasons.ts'
import { userReasons } from './reason-texts/user-reasons.ts'

/** What fills the `{reason}` of a text. English; renderer/text/de/reasons.ts holds the German of the same codes. */
export const reasonTexts = {
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
} as const satisfies Readonly<Record<string, string>>
