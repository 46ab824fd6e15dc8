import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws'
import type { Connection, ConnectionState } from './connection.ts'
import { connectWebSocket } from './websocket-bridge.ts'

interface Frame {
  id: number
  call: string
  input: unknown
}

/** A program that answers what `reply` makes of a call; undefined is no answer. */
class Program {
  readonly sockets: ServerSocket[] = []
  readonly frames: Frame[] = []
  protocols: string | undefined
  reply: (frame: Frame) => unknown = ({ id }) => ({ id, answer: { ok: true, value: { answered: id } } })
  readonly http: Server = createServer()

  constructor() {
    const server = new WebSocketServer({ server: this.http, path: '/bridge' })
    server.on('connection', (socket, request: IncomingMessage) => {
      this.protocols = request.headers['sec-websocket-protocol']
      this.sockets.push(socket)
      socket.on('message', (data: Buffer) => {
        const frame = JSON.parse(data.toString('utf8')) as Frame
        this.frames.push(frame)
        const reply = this.reply(frame)
        if (reply !== undefined) socket.send(JSON.stringify(reply))
      })
    })
  }

  async open(): Promise<URL> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve))
    return new URL(`ws://127.0.0.1:${(this.http.address() as AddressInfo).port}/bridge`)
  }

  drop(): void {
    for (const socket of this.sockets.splice(0)) socket.terminate()
  }

  close(): void {
    this.drop()
    this.http.close()
  }
}

const programs: Program[] = []
const start = async (change: Partial<Program> = {}): Promise<{ program: Program; connection: Connection }> => {
  const program = Object.assign(new Program(), change)
  programs.push(program)
  return { program, connection: connectWebSocket(await program.open(), { token: 'the-token', page: 'p' }) }
}
afterEach(() => {
  for (const program of programs.splice(0)) program.close()
})

const reached = (connection: Connection, state: ConnectionState): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (connection.state() === state) resolve()
    }
    connection.onStateChange(look)
    look()
  })

describe('the bridge over a WebSocket', () => {
  test('shows its key as a subprotocol, and sends what was asked before the connection stood', async () => {
    const { program, connection } = await start()
    const answer = await connection.bridge.invoke('users.show', { userId: 7 })
    expect(answer).toEqual({ ok: true, value: { answered: 1 } })
    expect(program.frames).toEqual([{ id: 1, call: 'users.show', input: { userId: 7 } }])
    expect(program.protocols).toBe('dsc.v1, token.the-token, page.p')
  })

  test('gives each answer to its own call, whatever the order', async () => {
    const { program, connection } = await start()
    const held: Frame[] = []
    program.reply = (frame) => {
      held.push(frame)
      if (held.length === 2) {
        for (const { id } of held.toReversed()) {
          program.sockets[0]?.send(JSON.stringify({ id, answer: { ok: true, value: { answered: id } } }))
        }
      }
      return undefined
    }
    const answers = await Promise.all([
      connection.bridge.invoke('application.describe', {}),
      connection.bridge.invoke('application.overview', {}),
    ])
    expect(answers).toEqual([
      { ok: true, value: { answered: 1 } },
      { ok: true, value: { answered: 2 } },
    ])
  })

  test.each([
    { kind: 'run-progress', runId: '1', progress: { phase: 'reading', done: 1, total: null } },
    { kind: 'schedule-changed' },
    { kind: 'session-ended', reason: 'idle' },
  ])('hands the event $kind to its listeners until they are taken away', async (event) => {
    const { program, connection } = await start()
    const heard: unknown[] = []
    const stop = connection.bridge.subscribe((event) => heard.push(event))
    await reached(connection, 'open')
    const send = async (): Promise<void> => {
      program.sockets[0]?.send(JSON.stringify({ event }))
      await connection.bridge.invoke('application.describe', {})
    }
    await send()
    stop()
    await send()
    expect(heard).toEqual([event])
  })

  test('answers what was under way when the connection is lost, connects again, and never sends a call twice', async () => {
    const { program, connection } = await start({ reply: () => undefined })
    const cut = connection.bridge.invoke('synchronization.active', {})
    await expect.poll(() => program.frames.length).toBe(1)
    program.drop()
    expect(await cut).toMatchObject({ ok: false, error: { code: 'program-unreachable' } })
    expect(connection.state()).toBe('lost')
    expect(await connection.bridge.invoke('synchronization.active', {})).toMatchObject({ ok: false })
    await reached(connection, 'open')
    program.reply = ({ id }) => ({ id, answer: { ok: true, value: [] } })
    expect(await connection.bridge.invoke('synchronization.active', {})).toEqual({ ok: true, value: [] })
    expect(program.frames.map(({ id }) => id)).toEqual([1, 2])
  })

  test.each([
    ['not JSON', '{'],
    ['a number', '7'],
    ['null', 'null'],
    ['an unknown id', JSON.stringify({ id: 99, answer: { ok: true, value: 1 } })],
    ['an event of an unknown kind', JSON.stringify({ event: { kind: 'toString', runId: '1' } })],
    ['an event without a run', JSON.stringify({ event: { kind: 'run-ended' } })],
  ])('overhears %s', async (_name, text) => {
    const { program, connection } = await start()
    const heard: unknown[] = []
    connection.bridge.subscribe((event) => heard.push(event))
    await reached(connection, 'open')
    program.sockets[0]?.send(text)
    expect(await connection.bridge.invoke('application.describe', {})).toMatchObject({ ok: true })
    expect(heard).toEqual([])
  })

  test('turns an answer that is none into a problem', async () => {
    const { connection } = await start({ reply: ({ id }) => ({ id, answer: 'yes' }) })
    expect(await connection.bridge.invoke('application.describe', {})).toMatchObject({
      ok: false,
      error: { code: 'program-unreachable' },
    })
  })

  test('without a key does not connect at all, and says so', async () => {
    const connection = connectWebSocket(new URL('ws://127.0.0.1:9/bridge'), { token: null, page: 'p' })
    expect(connection.state()).toBe('no-key')
    expect(await connection.bridge.invoke('application.describe', {})).toMatchObject({ ok: false })
  })
})
