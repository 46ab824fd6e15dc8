import type { Socket } from 'node:net'
import { problemError, type ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { NetworkEndpoint } from '../../network/endpoint.ts'
import { reasonOf } from '../../network/deadline.ts'
import { MalformedMessage, reasonOfMessage } from './malformed-message.ts'
import { createPduFramer } from './pdu-framer.ts'
import { because } from '../../../../shared/text/reason.ts'

/** With whom, and in which stage, an exchange in clear text takes place. */
export interface ExchangePlace {
  readonly endpoint: NetworkEndpoint
  readonly stage: Stage
}

export interface SingleExchange extends ExchangePlace {
  readonly request: Buffer
  /** Made by `withinLimit`. */
  readonly signal: AbortSignal
}

/**
 * Sends one message over the plain connection and waits for exactly one. Leaves the socket paused, or destroyed where it
 * rejects.
 */
export function exchangeOnce(socket: Socket, exchange: SingleExchange): Promise<Buffer> {
  const { signal } = exchange
  const answerIn = createAnswerReader()
  return new Promise((resolve, reject) => {
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
    const closed = (): void => fail(closedProblem(socket, exchange))
    const read = (chunk: Buffer): void => {
      try {
        const answer = answerIn(chunk)
        if (answer === null) return
        leave()
        socket.pause()
        resolve(answer)
      } catch (error) {
        fail(malformedAnswer(exchange, error))
      }
    }
    signal.addEventListener('abort', stop, { once: true })
    socket.on('data', read).on('error', closed).on('close', closed).on('end', closed)
    if (signal.aborted) stop()
    else if (socket.destroyed) closed()
    else send(socket, exchange.request)
  })
}

/** What comes in clear text behind an answer that begins protection would be taken for answers inside it: it is refused. */
function createAnswerReader(): (chunk: Buffer) => Buffer | null {
  const answers: Buffer[] = []
  const framer = createPduFramer((pdu) => void answers.push(Buffer.from(pdu)))
  return (chunk) => {
    framer.push(chunk)
    const [answer, ...further] = answers
    if (answer === undefined) return null
    if (further.length === 0 && !framer.hasRemainder()) return answer
    throw new MalformedMessage(because('ldap-clear-text-behind'))
  }
}

function send(socket: Socket, request: Buffer): void {
  // It was paused where an exchange came before this one.
  socket.resume()
  socket.write(request)
}

/** Who closes without a word speaks another protocol, most likely TLS. */
function closedProblem({ bytesRead }: Socket, { endpoint, stage }: ExchangePlace): ProblemError {
  const { host, port } = endpoint
  return problemError(bytesRead === 0 ? 'not-an-ldap-server' : 'connection-lost', stage, { parameters: { host, port } })
}

export function malformedAnswer({ endpoint, stage }: ExchangePlace, cause: unknown): ProblemError {
  const { host, port } = endpoint
  const isForeign = cause instanceof MalformedMessage && cause.isForeign
  const reason = reasonOfMessage(cause)
  const code = isForeign ? 'not-an-ldap-server' : 'protocol-error'
  return problemError(code, stage, { parameters: { host, port, reason }, cause })
}
