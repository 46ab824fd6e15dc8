import type { Session } from 'electron'
import { isOwnAddress } from './deny-remote-content.ts'

/** Saved is what a screen made itself (a table as CSV), at a place that the person chooses; nothing is fetched. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isOwnAddress(item.getURL())) event.preventDefault()
  })
}
