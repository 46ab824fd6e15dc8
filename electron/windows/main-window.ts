import { BrowserWindow, nativeTheme } from 'electron'
import { webPreferences } from '../security/web-preferences.ts'

/** CSS pixels; below this the forms no longer fit (reference: electron and UI, section 13). */
const smallest = { minWidth: 1024, minHeight: 700 } as const

/** Against a flash of the wrong colour before the page is drawn. */
const background = { light: '#f3f3f3', dark: '#202020' } as const

export interface MainWindowOptions {
  readonly preload: string
  readonly address: string
}

export function openMainWindow({ preload, address }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...smallest,
    width: 1280,
    height: 820,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    title: 'Directory Services Console',
    webPreferences: webPreferences(preload),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(address)
  return window
}
