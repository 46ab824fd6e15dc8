import type { WebContents } from 'electron'
import { openExternalLink } from './external-links.ts'

/** A page opens no window: that one would have its own preferences and its own way to the preload. */
export function denyNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternalLink(url)
    return { action: 'deny' }
  })
}
