import type { ImapDialogue } from './imap-dialogue.ts'
import { ImapFault } from './imap-fault.ts'
import type { ImapReply, ImapStatus } from './imap-reply.ts'
import { because, named } from '../../../shared/text/reason.ts'

export interface Completion {
  readonly status: ImapStatus
  /** e.g. `UNAVAILABLE`; null where none is given. */
  readonly code: string | null
}

export interface CommandInProgress {
  readonly tag: string
  readonly signal: AbortSignal
  readonly onReply?: (reply: ImapReply) => void
}

/** Listens until the command of that tag is completed. A server that says BYE will not complete it. */
export async function untilDone(
  dialogue: ImapDialogue,
  { tag, signal, onReply }: CommandInProgress,
): Promise<Completion> {
  for (;;) {
    const reply = await dialogue.receive(signal)
    if (reply.kind === 'status') {
      if (reply.tag === tag) return { status: reply.status, code: reply.code }
      if (reply.tag !== '*') throw new ImapFault('unexpected', because('imap-other-command'))
      if (reply.status === 'BYE') throw new ImapFault('unexpected', named('BYE'))
    }
    onReply?.(reply)
  }
}
