import { wordReason } from '../../../../shared/text/fill-template.ts'
import type { Reason } from '../../../../shared/text/reason.ts'

/** Why a text is not a filter, and where. */
export interface FilterSyntaxError {
  /** Place of the mistake in the text, from 0; people are shown it from 1. */
  readonly offset: number
  readonly reason: Reason
}

/** Carries a syntax error out of the nested parser functions; `parseFilter` turns it into a value. */
export class FilterSyntaxException extends Error {
  readonly syntaxError: FilterSyntaxError

  constructor(offset: number, reason: Reason) {
    super(wordReason(reason))
    this.name = 'FilterSyntaxException'
    this.syntaxError = { offset, reason }
  }
}
