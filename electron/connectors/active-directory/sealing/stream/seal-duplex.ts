import { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import { problemError, type ProblemError } from '../../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../../shared/errors/problem-texts.ts'
import type { NetworkEndpoint } from '../../../network/endpoint.ts'
import type { SecurityContext } from '../security-context.ts'
import { createFrameReader, MalformedFrame } from './frame-reader.ts'
import { sealFrames } from './seal-frames.ts'
import { because, said, type Reason } from '../../../../../shared/text/reason.ts'

type Callback = (error?: Error | null) => void

/**
 * Plain bytes on this side, sealed frames on the socket. Owns both the socket and the context from its making on: what ends one
 * of the three ends them all. Where the peer broke the seal, the error that it is destroyed with is a `ProblemError`.
 */
export class SealDuplex extends Duplex {
  readonly #socket: Socket
  readonly #context: SecurityContext
  readonly #endpoint: NetworkEndpoint
  readonly #reader = createFrameReader()
  readonly #frames: Buffer[] = []
  #isOpening = false
  #isWanted = false
  #hasEnded = false

  constructor(socket: Socket, context: SecurityContext, endpoint: NetworkEndpoint) {
    // LDAP knows no half of a connection.
    super({ allowHalfOpen: false })
    this.#socket = socket
    this.#context = context
    this.#endpoint = endpoint
    socket.pause()
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('end', () => {
      this.#hasEnded = true
      void this.#open()
    })
    socket.on('error', (error) => this.destroy(error))
    socket.on('close', () => {
      // After a regular end, what came before it is still to be opened.
      if (!this.#hasEnded) this.destroy()
    })
    if (socket.destroyed) this.destroy()
  }

  /** Of the socket: whether the peer has said anything at all. */
  get bytesRead(): number {
    return this.#socket.bytesRead
  }

  override _read(): void {
    this.#isWanted = true
    void this.#open()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: Callback): void {
    this.#send(chunk).then(
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

  async #send(chunk: Buffer): Promise<void> {
    for await (const frame of sealFrames(this.#context, chunk)) {
      await new Promise<void>((resolve, reject) => {
        this.#socket.write(frame, (error) => {
          if (error instanceof Error) reject(error)
          else resolve()
        })
      })
    }
  }

  #take(chunk: Buffer): void {
    try {
      for (const frame of this.#reader.push(chunk)) this.#frames.push(frame)
    } catch (error) {
      this.destroy(this.#problem('protocol-error', error))
      return
    }
    void this.#open()
  }

  /** Opens what has come, for as long as somebody wants it; one frame at a time, since they are numbered. */
  async #open(): Promise<void> {
    if (this.#isOpening) return
    this.#isOpening = true
    try {
      await this.#openFrames()
    } catch (error) {
      this.destroy(this.#problem('sealed-data-damaged', error))
    } finally {
      this.#isOpening = false
    }
  }

  async #openFrames(): Promise<void> {
    // Nothing more comes in while frames wait, so that they cannot pile up.
    this.#socket.pause()
    while (this.#isWanted && !this.#isOver()) {
      const frame = this.#frames.shift()
      if (frame === undefined) {
        this.#expectMore()
        return
      }
      const plain = await this.#context.unwrap(frame)
      if (!this.#isOver() && plain.length > 0) this.#give(plain)
    }
  }

  #give(plain: Buffer): void {
    // Set back first: the reader may ask again while it is given this.
    this.#isWanted = false
    if (this.push(plain)) this.#isWanted = true
  }

  #expectMore(): void {
    if (!this.#hasEnded) this.#socket.resume()
    else if (!this.#reader.hasRemainder()) this.push(null)
    else this.destroy(this.#problem('protocol-error', new MalformedFrame(because('frame-short'))))
  }

  /** Asked anew after each wait. */
  #isOver(): boolean {
    return this.destroyed
  }

  /** Its stage is put right by the call that it ends. */
  #problem(code: ProblemCode, cause: unknown): ProblemError {
    const { host, port } = this.#endpoint
    return problemError(code, 'search', { parameters: { host, port, reason: reasonOfFrame(cause) }, cause })
  }
}

const reasonOfFrame = (cause: unknown): Reason =>
  cause instanceof MalformedFrame ? cause.reason : said(errorOf(cause).message)

const errorOf = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error('unknown'))
