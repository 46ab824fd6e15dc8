import type { CallAnswer } from '../../shared/ipc/call.ts'
import { pageProtocolPrefix, tokenProtocolPrefix, webSocketProtocol } from '../../shared/ipc/carriers.ts'
import type { CallName, ConsoleEvent, InputOf, OutputOf } from '../../shared/ipc/contract.ts'
import type { Connection, ConnectionState } from './connection.ts'
import { isAnswer, parseServerMessage, unreachable } from './server-message.ts'

/** Milliseconds before each attempt to connect again; the last one repeats. */
const reconnectDelays = [250, 500, 1000, 2000, 5000]

interface Wire {
  socket: WebSocket | null
  state: ConnectionState
  attempts: number
  nextId: number
  /** Calls made before the first connection stands. */
  waiting: string[]
  readonly pending: Map<number, (answer: unknown) => void>
  readonly eventListeners: Set<(event: ConsoleEvent) => void>
  readonly stateListeners: Set<() => void>
}

export interface PageKeys {
  /** Of the program that printed the address; null where the address has none. */
  readonly token: string | null
  readonly page: string
}

/** The same contract over a WebSocket. A lost connection answers what was under way, and is opened again. */
export function connectWebSocket(address: URL, { token, page }: PageKeys): Connection {
  const wire: Wire = {
    socket: null,
    state: token === null ? 'no-key' : 'connecting',
    attempts: 0,
    nextId: 1,
    waiting: [],
    pending: new Map(),
    eventListeners: new Set(),
    stateListeners: new Set(),
  }
  // Both travel as further subprotocols, because a page cannot set a header here.
  if (token !== null) {
    const protocols = [webSocketProtocol, tokenProtocolPrefix + token, pageProtocolPrefix + page]
    openSocket(wire, () => new WebSocket(address, protocols))
  }
  return {
    bridge: {
      invoke: (name, input) => sendCall(wire, name, input),
      subscribe: (listener) => addListener(wire.eventListeners, listener),
    },
    state: () => wire.state,
    onStateChange: (listener) => addListener(wire.stateListeners, listener),
  }
}

function addListener<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function changeState(wire: Wire, state: ConnectionState): void {
  if (wire.state === state) return
  wire.state = state
  for (const listener of wire.stateListeners) listener()
}

function openSocket(wire: Wire, connect: () => WebSocket): void {
  const socket = connect()
  wire.socket = socket
  socket.addEventListener('open', () => {
    wire.attempts = 0
    for (const message of wire.waiting.splice(0)) socket.send(message)
    changeState(wire, 'open')
  })
  socket.addEventListener('message', (event: MessageEvent<unknown>) => receive(wire, event.data))
  socket.addEventListener('close', () => {
    loseConnection(wire)
    const delay = reconnectDelays[wire.attempts] ?? reconnectDelays.at(-1)
    wire.attempts += 1
    setTimeout(() => openSocket(wire, connect), delay)
  })
}

/** What the program made of a call that was under way is unknown: say so, and never send it a second time. */
function loseConnection(wire: Wire): void {
  wire.waiting = []
  const unanswered = [...wire.pending.values()]
  wire.pending.clear()
  for (const answer of unanswered) answer(unreachable)
  changeState(wire, 'lost')
}

function receive(wire: Wire, data: unknown): void {
  const message = parseServerMessage(data)
  if (message === null) return
  if (message.kind === 'event') {
    for (const listener of wire.eventListeners) listener(message.event)
    return
  }
  const settle = wire.pending.get(message.id)
  wire.pending.delete(message.id)
  settle?.(message.answer)
}

function sendCall<Name extends CallName>(
  wire: Wire,
  name: Name,
  input: InputOf<Name>,
): Promise<CallAnswer<OutputOf<Name>>> {
  if (wire.state === 'lost' || wire.state === 'no-key') return Promise.resolve(unreachable)
  const id = wire.nextId
  wire.nextId += 1
  const message = JSON.stringify({ id, call: name, input })
  return new Promise((resolve) => {
    wire.pending.set(id, (answer) => resolve(isAnswer<OutputOf<Name>>(answer) ? answer : unreachable))
    if (wire.state === 'open') wire.socket?.send(message)
    else wire.waiting.push(message)
  })
}
