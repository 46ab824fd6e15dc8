import type * as Electron from 'electron'
import { app, asked } from './app.ts'
import { protocol, registeredSchemes } from './app-scheme.ts'
import { blockers, dialog, openedOutside, powerMonitor, powerSaveBlocker, screen, session, shell } from './desktop.ts'
import { ipcMain } from './ipc-main.ts'
import { pressAccelerator, StandInMenu } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { permissionHandlers } from './permissions.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { safeStorage } from './safe-storage.ts'
import { nativeImage, shownTrays, StandInTray } from './tray.ts'
import { messages } from './web-contents.ts'
import { StandInWindow, webContents } from './window.ts'

/** What a spec of the stand-in alone may look at: what was recorded instead of done. */
const standIn = {
  asked,
  blockers,
  messages,
  openedOutside,
  permissionHandlers,
  pressAccelerator,
  registeredSchemes,
  shownTrays,
}

/** `require('electron')` of the main process, as far as the program uses it. */
const electron = refuseUnknown('electron', {
  app,
  BrowserWindow: StandInWindow,
  dialog,
  ipcMain,
  Menu: StandInMenu,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  standIn,
  Tray: StandInTray,
  webContents,
} satisfies { readonly [Name in keyof typeof Electron]?: unknown } & { readonly standIn: unknown })

export { electron as 'module.exports' }
