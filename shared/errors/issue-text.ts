import type { reasonTexts } from '../text/reason-texts.ts'
import type { ReasonCode } from '../text/reason.ts'

/** Those whose text is filled by nothing. */
type PlainReason = {
  [Code in ReasonCode]: (typeof reasonTexts)[Code] extends `${string}{${string}` ? never : Code
}[ReasonCode]

/** What a schema says of a value that it refuses: the code of a reason, which `firstIssue` takes for it. */
export const issueText = (code: PlainReason): string => code
