import type { Session } from 'electron'
import { isTrustedAddress } from './trusted-address.ts'

/**
 * The second wall behind the content security policy: whatever a window asks for that is not a file of ours is
 * cancelled before it reaches the network. Connectors do not pass here: they speak for themselves, from the main process.
 */
export function denyRemoteContent(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }))
}

/** `blob:` stands before the origin that made it: a file that a screen offers for saving. */
export const isOwnAddress = (address: string): boolean =>
  address.startsWith('blob:') ? isTrustedAddress(address.slice('blob:'.length)) : isTrustedAddress(address)
