import { rpcCodes } from './rpc-error.ts'

/** A call as faults look at it, before it is answered. */
interface KerioCall {
  readonly method: string
  /** Calls of this method so far, this one included: from 1. */
  readonly number: number
  readonly params: Readonly<Record<string, unknown>>
}

/** What becomes of the answer instead of being sent regularly. */
export type KerioAction =
  | { readonly kind: 'send' }
  | { readonly kind: 'error'; readonly code: number; readonly message: string }
  /** The result with something else in it. */
  | { readonly kind: 'result'; readonly change: (result: object) => unknown }
  /** The whole JSON-RPC object with something else in it. */
  | { readonly kind: 'reply'; readonly change: (reply: object) => unknown }
  /** Another body, with status 200; `raw` as bytes. */
  | { readonly kind: 'body'; readonly contentType: string; readonly change: (body: string) => string }
  | { readonly kind: 'raw'; readonly bytes: Buffer }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The answer up to this byte of its body, then silence. */
  | { readonly kind: 'stall'; readonly bytes: number }
  /** The answer up to this byte of its body, then the end of the connection. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** Announces more than any reply may have, and sends a little of it. */
  | { readonly kind: 'announce'; readonly bytes: number }
  /** Sends blanks until the client has had enough. */
  | { readonly kind: 'endless' }

export type KerioFault = (call: KerioCall) => KerioAction

const send: KerioAction = { kind: 'send' }
export const noFault: KerioFault = () => send

/** The action at the given call of a method, and only there. */
export const atCall =
  (method: string, number: number, action: KerioAction): KerioFault =>
  (call) =>
    call.method === method && call.number === number ? action : send

/** The action at every call of the method, from that one on. */
export const fromCall =
  (method: string, number: number, action: KerioAction): KerioFault =>
  (call) =>
    call.method === method && call.number >= number ? action : send

export const rpcFailure = (code: number, message = 'operation failed'): KerioAction => ({
  kind: 'error',
  code,
  message,
})

export const sessionExpired = rpcFailure(rpcCodes.sessionExpired, 'The user is not logged in.')

export const htmlPage: KerioAction = {
  kind: 'body',
  contentType: 'text/html',
  change: () => '<!DOCTYPE html><html><body><h1>Kerio Connect</h1><p>Log in</p></body></html>',
}

export const truncatedJson: KerioAction = {
  kind: 'body',
  contentType: 'application/json-rpc',
  change: (body) => body.slice(0, Math.floor(body.length / 2)),
}

/** Deeper than any parser should have to follow. */
export const deeplyNested = (depth: number): KerioAction => ({
  kind: 'body',
  contentType: 'application/json-rpc',
  change: () => `${'['.repeat(depth)}${']'.repeat(depth)}`,
})
