import { announcedLength, malformed } from './ber-reader.ts'
import { universalTag } from './ber-tags.ts'

export interface FrameReader {
  /** Takes what the network gave and returns the whole messages in it. Throws where it cannot be LDAP. */
  push(chunk: Buffer): readonly Buffer[]
}

const shortestHeader = 2

/** Cuts a stream into LDAP messages; nothing longer than `maximumLength` bytes is waited for. */
export function createFrameReader(maximumLength: number): FrameReader {
  let chunks: Buffer[] = []
  let received = 0
  let wanted = shortestHeader

  const keep = (bytes: Buffer): void => {
    chunks = bytes.length === 0 ? [] : [bytes]
    received = bytes.length
    wanted = frameLength(bytes, maximumLength) ?? bytes.length + 1
  }

  return {
    push: (chunk) => {
      chunks.push(chunk)
      received += chunk.length
      if (received < wanted) return []
      const { frames, rest } = cutFrames(Buffer.concat(chunks), maximumLength)
      keep(rest)
      return frames
    },
  }
}

function cutFrames(
  bytes: Buffer,
  maximumLength: number,
): { readonly frames: readonly Buffer[]; readonly rest: Buffer } {
  const frames: Buffer[] = []
  let rest = bytes
  let end = frameLength(rest, maximumLength)
  while (end !== null && end <= rest.length) {
    frames.push(rest.subarray(0, end))
    rest = rest.subarray(end)
    end = frameLength(rest, maximumLength)
  }
  return { frames, rest }
}

/** Length of the message that `bytes` begin with, or null while its header is not there in full. */
function frameLength(bytes: Buffer, maximumLength: number): number | null {
  if (bytes.length === 0) return null
  if (bytes[0] !== universalTag.sequence) throw malformed('a message that does not begin with 0x30')
  const length = announcedLength(bytes)
  if (length === null) return null
  const total = length.header + length.content
  if (total > maximumLength) throw malformed(`a message of ${total} bytes, which is too long`)
  return total
}
