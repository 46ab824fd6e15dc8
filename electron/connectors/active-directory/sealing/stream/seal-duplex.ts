import { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import { problemError } from '../../../../../shared/errors/problem-error.ts'
import type { NetworkEndpoint } from '../../../network/endpoint.ts'
import type { SecurityContext } from '../security-context.ts'
import { createFrameReader, MalformedFrame } from './frame-reader.ts'

/** With its seal and its length a frame stays below 64 KB, the most that a peer has to take (reference: LDAP, 5.2). */
const mostPlainBytes = 60 * 1024

type Callback = (error?: Error | null) => void

/**
 * Plain bytes on this side, sealed frames on the socket. Owns both the socket and the context from its making on: whatever ends
 * one of the three ends them all. An error it is destroyed with is a `ProblemError` where the peer broke the seal.
 */
export class SealDuplex extends Duplex {
  readonly #socket: Socket
  readonly #context: SecurityContext
  readonly #endpoint: NetworkEndpoint
  readonly #reader = createFrameReader()
  readonly #frames: Buffer[] = []
  #isOpening = false
  #wantsMore = false
  #hasEnded = false

  constructor(socket: Socket, context: SecurityContext, endpoint: NetworkEndpoint) {
    super()
    this.#socket = socket
    this.#context = context
    this.#endpoint = endpoint
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('end', () => {
      this.#hasEnded = true
      void this.#open()
    })
    socket.on('error', (error) => this.destroy(error))
    socket.on('close', () => this.destroy())
    socket.pause()
    if (socket.destroyed) this.destroy()
  }

  /** Sealed ones: whether the peer has said anything at all. */
  get bytesRead(): number {
    return this.#socket.bytesRead
  }

  override _read(): void {
    this.#wantsMore = true
    void this.#open()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: Callback): void {
    this.#seal(chunk).then(
      () => callback(),
      (error: unknown) => callback(errorOf(error)),
    )
  }

  override _final(callback: Callback): void {
    this.#socket.end(() => callback())
  }

  override _destroy(error: Error | null, callback: Callback): void {
    this.#frames.length = 0
    this.#context.dispose()
    this.#socket.destroy()
    callback(error)
  }

  #take(chunk: Buffer): void {
    try {
      this.#frames.push(...this.#reader.push(chunk))
    } catch (error) {
      this.destroy(this.#malformed(error))
      return
    }
    void this.#open()
  }

  /** Opens what has come, frame by frame, for as long as somebody wants it; one at a time, since frames are numbered. */
  async #open(): Promise<void> {
    if (this.#isOpening) return
    this.#isOpening = true
    try {
      await this.#openFrames()
    } catch (error) {
      this.destroy(errorOf(error))
    } finally {
      this.#isOpening = false
    }
  }

  async #openFrames(): Promise<void> {
    while (this.#wantsMore && !this.#isOver()) {
      const frame = this.#frames.shift()
      if (frame === undefined) {
        this.#await()
        return
      }
      const plain = await this.#context.unwrap(frame)
      if (!this.#isOver()) this.#wantsMore = plain.length === 0 || this.push(plain)
    }
    if (!this.#isOver()) this.#socket.pause()
  }

  /** Asked anew after each wait. */
  #isOver(): boolean {
    return this.destroyed
  }

  #await(): void {
    if (!this.#hasEnded) this.#socket.resume()
    else if (this.#reader.hasRemainder()) this.destroy(this.#malformed(new MalformedFrame('a sealed frame cut short')))
    else this.push(null)
  }

  async #seal(chunk: Buffer): Promise<void> {
    for (let offset = 0; offset < chunk.length; offset += mostPlainBytes) {
      const sealed = await this.#context.wrap(chunk.subarray(offset, offset + mostPlainBytes))
      await this.#send(sealed)
    }
  }

  #send(sealed: Buffer): Promise<void> {
    const header = Buffer.alloc(4)
    header.writeUInt32BE(sealed.length)
    return new Promise((resolve, reject) => {
      this.#socket.write(Buffer.concat([header, sealed]), (error) => {
        if (error instanceof Error) reject(error)
        else resolve()
      })
    })
  }

  #malformed(cause: unknown): Error {
    const { host, port } = this.#endpoint
    const reason = cause instanceof Error ? cause.message : 'unknown'
    return problemError('protocol-error', 'search', { parameters: { host, port, reason }, cause })
  }
}

const errorOf = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error('unknown'))
