import type { SecurityContext } from '../security-context.ts'

/** With its seal and its length a frame stays below 64 KB, the most that a peer has to take (reference: LDAP, 5.2). */
const mostPlainBytes = 60 * 1024

/** The frames for these bytes, each with its length in front of it. */
export async function* sealFrames(context: SecurityContext, plain: Buffer): AsyncGenerator<Buffer> {
  for (let offset = 0; offset < plain.length; offset += mostPlainBytes) {
    const sealed = await context.wrap(plain.subarray(offset, offset + mostPlainBytes))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(sealed.length)
    yield Buffer.concat([length, sealed])
  }
}
