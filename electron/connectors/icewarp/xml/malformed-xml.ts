import { wordReason } from '../../../../shared/text/fill-template.ts'
import type { Reason } from '../../../../shared/text/reason.ts'

/** A reply that is no XML that this program reads. Its message tells what is wrong in a few words, and nothing of what stood there. */
export class MalformedXml extends Error {
  override readonly name = 'MalformedXml'
  readonly reason: Reason

  constructor(reason: Reason) {
    super(wordReason(reason))
    this.reason = reason
  }
}
