import type { ServerResponse } from 'node:http'
import { assertNever } from '../../../shared/assert-never.ts'
import type { IceWarpAction } from './icewarp-fault.ts'

export interface ReplyToSend {
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds. */
  readonly wait: number
}

/** Sends the reply, or what the action makes of it. */
export function sendReply(response: ServerResponse, reply: ReplyToSend, action: IceWarpAction): void {
  switch (action.kind) {
    case 'send':
    case 'error':
      sendAfter(reply.wait, response, reply)
      break
    case 'delay':
      sendAfter(action.milliseconds, response, reply)
      break
    case 'rewrite':
      sendAfter(0, response, { ...reply, contentType: action.contentType, text: action.change(reply.text) })
      break
    case 'status':
      response.writeHead(action.status, { 'Content-Type': 'text/html', ...action.headers })
      response.end('<html><body>canary-of-a-body that must not be shown</body></html>')
      break
    case 'stall':
    case 'cut':
      sendPart(response, reply, action)
      break
    case 'announce':
      response.writeHead(200, { 'Content-Type': reply.contentType, 'Content-Length': String(action.bytes) })
      response.write(reply.text)
      break
    case 'endless':
      response.writeHead(200, { 'Content-Type': reply.contentType })
      pourBlanks(response)
      break
    default:
      assertNever(action)
  }
}

function sendAfter(
  milliseconds: number,
  response: ServerResponse,
  { status, contentType, text, headers }: ReplyToSend,
) {
  const send = (): void => {
    const bytes = Buffer.from(text)
    // Set, not only written: the benchmark reads it.
    response.setHeader('Content-Length', bytes.length)
    response.writeHead(status, { 'Content-Type': contentType, ...headers })
    response.end(bytes)
  }
  if (milliseconds === 0) send()
  else {
    const timer = setTimeout(send, milliseconds)
    response.once('close', () => clearTimeout(timer))
  }
}

function sendPart(
  response: ServerResponse,
  { contentType, text }: ReplyToSend,
  { kind, bytes }: { readonly kind: 'stall' | 'cut'; readonly bytes: number },
): void {
  const whole = Buffer.from(text)
  response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': whole.length })
  response.write(whole.subarray(0, bytes), () => {
    if (kind === 'cut') response.destroy()
  })
}

const blanks = Buffer.alloc(64 * 1024, ' ')

function pourBlanks(response: ServerResponse): void {
  if (response.destroyed) return
  response.write(blanks, () => setImmediate(() => pourBlanks(response)))
}
