import { filterReasons } from './reason-texts/filter-reasons.ts'
import { inputReasons } from './reason-texts/input-reasons.ts'
import { jsonReasons } from './reason-texts/json-reasons.ts'

/** What fills the `{reason}` of a text. English; renderer/text/de/reasons.ts holds the German of the same codes. */
export const reasonTexts = {
  ...inputReasons,
  ...jsonReasons,
  ...filterReasons,
} as const satisfies Readonly<Record<string, string>>
