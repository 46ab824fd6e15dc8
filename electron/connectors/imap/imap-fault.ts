import { wordReason } from '../../../shared/text/fill-template.ts'
import type { Reason } from '../../../shared/text/reason.ts'

/**
 * Why a server did not answer as a log-on needs it. Internal: the edge of this folder turns it into a problem.
 * `foreign`: the first thing it said is no greeting of an IMAP server. The reason never holds words of the server,
 * which may repeat the password, only those of the protocol.
 */
export class ImapFault extends Error {
  readonly kind: 'closed' | 'foreign' | 'unexpected'
  readonly reason: Reason

  constructor(kind: ImapFault['kind'], reason: Reason, options?: ErrorOptions) {
    super(wordReason(reason), options)
    this.name = 'ImapFault'
    this.kind = kind
    this.reason = reason
  }
}
