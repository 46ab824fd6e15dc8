import type { WebPreferences } from 'electron'

/** What every window gets; the page sees the bridge of the preload, and neither Node nor Electron. */
export const webPreferences = (preload: string): Readonly<WebPreferences> =>
  Object.freeze({
    preload,
    /** The page and the preload share no objects: script of the page cannot change what the preload calls. */
    contextIsolation: true,
    /** The process of the page has no rights of its own; see sandbox-every-window.ts. */
    sandbox: true,
    /** Script that got into the page would else have files and programs; so would workers and frames. */
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    /** The page reads nothing of another origin, and nothing unencrypted within an encrypted one. */
    webSecurity: true,
    allowRunningInsecureContent: false,
    /** An element that shows another site with preferences of its own. */
    webviewTag: false,
    /** A file or link that is dropped onto the window would be opened in it. */
    navigateOnDragDrop: false,
    /** Chromium would fetch dictionaries, and send words on some systems. */
    spellcheck: false,
  })
