import type { WebPreferences } from 'electron'

/** What every window gets; the page sees the bridge of the preload, and neither Node nor Electron. */
export const webPreferences = (preload: string): Readonly<WebPreferences> =>
  Object.freeze({
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
