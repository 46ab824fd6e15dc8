import type { ServerResponse } from 'node:http'
import { assertNever } from '../../../shared/assert-never.ts'
import type { KerioAction } from './kerio-fault.ts'

export interface ReplyToSend {
  readonly body: string
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly transfer: 'whole' | 'chunked'
}

const jsonRpc = 'application/json-rpc; charset=UTF-8'

/** Sends the reply, or what the action makes of it. */
export function sendReply(response: ServerResponse, reply: ReplyToSend, action: KerioAction): void {
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value)
  switch (action.kind) {
    case 'send':
    case 'error':
    case 'result':
    case 'reply':
      sendBody(response, reply, { contentType: jsonRpc, body: reply.body })
      break
    case 'body':
      sendBody(response, reply, { contentType: action.contentType, body: action.change(reply.body) })
      break
    case 'raw':
      response.writeHead(200, { 'Content-Type': jsonRpc, 'Content-Length': action.bytes.length })
      response.end(action.bytes)
      break
    case 'status':
      response.writeHead(action.status, action.headers)
      response.end('canary-of-a-body that must not be shown')
      break
    case 'stall':
    case 'cut':
      sendPart(response, reply, action)
      break
    case 'announce':
      response.writeHead(200, { 'Content-Type': jsonRpc, 'Content-Length': String(action.bytes) })
      response.write(reply.body)
      break
    case 'endless':
      response.writeHead(200, { 'Content-Type': jsonRpc })
      pourBlanks(response)
      break
    default:
      assertNever(action)
  }
}

function sendBody(
  response: ServerResponse,
  { transfer }: ReplyToSend,
  { contentType, body }: { readonly contentType: string; readonly body: string },
): void {
  const bytes = Buffer.from(body)
  response.setHeader('Content-Type', contentType)
  if (transfer === 'whole') {
    response.setHeader('Content-Length', bytes.length)
    response.end(bytes)
    return
  }
  // Cut in the middle of characters, as a server's buffers do.
  const size = Math.max(1, Math.ceil(bytes.length / 3))
  for (let start = 0; start < bytes.length; start += size) response.write(bytes.subarray(start, start + size))
  response.end()
}

function sendPart(
  response: ServerResponse,
  { body }: ReplyToSend,
  { kind, bytes }: { readonly kind: 'stall' | 'cut'; readonly bytes: number },
): void {
  const whole = Buffer.from(body)
  response.writeHead(200, { 'Content-Type': jsonRpc, 'Content-Length': whole.length })
  response.write(whole.subarray(0, bytes), () => {
    if (kind === 'cut') response.destroy()
  })
}

const blanks = Buffer.alloc(64 * 1024, ' ')

function pourBlanks(response: ServerResponse): void {
  if (response.destroyed) return
  response.write(blanks, () => setImmediate(() => pourBlanks(response)))
}
