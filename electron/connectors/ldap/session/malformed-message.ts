import { wordReason } from '../../../../shared/text/fill-template.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'

/** What came over the wire is not LDAP. Internal: the connection turns it into the problem `protocol-error`. */
export class MalformedMessage extends Error {
  /** The very first byte was none of LDAP's: another protocol. */
  readonly isForeign: boolean

  readonly reason: Reason

  constructor(reason: Reason, kind: 'broken' | 'foreign' = 'broken') {
    super(wordReason(reason))
    this.name = 'MalformedMessage'
    this.reason = reason
    this.isForeign = kind === 'foreign'
  }
}

/** Of errors that others throw only that there was one is told: their words may hold what stood in the message. */
export const reasonOfMessage = (error: unknown): Reason =>
  error instanceof MalformedMessage ? error.reason : because('unknown')
