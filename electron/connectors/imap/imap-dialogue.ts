import type { Socket } from 'node:net'
import { reasonOf } from '../network/deadline.ts'
import { ImapFault } from './imap-fault.ts'
import { parseReply, type ImapReply } from './imap-reply.ts'
import { createLineFramer } from './line-framer.ts'
import { because } from '../../../shared/text/reason.ts'

/** Lines over one connection, one after another. */
export interface ImapDialogue {
  send(text: string | Buffer): void
  /** The next reply. Rejects with the signal's reason, or with an `ImapFault`. */
  receive(signal: AbortSignal): Promise<ImapReply>
  /** Stops listening and leaves the socket to somebody else. Answers whether anything was sent that nobody has read. */
  detach(): 'all-read' | 'unread'
}

export function createImapDialogue(socket: Socket): ImapDialogue {
  const lines: Buffer[] = []
  let fault: ImapFault | null = null
  let wake: () => void = () => undefined
  const end = (reason: ImapFault): void => {
    fault ??= reason
    wake()
  }
  const framer = createLineFramer((line) => void lines.push(line))
  const read = (chunk: Buffer): void => {
    try {
      framer.push(chunk)
      wake()
    } catch (error) {
      end(new ImapFault('unexpected', because('imap-no-line'), { cause: error }))
    }
  }
  const closed = (): void => end(new ImapFault('closed', because('closed')))
  socket.on('data', read).on('error', closed).on('end', closed).on('close', closed)
  if (socket.destroyed) closed()

  const receive = async (signal: AbortSignal): Promise<ImapReply> => {
    for (;;) {
      const line = lines.shift()
      if (line !== undefined) return parsed(line)
      if (fault !== null) throw fault
      await untilWoken(signal, (waker) => (wake = waker))
    }
  }
  return {
    send: (text) => void socket.write(text),
    receive,
    detach: () => {
      socket.off('data', read).off('error', closed).off('end', closed).off('close', closed)
      socket.pause()
      return lines.length > 0 || framer.hasRemainder() ? 'unread' : 'all-read'
    },
  }
}

/** The parser's error is let go: it carries the line, in which a server may repeat what it was sent. */
async function parsed(line: Buffer): Promise<ImapReply> {
  try {
    return await parseReply(line)
  } catch {
    throw new ImapFault('unexpected', because('imap-no-line'))
  }
}

function untilWoken(signal: AbortSignal, onWaker: (waker: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(reasonOf(signal))
    if (signal.aborted) {
      stop()
      return
    }
    signal.addEventListener('abort', stop, { once: true })
    onWaker(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
  })
}
