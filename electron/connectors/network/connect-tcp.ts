import { connect, type Socket } from 'node:net'
import { ProblemError, problemError } from '../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import { reasonOf, secondsOf, withinLimit } from './deadline.ts'
import { codeReason, errorCode } from './error-code.ts'
import type { ConnectOptions, NetworkEndpoint } from './endpoint.ts'

export interface TcpConnection {
  readonly socket: Socket
  readonly address: string
}

const problemOfCode: Readonly<Record<string, ProblemCode>> = {
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-lost',
  ETIMEDOUT: 'connection-timed-out',
  EHOSTUNREACH: 'connection-unreachable',
  ENETUNREACH: 'connection-unreachable',
  EHOSTDOWN: 'connection-unreachable',
  ENETDOWN: 'connection-unreachable',
  EADDRNOTAVAIL: 'connection-unreachable',
}

/** What says most about the server comes first: an unreachable IPv6 address must not hide a refusal over IPv4. */
const tellingOrder: readonly ProblemCode[] = ['connection-refused', 'connection-timed-out', 'connection-failed']

/** Tries the addresses in order; each gets its share of what is left of the deadline. */
export async function connectTcp(options: ConnectOptions, addresses: readonly string[]): Promise<TcpConnection> {
  const end = performance.now() + options.deadlines.tcp
  const problems: ProblemError[] = []
  for (const [index, address] of addresses.entries()) {
    const milliseconds = Math.max(1, (end - performance.now()) / (addresses.length - index))
    try {
      return { socket: await attempt(options, address, milliseconds), address }
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code === 'cancelled') throw error
      problems.push(error)
    }
  }
  throw mostTelling(problems) ?? tcpProblem(new Error('no address'), options.endpoint)
}

function mostTelling(problems: readonly ProblemError[]): ProblemError | undefined {
  const withCode = (code: ProblemCode) => problems.find(({ problem }) => problem.code === code)
  return tellingOrder.map(withCode).find((problem) => problem !== undefined) ?? problems[0]
}

function attempt(options: ConnectOptions, address: string, milliseconds: number): Promise<Socket> {
  const { endpoint, deadlines, signal } = options
  const { host, port } = endpoint
  const timedOut = () =>
    problemError('connection-timed-out', 'tcp', { parameters: { host, port, seconds: secondsOf(deadlines.tcp) } })
  return withinLimit({ stage: 'tcp', signal, milliseconds, onDeadline: timedOut }, (ending) => {
    const socket = connect({ host: address, port, noDelay: true, autoSelectFamily: false })
    return untilConnected(socket, ending, (error) => tcpProblem(error, endpoint))
  })
}

function untilConnected(socket: Socket, ending: AbortSignal, problemOf: (error: Error) => Error): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      socket.destroy()
      reject(error)
    }
    const stop = (): void => fail(reasonOf(ending))
    ending.addEventListener('abort', stop, { once: true })
    // Stays for the life of the socket: an error between two stages must not end the program.
    socket.on('error', (error) => fail(problemOf(error)))
    socket.once('connect', () => {
      ending.removeEventListener('abort', stop)
      resolve(socket)
    })
  })
}

function tcpProblem(error: Error, { host, port }: NetworkEndpoint): ProblemError {
  const code = problemOfCode[errorCode(error)] ?? 'connection-failed'
  return problemError(code, 'tcp', { parameters: { host, port, reason: codeReason(error) }, cause: error })
}
