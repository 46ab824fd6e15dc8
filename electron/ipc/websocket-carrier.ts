import type { RawData, WebSocket } from 'ws'
import { z } from 'zod'
import type { ServerFrame } from '../../shared/ipc/carriers.ts'
import type { ConsoleEvent } from '../../shared/ipc/contract.ts'
import type { Dispatcher } from './dispatcher.ts'
import type { PageConnection } from './open-connections.ts'

/** What has been handed to a socket and not been sent; above it, progress is dropped. Bytes. */
const mostBuffered = 262_144

/** RFC 6455, 7.4.1: unsupported data, policy violation. */
const unsupportedData = 1003
const policyViolation = 1008

const callFrame = z.strictObject({ id: z.number().int().min(0), call: z.string(), input: z.unknown() })

/** Serves the contract to one page. When its socket closes, its calls and its subscription end; runs go on. */
export function serveWebSocket(socket: WebSocket, { dispatcher, subscribe }: PageConnection): void {
  const gone = new AbortController()
  const unsubscribe = subscribe((event) => sendEvent(socket, event))
  socket.on('message', (data, isBinary) => {
    const frame = isBinary ? null : parseFrame(data)
    if (frame === null) socket.close(isBinary ? unsupportedData : policyViolation)
    else void answer(socket, dispatcher, { ...frame, signal: gone.signal })
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    unsubscribe()
    gone.abort()
  })
}

async function answer(
  socket: WebSocket,
  dispatcher: Dispatcher,
  call: z.infer<typeof callFrame> & { readonly signal: AbortSignal },
): Promise<void> {
  const value = await dispatcher.dispatch(call)
  send(socket, { id: call.id, answer: value })
}

/** Progress is dropped while the page does not keep up; the end of a run never is. */
function sendEvent(socket: WebSocket, event: ConsoleEvent): void {
  if (event.kind === 'run-progress' && socket.bufferedAmount > mostBuffered) return
  send(socket, { event })
}

function send(socket: WebSocket, frame: ServerFrame): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame))
}

/** `ws` hands over every message as one Buffer, unless it is told otherwise. */
function parseFrame(data: RawData): z.infer<typeof callFrame> | null {
  if (!Buffer.isBuffer(data)) return null
  try {
    return callFrame.safeParse(JSON.parse(data.toString('utf8'))).data ?? null
  } catch {
    return null
  }
}
