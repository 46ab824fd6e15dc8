import type { Socket } from 'node:net'

/** A request as it came; header names in lower case. */
export interface LabRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Which connection brought it, from 1. */
  readonly connection: number
}

const headEnd = Buffer.from('\r\n\r\n')

/** Hands over one request after the other; the next one is read when the answer to this one has been written. */
export function createRequestReader(
  socket: Socket,
  connection: number,
  onRequest: (request: LabRequest) => Promise<void>,
): void {
  let received = Buffer.alloc(0)
  let busy = false
  const proceed = (): void => {
    const taken = busy ? null : takeRequest(received, connection)
    if (taken === null) return
    received = received.subarray(taken.length)
    busy = true
    void onRequest(taken.request).then(() => {
      busy = false
      proceed()
    })
  }
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, Buffer.from(chunk)])
    proceed()
  })
}

function takeRequest(received: Buffer, connection: number): { request: LabRequest; length: number } | null {
  const bodyStart = received.indexOf(headEnd) + headEnd.length
  if (bodyStart < headEnd.length) return null
  const [first = '', ...lines] = received.toString('latin1', 0, bodyStart - headEnd.length).split('\r\n')
  const [, method = '', path = ''] = /^([A-Z]+) (\S+) HTTP\/1\.1$/u.exec(first) ?? []
  const headers = Object.fromEntries(lines.map(readHeader))
  const length = bodyStart + Number(headers['content-length'] ?? 0)
  if (received.length < length) return null
  return { request: { method, path, headers, body: received.toString('utf8', bodyStart, length), connection }, length }
}

function readHeader(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
}
