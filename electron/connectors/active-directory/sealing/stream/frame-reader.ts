import { wordReason } from '../../../../../shared/text/fill-template.ts'
import { because, type Reason } from '../../../../../shared/text/reason.ts'

/** Announced lengths above this are none (reference: LDAP, 5.2). */
export const longestFrame = 16 * 1024 * 1024
const headerLength = 4

/** What came over the wire is no sealed frame. Internal: the stream turns it into a problem. */
export class MalformedFrame extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(wordReason(reason))
    this.reason = reason
  }
}

export interface FrameReader {
  /** The frames that are whole with this chunk; views that hold while the chunk does. */
  push(chunk: Buffer): readonly Buffer[]
  hasRemainder(): boolean
}

/**
 * Cuts a stream into frames: `uint32 big-endian length || wrapped` (RFC 4422, 3.7). A frame over many chunks is gathered in one
 * buffer of its announced length, so no byte is copied twice.
 */
export function createFrameReader(): FrameReader {
  const header = Buffer.alloc(headerLength)
  let body: Buffer | null = null
  let held = 0

  /** Bytes of `rest` that were used up. */
  const take = (rest: Buffer, frames: Buffer[]): number => {
    if (body === null) return takeHeader(rest, frames)
    const used = rest.copy(body, held)
    held += used
    if (held === body.length) finish(body, frames)
    return used
  }
  const takeHeader = (rest: Buffer, frames: Buffer[]): number => {
    const used = rest.copy(header, held, 0, headerLength - held)
    held += used
    if (held < headerLength) return used
    const length = header.readUInt32BE()
    if (length === 0 || length > longestFrame) throw new MalformedFrame(because('frame-size', { bytes: length }))
    held = 0
    if (rest.length - used < length) {
      body = Buffer.allocUnsafeSlow(length)
      return used
    }
    frames.push(rest.subarray(used, used + length))
    return used + length
  }
  const finish = (frame: Buffer, frames: Buffer[]): void => {
    frames.push(frame)
    body = null
    held = 0
  }

  return {
    hasRemainder: () => body !== null || held > 0,
    push: (chunk) => {
      const frames: Buffer[] = []
      for (let offset = 0; offset < chunk.length;) offset += take(chunk.subarray(offset), frames)
      return frames
    },
  }
}
