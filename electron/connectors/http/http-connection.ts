import { Agent, type ClientRequestArgs } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { openSocket } from '../network/open-socket.ts'
import type { HttpDeadlines, HttpSessionOptions } from './http-session.ts'

/** One connection, for one request at a time. */
export interface HttpConnection {
  readonly agent: Agent
  isOpen(): boolean
  /** Whether the other side has said a word, be it in a handshake. */
  isSilent(): boolean
  close(): void
}

export interface ConnectionRequest {
  readonly session: HttpSessionOptions
  readonly deadlines: HttpDeadlines
  readonly signal: AbortSignal
}

export async function openHttpConnection({ session, deadlines, signal }: ConnectionRequest): Promise<HttpConnection> {
  const { endpoint, onStep, onCertificates } = session
  const socket = await openSocket(
    {
      endpoint,
      deadlines,
      signal,
      ...(onStep === undefined ? {} : { onStep }),
      ...(onCertificates === undefined ? {} : { onCertificates }),
    },
    { kind: endpoint.scheme === 'https' ? 'tls' : 'none' },
  )
  const agent = new OneSocketAgent(socket)
  return {
    agent,
    isOpen: () => !socket.destroyed && socket.writable,
    isSilent: () => socket.bytesRead === 0,
    close: () => {
      agent.destroy()
      socket.destroy()
    },
  }
}

/** Leaves to Node what a kept connection needs between two requests, and never opens a second one behind our back. */
class OneSocketAgent extends Agent {
  #socket: Socket | null

  constructor(socket: Socket) {
    super({ keepAlive: true, maxSockets: 1 })
    this.#socket = socket
  }

  override createConnection(
    _options: ClientRequestArgs,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null {
    const socket = this.#socket
    this.#socket = null
    if (socket === null) callback?.(new Error('The connection was closed.'), new Socket())
    return socket
  }
}
