import type { CallAnswer } from './call.ts'
import type { ConsoleEvent } from './contract.ts'

/**
 * Names and frames that both ends of a carrier share.
 *
 * Electron: the preload puts a `PreloadBridge` at `window[bridgeName]`.
 * Browser: the page opens a WebSocket to its own host at `webSocketPath`, with the subprotocols `webSocketProtocol` and
 * `tokenProtocolPrefix` + token, and `pageProtocolPrefix` + a name that the page has chosen for itself, 256 bits of chance,
 * by which it is known again after a lost connection. The token stands in the fragment of the printed address, `#token=...`, which reaches
 * no request line and no log (reference: electron and UI, section 8).
 */
export const bridgeName = 'dsconsole'
export const callChannel = 'console:call'
export const eventChannel = 'console:event'

export const webSocketPath = '/bridge'
export const webSocketProtocol = 'dsc.v1'
export const tokenProtocolPrefix = 'token.'
export const pageProtocolPrefix = 'page.'
/** Larger frames close the connection. */
export const maximumFrameBytes = 1_048_576

/** What the page sends is `{ id, call, input }`, where `id` is its own count of calls; this is what it receives. */
export type ServerFrame =
  { readonly id: number; readonly answer: CallAnswer<unknown> } | { readonly event: ConsoleEvent }

/** What the preload exposes: a call as it travels, without the types of the contract. */
export interface PreloadBridge {
  invoke(call: string, input: unknown): Promise<CallAnswer<unknown>>
  subscribe(listener: (event: ConsoleEvent) => void): () => void
}
