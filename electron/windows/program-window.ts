import type { BrowserWindow } from 'electron'
import { guardClose, type CloseGuardParts } from './close-guard.ts'
import { openMainWindow, type MainWindowOptions } from './main-window.ts'

export interface ProgramWindowParts extends CloseGuardParts {
  readonly options: MainWindowOptions
  /** Each new window is shown to those who must know it, before its page is there. */
  readonly attach: readonly ((window: BrowserWindow) => void)[]
}

/** The one window of the program, which may be replaced by another one when its page has died. */
export interface ProgramWindow {
  current(): BrowserWindow | null
  open(): void
  /** A second start shows the window of the first. */
  show(): void
}

export function createProgramWindow(parts: ProgramWindowParts): ProgramWindow {
  let current: BrowserWindow | null = null
  const present = () => (current === null || current.isDestroyed() ? null : current)
  return {
    current: present,
    open: () => {
      current = openMainWindow(parts.options)
      guardClose(current, parts)
      for (const attach of parts.attach) attach(current)
    },
    show: () => {
      const window = present()
      if (window?.isMinimized() === true) window.restore()
      window?.show()
      window?.focus()
    },
  }
}
