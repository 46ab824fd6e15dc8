import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { maximumFrameBytes } from '../../../shared/ipc/carriers.ts'
import type { ConsoleEvent } from '../../../shared/ipc/contract.ts'
import type { ArrivedCall } from '../../ipc/dispatcher.ts'
import { startConsoleServer, type ConsoleServer } from './console-server.ts'

let folder: string
let server: ConsoleServer
let url: URL
let token: string
let arrived: ArrivedCall[]
let listeners: Set<(event: ConsoleEvent) => void>
let opened: WebSocket[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-server-'))
  await mkdir(join(folder, 'renderer/assets'), { recursive: true })
  await writeFile(join(folder, 'renderer/index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__" />')
  await writeFile(join(folder, 'renderer/assets/main.js'), 'export {}')
  await writeFile(join(folder, 'renderer/notes.md'), 'not for the browser')
  await writeFile(join(folder, 'secret.json'), '"outside"')
  arrived = []
  listeners = new Set()
  opened = []
  server = await startConsoleServer({
    port: 0,
    rendererFolder: join(folder, 'renderer'),
    connect: () => ({
      dispatcher: {
        dispatch: async (call) => {
          arrived.push(call)
          if (call.call === 'slow') await new Promise((end) => call.signal.addEventListener('abort', end))
          return { ok: true, value: { asked: call.call } }
        },
      },
      subscribe: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    }),
  })
  url = new URL(server.address)
  token = url.hash.replace('#token=', '')
})

