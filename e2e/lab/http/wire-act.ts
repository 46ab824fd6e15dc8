import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What goes over the wire as the answer to one request. */
export type WireAct =
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly then: 'keep' | 'close' | 'reset' | 'stall' }
  /** A regular answer, and a little later one that nobody asked for. */
  | { readonly kind: 'afterwards'; readonly regular: Buffer; readonly later: Buffer }
  /** The head at once, then a byte at a time. */
  | { readonly kind: 'drip'; readonly head: Buffer; readonly bytes: Buffer; readonly everyMs: number }
  /** The chunk again and again, until the client has gone. */
  | { readonly kind: 'endless'; readonly head: Buffer; readonly chunk: Buffer }

export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
}

/** A regular answer with its length. */
export const replyBytes = ({ status = 200, headers = {}, body = '' }: Reply): Buffer => {
  const bytes = Buffer.from(body)
  return Buffer.concat([headBytes(status, { 'Content-Length': String(bytes.length), ...headers }), bytes])
}

export function headBytes(status: number, headers: Required<Reply>['headers']): Buffer {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}\r\n`),
  )
  return Buffer.from(`HTTP/1.1 ${status} Lab\r\n${lines.join('')}\r\n`, 'latin1')
}

export const reply = (answer: Reply): WireAct => ({ kind: 'bytes', bytes: replyBytes(answer), then: 'keep' })

/** The body in chunks of that size. */
export function chunkedBytes({ status = 200, headers = {}, body = '' }: Reply, size: number): Buffer {
  const bytes = Buffer.from(body)
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_part, index) => {
    const part = bytes.subarray(index * size, (index + 1) * size)
    return Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])
  })
  return Buffer.concat([
    headBytes(status, { ...headers, 'Transfer-Encoding': 'chunked' }),
    ...parts,
    Buffer.from('0\r\n\r\n'),
  ])
}

export async function play(act: WireAct, socket: Socket): Promise<void> {
  switch (act.kind) {
    case 'bytes':
      return playBytes(act, socket)
    case 'afterwards':
      socket.write(act.regular)
      await wait(10)
      socket.write(act.later)
      return
    case 'drip':
      socket.write(act.head)
      for (const byte of act.bytes) {
        await wait(act.everyMs)
        if (socket.destroyed) return
        socket.write(Buffer.of(byte))
      }
      return
    case 'endless':
      socket.write(act.head)
      while (!socket.destroyed) if (!socket.write(act.chunk)) await wait(1)
  }
}

async function playBytes({ bytes, then }: Extract<WireAct, { kind: 'bytes' }>, socket: Socket): Promise<void> {
  if (bytes.length > 0) await new Promise<void>((resolve) => socket.write(bytes, () => resolve()))
  if (then === 'close') socket.end()
  // What was written before is still delivered: the pause lets it out.
  if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 5)
  if (then === 'stall') await new Promise(() => undefined)
}
