import type { ConsoleBridge } from '../../shared/ipc/contract.ts'

export type ConnectionState =
  | 'connecting'
  | 'open'
  /** Was open and is being opened again; calls are answered with a problem until then. */
  | 'lost'
  /** Cannot be opened from this page: its address carries no key. */
  | 'no-key'

/** The bridge with what a screen must know about its health. */
export interface Connection {
  readonly bridge: ConsoleBridge
  readonly state: () => ConnectionState
  /** Answers a function that ends the subscription. */
  readonly onStateChange: (listener: () => void) => () => void
}

/** Electron's own channel lives as long as the window does. */
export const permanentConnection = (bridge: ConsoleBridge): Connection => ({
  bridge,
  state: () => 'open',
  onStateChange: () => () => undefined,
})