afterEach(async () => {
  for (const socket of opened) socket.terminate()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

interface Got {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Node's own client, since `fetch` would tidy up the path and the Host header. */
function get(path: string, { host = url.host, method = 'GET' } = {}): Promise<Got> {
  return new Promise((fulfil, reject) => {
    const sent = request({ port: url.port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => fulfil({ status: response.statusCode, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

interface Attempt {
  readonly host?: string
  readonly origin?: string | null
  readonly protocols?: string[]
  readonly path?: string
}

/** `open`, or the status with which the upgrade was refused. */
function tryToOpen({ host, origin, protocols, path = '/bridge' }: Attempt): Promise<'open' | number> {
  const socket = new WebSocket(`ws://${url.host}${path}`, protocols ?? ['dsc.v1', `token.${token}`], {
    ...(origin === null ? {} : { origin: origin ?? `http://${url.host}` }),
    ...(host === undefined ? {} : { headers: { host } }),
  })
  opened.push(socket)
  return new Promise((fulfil) => {
    socket.on('open', () => fulfil('open'))
    socket.on('unexpected-response', (_request, response) => fulfil(response.statusCode ?? 0))
    socket.on('error', () => fulfil(0))
  })
}

async function openSocket(): Promise<WebSocket> {
  expect(await tryToOpen({})).toBe('open')
  const socket = opened.at(-1)
  if (socket === undefined) throw new Error('no socket')
  return socket
}

const nextMessage = (socket: WebSocket): Promise<unknown> =>
  new Promise((fulfil) => socket.once('message', (data) => fulfil(JSON.parse((data as Buffer).toString()))))

const closed = (socket: WebSocket): Promise<number> => new Promise((fulfil) => socket.once('close', fulfil))

describe('the files of the browser console', () => {
  test('the page carries a new nonce each time, the same as its policy', async () => {
    const [first, second] = [await get('/'), await get('/')]
    const nonceOf = ({ body }: Got) => /nonce="([^"]+)"/u.exec(body)?.[1]
    expect(first.status).toBe(200)
    expect(nonceOf(first)).toMatch(/^[A-Za-z0-9+/]{22}==$/u)
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first)}'`)
    expect(first.headers['content-security-policy']).not.toContain('unsafe')
  })

  test.each([
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cache-control', 'no-store'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['access-control-allow-origin', undefined],
  ])('every file has %s: %s', async (name, value) => {
    for (const path of ['/', '/assets/main.js', '/absent.js']) expect((await get(path)).headers[name]).toBe(value)
  })

  test.each([
    ['/', 200],
    ['/index.html', 200],
    ['/assets/main.js', 200],
    ['/assets/main.js?x=1', 200],
    ['/absent.js', 404],
    ['/notes.md', 404],
    ['/assets/', 404],
    ['/assets', 404],
    ['/../secret.json', 404],
    ['/..%2fsecret.json', 404],
    ['/%2e%2e/secret.json', 404],
    ['/%2e%2e%2fsecret.json', 404],
    ['/assets/..%2f..%2fsecret.json', 404],
    ['/..%5csecret.json', 404],
    ['/..\\secret.json', 404],
    ['//etc/passwd', 404],
    ['/%00', 404],
    ['/index.html%00.js', 404],
    ['/%', 404],
    ['http://evil.example/', 404],
  ])('%s is answered with %i', async (path, status) => {
    const got = await get(path)
    expect(got.status).toBe(status)
    expect(got.body).not.toMatch(/outside|not for the browser|root:/u)
  })

  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'the Host %s is not ours: DNS rebinding gets nothing, not even files',
    async (host) => {
      const got = await get('/', { host })
      expect(got.status).toBe(421)
      expect(got.body).toBe('')
    },
  )

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await get('/', { method })).status).toBe(405)
  })
})

describe('the WebSocket of the browser console', () => {
  test('opens for the right Host, Origin and token, and answers with the protocol alone', async () => {
    // No extension: a small compressed frame could become a large one.
    expect(await openSocket()).toMatchObject({ protocol: 'dsc.v1', extensions: '' })
  })

  test.each<[string, Attempt, number]>([
    ['another Host', { host: 'evil.example' }, 421],
    ['localhost as Host', { host: 'localhost' }, 421],
    ['another Origin', { origin: 'http://evil.example' }, 403],
    ['the Origin of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['https as Origin', { origin: 'https://127.0.0.1' }, 403],
    ['the Origin null', { origin: 'null' }, 403],
    ['no Origin', { origin: null }, 403],
    ['no token', { protocols: ['dsc.v1'] }, 403],
    ['an empty token', { protocols: ['dsc.v1', 'token.'] }, 403],
    ['a wrong token', { protocols: ['dsc.v1', `token.${'A'.repeat(43)}`] }, 403],
    ['no subprotocol', { protocols: [] }, 403],
    ['another path', { path: '/' }, 403],
    ['the token in the path', { path: '/bridge?token=1' }, 403],
  ])('does not open with %s', async (_case, attempt, status) => {
    expect(await tryToOpen(attempt)).toBe(status)
    expect(listeners.size).toBe(0)
  })

  test('does not open with a part of the token, nor with more than it', async () => {
    for (const wrong of [token.slice(0, -1), `${token}x`, token.toLowerCase()]) {
      expect(await tryToOpen({ protocols: ['dsc.v1', `token.${wrong}`] })).toBe(403)
    }
  })

  test('the address is the loopback one; the token is 256 bits and stands in no header and no file', async () => {
    expect(url.hostname).toBe('127.0.0.1')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(JSON.stringify(await get('/'))).not.toContain(token)
  })

  test('answers a call under its own id', async () => {
    const socket = await openSocket()
    const answer = nextMessage(socket)
    socket.send(JSON.stringify({ id: 7, call: 'users.list', input: {} }))
    expect(await answer).toEqual({ id: 7, answer: { ok: true, value: { asked: 'users.list' } } })
  })

  test('hands events on, and stops when the socket closes', async () => {
    const socket = await openSocket()
    const message = nextMessage(socket)
    const event = { kind: 'run-progress', runId: 't1', progress: { phase: 'reading', done: 1, total: null } } as const
    for (const listener of listeners) listener(event)
    expect(await message).toEqual({ event })
    socket.close()
    await closed(socket)
    await expect.poll(() => listeners.size).toBe(0)
  })

  test('a call whose socket has gone is aborted', async () => {
    const socket = await openSocket()
    socket.send(JSON.stringify({ id: 1, call: 'slow', input: {} }))
    await expect.poll(() => arrived.length).toBe(1)
    socket.terminate()
    await expect.poll(() => arrived[0]?.signal.aborted).toBe(true)
  })

  test.each([
    ['no JSON', 'hello', 1008],
    ['no id', JSON.stringify({ call: 'users.list', input: {} }), 1008],
    ['a negative id', JSON.stringify({ id: -1, call: 'users.list', input: {} }), 1008],
    ['a further field', JSON.stringify({ id: 1, call: 'users.list', input: {}, more: 1 }), 1008],
    ['a list', '[]', 1008],
    ['bytes', Buffer.from([1, 2, 3]), 1003],
    ['a frame above 1 MiB', 'x'.repeat(maximumFrameBytes + 1), 1009],
  ])('closes on %s', async (_case, frame, code) => {
    const socket = await openSocket()
    const closing = closed(socket)
    socket.send(frame)
    expect(await closing).toBe(code)
    expect(arrived).toEqual([])
  })

  test('closes on a message above 1 MiB that comes in pieces, however small they are', async () => {
    const socket = await openSocket()
    const closing = closed(socket)
    for (let sent = 0; sent <= maximumFrameBytes; sent += 65_536) socket.send('x'.repeat(65_536), { fin: false })
    expect(await closing).toBe(1009)
  })

  test('closes on a frame without a mask, which no browser sends', async () => {
    const socket = await openSocket()
    const closing = closed(socket)
    socket.send(JSON.stringify({ id: 1, call: 'users.list', input: {} }), { mask: false })
    expect(await closing).toBe(1002)
    expect(arrived).toEqual([])
  })

  test('has room for 64 connections: one more is closed, and there is room again when one has gone', async () => {
    const sockets = await Promise.all(Array.from({ length: 64 }, openSocket))
    expect(await tryToOpen({})).toBe(0)
    sockets[0]?.terminate()
    await expect.poll(() => tryToOpen({})).toBe('open')
  })

  test('a frame of just 1 MiB is taken', async () => {
    const socket = await openSocket()
    const frame = JSON.stringify({ id: 1, call: 'x', input: '' })
    const answer = nextMessage(socket)
    socket.send(JSON.stringify({ id: 1, call: 'x', input: 'y'.repeat(maximumFrameBytes - frame.length) }))
    expect(await answer).toMatchObject({ id: 1 })
  })

  test('closing the server closes the sockets and frees the port', async () => {
    const socket = await openSocket()
    const closing = closed(socket)
    await server.close()
    expect(await closing).toBe(1001)
    const error = await new Promise((fulfil) => connect(Number(url.port), '127.0.0.1').on('error', fulfil))
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('bytes that are no HTTP do no harm', async () => {
    const socket = connect(Number(url.port), '127.0.0.1').on('error', () => undefined)
    socket.write(Buffer.from([0x16, 3, 1, 0, 0]))
    await pause(50)
    socket.destroy()
    expect((await get('/')).status).toBe(200)
  })
})
