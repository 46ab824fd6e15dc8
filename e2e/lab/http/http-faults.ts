import { gzipSync } from 'node:zlib'
import { chunkedBytes, headBytes, reply, replyBytes, type Reply, type WireAct } from './wire-act.ts'

/** What may happen to any answer of any double, with the regular answer where one is needed. */
export type HttpFault =
  | { readonly kind: 'html' }
  /** Other bytes under the regular head. */
  | { readonly kind: 'body'; readonly body: Buffer }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'announced'; readonly bytes: number }
  | { readonly kind: 'endless' }
  | { readonly kind: 'drip'; readonly everyMs: number }
  | { readonly kind: 'cut'; readonly bytes: number; readonly then: 'close' | 'reset' | 'stall' }
  | { readonly kind: 'chunked'; readonly size: number }
  | { readonly kind: 'compressed' }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string }
  | { readonly kind: 'stall' }

const loginPage = '<!DOCTYPE html><html><body><h1>Please sign in</h1></body></html>'

export function spoil(regular: Reply, fault: HttpFault): WireAct {
  switch (fault.kind) {
    case 'html':
      return reply({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: loginPage })
    case 'body':
      return reply({ ...regular, body: fault.body })
    case 'status':
      return reply({ status: fault.status, headers: { 'Content-Type': 'text/plain' }, body: 'no' })
    case 'announced':
      return { kind: 'bytes', bytes: headBytes(200, { 'Content-Length': String(fault.bytes) }), then: 'stall' }
    case 'endless':
      return { kind: 'endless', head: headBytes(200, jsonHeaders), chunk: Buffer.alloc(64 * 1024, ' ') }
    case 'drip':
      return { kind: 'drip', head: headOf(regular), bytes: Buffer.from(regular.body ?? ''), everyMs: fault.everyMs }
    case 'cut':
      return { kind: 'bytes', bytes: replyBytes(regular).subarray(0, fault.bytes), then: fault.then }
    case 'chunked':
      return { kind: 'bytes', bytes: chunkedBytes(regular, fault.size), then: 'keep' }
    case 'compressed':
      return reply({ headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(regular.body ?? '') })
    case 'redirect':
      return reply({ status: fault.status, headers: { Location: fault.location } })
    case 'stall':
      return { kind: 'bytes', bytes: Buffer.alloc(0), then: 'stall' }
  }
}

const jsonHeaders = { 'Content-Type': 'application/json' }

function headOf({ status = 200, headers = {}, body = '' }: Reply): Buffer {
  return headBytes(status, { 'Content-Length': String(Buffer.byteLength(body)), ...headers })
}
