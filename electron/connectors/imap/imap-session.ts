import type { Socket } from 'node:net'
import type { ImapAccess } from '../../../shared/configuration/imap-authentication.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { secondsOf, withinLimit } from '../network/deadline.ts'
import type { ConnectOptions } from '../network/endpoint.ts'
import { openSocket, type Encryption } from '../network/open-socket.ts'
import type { Capabilities } from './capabilities.ts'
import { askCapabilities, readGreeting } from './greeting.ts'
import type { ImapDeadlines } from './imap-deadlines.ts'
import { createImapDialogue, type ImapDialogue } from './imap-dialogue.ts'
import { imapProblem } from './imap-problem.ts'
import { startTls } from './start-tls.ts'

/** A connection on which a password may be sent: greeted, encrypted where that was asked for, certificate judged. */
export interface ImapSession {
  readonly dialogue: ImapDialogue
  /** As the server states them on this very connection, after TLS. */
  readonly capabilities: Capabilities
  /** Says goodbye and closes. Never throws. */
  close(): void
}

export interface ImapConnectOptions extends ConnectOptions {
  readonly access: ImapAccess
  readonly deadlines: ImapDeadlines
}

/** Rejects with the problem of the stage that failed, and leaves nothing open then. */
export async function openImapSession(options: ImapConnectOptions): Promise<ImapSession> {
  const { endpoint, deadlines, signal } = options
  const { host, port } = endpoint
  const socket = await openSocket(options, encryptionOf(options))
  const seconds = secondsOf(deadlines.protocol)
  const onDeadline = () => problemError('imap-timed-out', 'protocol', { parameters: { host, port, seconds } })
  try {
    return await withinLimit({ stage: 'protocol', signal, milliseconds: deadlines.protocol, onDeadline }, (ending) =>
      introduce(socket, options.access, ending),
    )
  } catch (thrown) {
    socket.destroy()
    throw imapProblem(thrown, 'protocol', endpoint)
  }
}

/** After STARTTLS no second greeting comes (RFC 9051, 6.2.1). */
async function introduce(socket: Socket, access: ImapAccess, signal: AbortSignal): Promise<ImapSession> {
  const dialogue = createImapDialogue(socket)
  if (access !== 'tls') await readGreeting(dialogue, signal)
  return { dialogue, capabilities: await askCapabilities(dialogue, signal), close: () => leave(socket) }
}

function encryptionOf({ access, endpoint }: ImapConnectOptions): Encryption {
  switch (access) {
    case 'plain':
      return { kind: 'none' }
    case 'ssl':
      return { kind: 'tls' }
    case 'tls':
      return { kind: 'upgrade', ask: (socket, signal) => startTls(socket, endpoint, signal) }
  }
}

/** A server that does not take the goodbye is left after this time (milliseconds). */
const closingGrace = 1_000

function leave(socket: Socket): void {
  const end = (): void => void socket.destroy()
  const timer = setTimeout(end, closingGrace)
  socket.once('close', () => clearTimeout(timer))
  socket.end('a9 LOGOUT\r\n', end)
}
