import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'

let waiting = 0

/** Whether a question of this program is before the person. */
export const isAsking = (): boolean => waiting > 0

/** The system's dialog over the window, or alone where no window can be seen. Answers the button's place. */
export async function ask(window: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  waiting += 1
  try {
    const owner = ownerOf(window)
    const { response } = await (owner === null ? dialog.showMessageBox(options) : dialog.showMessageBox(owner, options))
    return response
  } finally {
    waiting -= 1
  }
}

/** A dialog goes where its window is: it would be as invisible as a hidden window, or as small as a minimized one. */
export function ownerOf(window: BrowserWindow | null): BrowserWindow | null {
  if (window === null || window.isDestroyed() || !window.isVisible()) return null
  if (window.isMinimized()) window.restore()
  return window
}
