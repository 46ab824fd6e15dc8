import type { Socket } from 'node:net'
import { problemError, type ProblemError } from '../../../shared/errors/problem-error.ts'
import type { NetworkEndpoint } from '../network/endpoint.ts'
import { askCapabilities, readGreeting } from './greeting.ts'
import { createImapDialogue } from './imap-dialogue.ts'
import { ImapFault } from './imap-fault.ts'
import { imapProblem } from './imap-problem.ts'
import { untilDone } from './until-done.ts'
import { because, named, type Reason } from '../../../shared/text/reason.ts'

/**
 * Asks for TLS and waits for the consent, within the caller's signal. What a server sends behind its consent in clear
 * text would be taken for answers inside TLS: it is refused (RFC 9051, 6.2.1).
 */
export async function startTls(socket: Socket, endpoint: NetworkEndpoint, signal: AbortSignal): Promise<void> {
  const dialogue = createImapDialogue(socket)
  try {
    await readGreeting(dialogue, signal)
    const capabilities = await askCapabilities(dialogue, signal)
    if (!capabilities.has('STARTTLS')) throw notOffered(endpoint, because('imap-no-start-tls'))
    dialogue.send('a2 STARTTLS\r\n')
    const { status } = await untilDone(dialogue, { tag: 'a2', signal })
    if (status !== 'OK') throw notOffered(endpoint, named(status))
    if (dialogue.detach() === 'unread') throw new ImapFault('unexpected', because('imap-clear-text-behind'))
  } catch (thrown) {
    socket.destroy()
    throw imapProblem(thrown, 'tls', endpoint)
  }
}

const notOffered = ({ host, port }: NetworkEndpoint, reason: Reason): ProblemError =>
  problemError('imap-tls-not-offered', 'tls', { parameters: { host, port, reason } })
