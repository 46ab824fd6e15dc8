import type { WebContents } from 'electron'

/**
 * A window never leaves our own page, and embeds nothing. A page from elsewhere would find the bridge of the preload in
 * its hands. Redirects and frames are refused one by one, since each is announced by an event of its own.
 */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
