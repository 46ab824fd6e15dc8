import { BrowserWindow, screen } from 'electron'
import { webPreferences } from '../security/web-preferences.ts'
import { keepBackground, windowBackground } from './appearance.ts'
import { readPlacement, writePlacement } from './kept-placement.ts'
import { placeWindow, smallest } from './window-placement.ts'

export interface MainWindowOptions {
  readonly preload: string
  readonly address: string
  /** Where size and place are kept. */
  readonly placementFile: string
}

export function openMainWindow({ preload, address, placementFile }: MainWindowOptions): BrowserWindow {
  const { size, position, isMaximized } = placeWindow(readPlacement(placementFile), workAreas())
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
  if (isMaximized) window.maximize()
  keepBackground(window)
  window.on('close', () =>
    writePlacement(placementFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
  )
  window.once('ready-to-show', () => window.show())
  void window.loadURL(address)
  return window
}

/** The main screen first. */
function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}
