import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../../../../shared/errors/problem-error.ts'
import { listedContext, openSeal, type ListedContext } from '../context-for-tests.ts'
import type { SecurityContext } from '../security-context.ts'
import { longestFrame } from './frame-reader.ts'
import { SealDuplex } from './seal-duplex.ts'

let server: Server | null = null
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  server?.close()
})

interface Pair {
  readonly stream: SealDuplex
  readonly socket: Socket
  /** The other end of the wire. */
  readonly peer: Socket
  readonly context: ListedContext
}

async function pair(change: Partial<SecurityContext> = {}): Promise<Pair> {
  server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [[peer]] = (await Promise.all([once(server, 'connection'), once(socket, 'connect')])) as [[Socket], unknown]
  sockets.add(socket).add(peer)
  const context: ListedContext = { ...listedContext([]), ...change }
  const endpoint = { host: 'dc1', port: 389, acceptAllCertificates: false, certificateAuthorities: [] }
  return { stream: new SealDuplex(socket, context, endpoint), socket, peer, context }
}

function framed(sealed: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(sealed.length)
  return Buffer.concat([length, sealed])
}

/** Frames as the other side seals them. */
const frames = (...texts: readonly string[]): Buffer[] => {
  const seal = openSeal()
  return texts.map((text) => framed(seal.wrap(Buffer.from(text))))
}

const read = async (stream: SealDuplex): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

async function fate(stream: SealDuplex): Promise<string> {
  const errors: unknown[] = []
  stream.on('error', (error) => errors.push(error)).resume()
  await new Promise((closed) => stream.once('close', closed))
  const [error] = errors
  return error instanceof ProblemError ? error.problem.code : String(error instanceof Error ? error.message : error)
}

describe('receiving', () => {
  it.each([
    { how: 'in one chunk', send: (peer: Socket, bytes: Buffer) => Promise.resolve(void peer.end(bytes)) },
    {
      how: 'one byte at a time',
      send: async (peer: Socket, bytes: Buffer) => {
        peer.setNoDelay(true)
        for (const octet of bytes) await new Promise((sent) => peer.write(Buffer.of(octet), sent))
        peer.end()
      },
    },
  ])('opens frames that come $how', async ({ send }) => {
    const { stream, peer } = await pair()
    const reading = read(stream)
    await send(peer, Buffer.concat(frames('one ', 'two ', '', 'three')))
    expect(await reading).toBe('one two three')
  })

  it('opens one frame after the other, also where one takes longer', async () => {
    const seal = openSeal()
    let running = 0
    const unwrap = async (sealed: Buffer): Promise<Buffer> => {
      running += 1
      expect(running).toBe(1)
      await wait(sealed.length % 7)
      running -= 1
      return seal.unwrap(sealed)
    }
    const { stream, peer } = await pair({ unwrap })
    const texts = Array.from({ length: 40 }, (_, index) => `${'x'.repeat(index % 9)}${index} `)
    peer.end(Buffer.concat(frames(...texts)))
    expect(await read(stream)).toBe(texts.join(''))
  })

  it('gives all that came before a regular end, also to a reader that comes late', async () => {
    const { stream, peer, socket } = await pair()
    peer.end(Buffer.concat(frames('early', ' bird')))
    await wait(50)
    expect(await read(stream)).toBe('early bird')
    expect(socket.destroyed).toBe(true)
  })

  it('stops the peer while nobody reads, and goes on afterwards', async () => {
    const { stream, socket, peer } = await pair()
    const text = 'x'.repeat(60_000)
    const all = Buffer.concat(frames(...Array.from({ length: 200 }, () => text)))
    peer.end(all)
    await wait(300)
    // Nothing of 12 MB but what the stream and one chunk of the socket hold.
    expect(socket.bytesRead).toBeLessThan(2_000_000)
    expect((await read(stream)).length).toBe(12_000_000)
    expect(stream.bytesRead).toBe(all.length)
  })

  it('lets 30 MB in small frames through without piling up work', async () => {
    const { stream, peer } = await pair()
    const texts = Array.from({ length: 100_000 }, () => 'y'.repeat(300))
    peer.end(Buffer.concat(frames(...texts)))
    const begin = performance.now()
    let received = 0
    for await (const chunk of stream) received += (chunk as Buffer).length
    expect(received).toBe(30_000_000)
    expect(performance.now() - begin).toBeLessThan(15_000)
  })
})

