import { app, session, type WebContents } from 'electron'

/** A window shows our own page and nothing else: it never leaves it, opens nothing, and embeds nothing. */
export function hardenWebContents(): void {
  app.on('web-contents-created', (_event, contents) => harden(contents))
}

function harden(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Camera, position, notifications and the like: the screens need none of them. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}
