import { BrowserWindow, screen } from 'electron'
import { webPreferences } from '../security/web-preferences.ts'
import { keepBackground, windowBackground } from './appearance.ts'
import { keepWithWindow, readKeptWindow } from './kept-window.ts'
import { placeWindow, smallest } from './window-placement.ts'

export interface MainWindowOptions {
  readonly preload: string
  readonly address: string
  /** Where size and place are kept. */
  readonly keptFile: string
}

export function openMainWindow(options: MainWindowOptions, look: 'shown' | 'hidden'): BrowserWindow {
  const { preload, address, keptFile } = options
  const { size, position, isMaximized } = placeWindow(readKeptWindow(keptFile).placement ?? null, workAreas())
  const window = new BrowserWindow({
    ...size,
    ...position,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: windowBackground(),
    title: 'Directory Services Console',
    webPreferences: webPreferences(preload),
  })
  keepBackground(window)
  keepPlacement(window, keptFile)
  if (look === 'shown') window.once('ready-to-show', isMaximized ? () => showMaximized(window) : () => window.show())
  else if (isMaximized) window.once('show', () => window.maximize())
  void window.loadURL(address)
  return window
}

/** Only once its page is there: Electron shows a window that it maximizes, and that would be an empty frame. */
function showMaximized(window: BrowserWindow): void {
  window.maximize()
  window.show()
}

/** One that was never shown knows nothing new. */
function keepPlacement(window: BrowserWindow, keptFile: string): void {
  window.on('close', () => {
    if (!window.isVisible()) return
    keepWithWindow(keptFile, { placement: { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() } })
  })
}

/** The main screen first. */
function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}