describe('what breaks the seal ends the connection', () => {
  const [good = Buffer.alloc(0)] = frames('good')
  const bad = framed(Buffer.from('no seal'))
  const huge = Buffer.alloc(4)
  huge.writeUInt32BE(longestFrame + 1)

  it.each([
    { fault: 'a bad signature', bytes: bad, code: 'sealed-data-damaged' },
    { fault: 'a bad signature behind a good frame', bytes: Buffer.concat([good, bad]), code: 'sealed-data-damaged' },
    { fault: 'a frame that comes twice', bytes: Buffer.concat([good, good]), code: 'sealed-data-damaged' },
    { fault: 'a frame of more than 16 MB', bytes: huge, code: 'protocol-error' },
    { fault: 'an empty frame', bytes: Buffer.alloc(4), code: 'protocol-error' },
    { fault: 'LDAP in clear text', bytes: Buffer.from('30840000000502010165', 'hex'), code: 'protocol-error' },
  ])('$fault', async ({ bytes, code }) => {
    const { stream, peer, socket, context } = await pair()
    peer.write(bytes)
    expect(await fate(stream)).toBe(code)
    expect(socket.destroyed).toBe(true)
    expect(context.disposals()).toBe(1)
  })

  it.each(
    frames('whole')
      .flatMap((frame) => Array.from(frame, (_, index) => ({ index, frame })))
      .slice(1),
  )('an end after $index bytes of a frame', async ({ index, frame }) => {
    const { stream, peer } = await pair()
    peer.end(frame.subarray(0, index))
    expect(await fate(stream)).toBe('protocol-error')
  })
})

describe('the end of the connection', () => {
  it.each([
    { end: 'a reset', act: (peer: Socket) => void peer.resetAndDestroy(), reason: 'read ECONNRESET' },
    { end: 'a regular end', act: (peer: Socket) => void peer.end(), reason: 'undefined' },
  ])('is seen at once after $end', async ({ act, reason }) => {
    const { stream, peer, socket, context } = await pair()
    const ending = fate(stream)
    act(peer)
    expect(await ending).toBe(reason)
    expect(socket.destroyed).toBe(true)
    expect(context.disposals()).toBe(1)
  })

  it('is passed on where this side ends or is destroyed', async () => {
    const ended = await pair()
    ended.peer.resume()
    const goodbye = once(ended.peer, 'end')
    ended.stream.end()
    await goodbye
    const destroyed = await pair()
    destroyed.peer.resume().on('error', () => undefined)
    destroyed.stream.destroy()
    await once(destroyed.peer, 'end')
    expect(destroyed.context.disposals()).toBe(1)
  })

  it('is seen where the socket was gone before', async () => {
    const { socket, context } = await pair()
    socket.destroy()
    const endpoint = { host: 'dc1', port: 389, acceptAllCertificates: false, certificateAuthorities: [] }
    const late = new SealDuplex(socket, context, endpoint)
    await once(late, 'close')
    expect(late.destroyed).toBe(true)
  })

  it('while a frame is being opened gives nothing more', async () => {
    const unwrap = async (): Promise<Buffer> => {
      await wait(50)
      return Buffer.from('late')
    }
    const { stream, peer } = await pair({ unwrap })
    const received: unknown[] = []
    stream.on('data', (chunk) => received.push(chunk))
    for (const frame of frames('x')) peer.write(frame)
    await wait(20)
    stream.destroy()
    await wait(60)
    expect(received).toEqual([])
  })
})

describe('sending', () => {
  it.each([1, 60 * 1024, 60 * 1024 + 1, 1_000_000])('cuts %i bytes into frames that a peer takes', async (length) => {
    const { stream, peer } = await pair()
    const plain = Buffer.alloc(length, 'abcdefg')
    stream.end(plain)
    const received: Buffer[] = []
    for await (const chunk of peer) received.push(chunk as Buffer)
    const bytes = Buffer.concat(received)
    const seal = openSeal()
    const opened: Buffer[] = []
    for (let offset = 0; offset < bytes.length;) {
      const size = bytes.readUInt32BE(offset)
      expect(size + 4).toBeLessThanOrEqual(65_536)
      opened.push(seal.unwrap(bytes.subarray(offset + 4, offset + 4 + size)))
      offset += 4 + size
    }
    expect(Buffer.concat(opened).equals(plain)).toBe(true)
    expect(bytes.includes('abcdefg')).toBe(false)
  })

  it('waits for a peer that does not read', async () => {
    const { stream, peer } = await pair()
    peer.pause()
    let taken = 0
    const writing = (async () => {
      for (; taken < 400; taken += 1) {
        if (!stream.write(Buffer.alloc(60_000))) await once(stream, 'drain')
      }
    })()
    await wait(300)
    expect(taken).toBeLessThan(400)
    peer.resume()
    await writing
    expect(taken).toBe(400)
  })

  it('fails where the seal cannot be made', async () => {
    const { stream, socket } = await pair({ wrap: () => Promise.reject(new Error('no key')) })
    stream.write('x')
    expect(await fate(stream)).toBe('no key')
    expect(socket.destroyed).toBe(true)
  })
})
