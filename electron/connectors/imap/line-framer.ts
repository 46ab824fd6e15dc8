/** A greeting or an answer to a log-on is a line or two; what is longer is no such thing. */
const longestLine = 65_536
const lineFeed = 0x0a
const carriageReturn = 0x0d

export interface LineFramer {
  /** Throws where a line is too long. */
  push(chunk: Buffer): void
  /** Bytes after the last whole line. */
  hasRemainder(): boolean
}

/** Cuts what arrives into lines, without their ends. Literals have no place in what a log-on reads (RFC 9051, 7.1). */
export function createLineFramer(onLine: (line: Buffer) => void): LineFramer {
  let rest = Buffer.alloc(0)
  return {
    push: (chunk) => {
      rest = Buffer.concat([rest, chunk])
      for (let end = rest.indexOf(lineFeed); end >= 0; end = rest.indexOf(lineFeed)) {
        const line = rest.subarray(0, rest[end - 1] === carriageReturn ? end - 1 : end)
        rest = rest.subarray(end + 1)
        onLine(line)
      }
      if (rest.length > longestLine) throw new Error('a line without an end')
    },
    hasRemainder: () => rest.length > 0,
  }
}
