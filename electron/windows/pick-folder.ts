import { BrowserWindow, dialog } from 'electron'
import type { OpenDialogOptions } from 'electron'

/** The system's own dialog, over the window that is in front. */
export async function pickFolder(startAt: string): Promise<string | null> {
  const options: OpenDialogOptions = {
    properties: ['openDirectory', 'dontAddToRecent'],
    ...(startAt === '' ? {} : { defaultPath: startAt }),
  }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } =
    window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}
