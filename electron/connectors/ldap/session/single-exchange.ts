import type { Socket } from 'node:net'
import { problemError, type ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { NetworkEndpoint } from '../../network/endpoint.ts'
import { reasonOf } from '../../network/deadline.ts'
import { MalformedMessage } from './malformed-message.ts'
import { createPduFramer } from './pdu-framer.ts'

export interface SingleExchange {
  readonly request: Buffer
  readonly endpoint: NetworkEndpoint
  readonly stage: Stage
  /** Made by `withinLimit`. */
  readonly signal: AbortSignal
}

/**
 * Sends one message over the plain connection and waits for exactly one: what comes in clear text behind an answer after which
 * the connection is protected would be taken for answers inside the protection, so it is refused. Leaves the socket paused, or
 * destroyed where it rejects.
 */
export function exchangeOnce(socket: Socket, exchange: SingleExchange): Promise<Buffer> {
  const { endpoint, stage, signal } = exchange
  const { host, port } = endpoint
  return new Promise((resolve, reject) => {
    const answers: Buffer[] = []
    const framer = createPduFramer((pdu) => void answers.push(Buffer.from(pdu)))
    const leave = (): void => {
      signal.removeEventListener('abort', stop)
      socket.off('data', read).off('error', closed).off('close', closed).off('end', closed)
    }
    const fail = (error: Error): void => {
      leave()
      socket.destroy()
      reject(error)
    }
    const stop = (): void => fail(reasonOf(signal))
    // Who closes without a word speaks another protocol, most likely TLS.
    const closed = (): void => {
      const code = socket.bytesRead === 0 ? 'not-an-ldap-server' : 'connection-lost'
      fail(problemError(code, stage, { parameters: { host, port } }))
    }
    const read = (chunk: Buffer): void => {
      try {
        framer.push(chunk)
      } catch (error) {
        fail(malformedAnswer(exchange, error))
        return
      }
      const [answer, ...further] = answers
      if (answer === undefined) return
      if (further.length > 0 || framer.hasRemainder()) {
        fail(malformedAnswer(exchange, new MalformedMessage('bytes in clear text behind an answer')))
        return
      }
      leave()
      socket.pause()
      resolve(answer)
    }
    if (signal.aborted) {
      stop()
      return
    }
    signal.addEventListener('abort', stop, { once: true })
    socket.on('data', read).on('error', closed).on('close', closed).on('end', closed)
    if (socket.destroyed) closed()
    else socket.write(exchange.request)
  })
}

export function malformedAnswer(
  { endpoint, stage }: Omit<SingleExchange, 'request' | 'signal'>,
  cause: unknown,
): ProblemError {
  const { host, port } = endpoint
  const isForeign = cause instanceof MalformedMessage && cause.isForeign
  const reason = cause instanceof Error ? cause.message : 'unknown'
  const code = isForeign ? 'not-an-ldap-server' : 'protocol-error'
  return problemError(code, stage, { parameters: { host, port, reason }, cause })
}
