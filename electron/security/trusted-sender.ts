import type { IpcMainInvokeEvent } from 'electron'
import { isTrustedAddress } from './trusted-address.ts'

/**
 * Calls are taken from the window's own document alone. A frame within it would speak with the rights of whoever is logged
 * on in the window; a frame that is gone (null, after a navigation) can no longer be judged. To be asked before anything is
 * awaited.
 */
export const isTrustedSender = ({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean =>
  senderFrame !== null && senderFrame.parent === null && isTrustedAddress(senderFrame.url)
