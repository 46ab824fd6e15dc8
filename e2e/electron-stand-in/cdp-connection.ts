import { EventEmitter } from 'node:events'
import type { CDPSession } from '@playwright/test'

/** Chromium's debugging protocol, typed as Playwright types it. */
export interface CdpSession {
  readonly send: CDPSession['send']
  readonly on: CDPSession['on']
}

export interface CdpConnection {
  readonly browser: CdpSession
  session(id: string): CdpSession
  forget(id: string): void
}

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}
type Waiting = Map<
  number,
  {
    readonly fulfil: (result: never) => void
    readonly reject: (error: Error) => void
    readonly deadline: NodeJS.Timeout
  }
>

const browserSession = ''
/** Chromium answers in milliseconds. What never comes would end a spec by its own deadline, which names nothing. */
const answerDeadlineMs = 20_000

export async function connectCdp(address: string): Promise<CdpConnection> {
  const socket = new WebSocket(address)
  await new Promise((fulfil, reject) => {
    socket.addEventListener('open', fulfil)
    socket.addEventListener('error', () => reject(new Error(`No connection to chromium at ${address}`)))
  })
  socket.addEventListener('close', ({ code, reason }) => {
    process.stderr.write(`Chromium has gone: ${code} ${reason}\n`)
    process.exit(1)
  })
  const waiting: Waiting = new Map()
  const emitters = new Map<string, EventEmitter>()
  socket.addEventListener('message', ({ data }) => receive(JSON.parse(String(data)) as Message, waiting, emitters))
  let sent = 0
  const send = (sessionId: string, method: string, params: unknown) =>
    new Promise((fulfil, reject) => {
      sent += 1
      const id = sent
      const deadline = setTimeout(() => {
        waiting.delete(id)
        const message = `Chromium did not answer ${method} within ${answerDeadlineMs} ms.`
        process.stderr.write(`${message}\n`)
        reject(new Error(message))
      }, answerDeadlineMs)
      deadline.unref()
      waiting.set(id, { fulfil, reject, deadline })
      socket.send(JSON.stringify({ id, method, params, ...(sessionId === browserSession ? {} : { sessionId }) }))
    })
  const session = (id: string): CdpSession => {
    const emitter = emitters.get(id) ?? new EventEmitter()
    emitters.set(id, emitter)
    return {
      send: ((method: string, params: unknown) => send(id, method, params)) as CDPSession['send'],
      on: emitter.on.bind(emitter) as unknown as CDPSession['on'],
    }
  }
  return { browser: session(browserSession), session, forget: (id) => void emitters.delete(id) }
}

function receive(message: Message, waiting: Waiting, emitters: ReadonlyMap<string, EventEmitter>): void {
  if (message.id === undefined) {
    emitters.get(message.sessionId ?? browserSession)?.emit(message.method ?? '', message.params)
    return
  }
  const call = waiting.get(message.id)
  waiting.delete(message.id)
  clearTimeout(call?.deadline)
  if (message.error === undefined) call?.fulfil(message.result as never)
  else call?.reject(new Error(message.error.message))
}
