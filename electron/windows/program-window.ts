import type { BrowserWindow } from 'electron'
import { guardClose, type CloseGuardParts } from './close-guard.ts'
import { openMainWindow, type MainWindowOptions } from './main-window.ts'

export interface ProgramWindowParts extends Omit<CloseGuardParts, 'onWithdrawn'> {
  readonly options: MainWindowOptions
  /** Each new window is shown to those who must know it, before its page is there. */
  readonly attach: readonly ((window: BrowserWindow) => void)[]
}

/** The one window of the program, which may be replaced by another one. */
export interface ProgramWindow {
  current(): BrowserWindow | null
  open(): void
  /** Also one that is minimized, or that waits unseen since the last one was closed. */
  show(): void
  /** A new window in place of one whose page is of no use any more, as visible as that one was. */
  replace(window: BrowserWindow): void
  /** The person has closed the window, and what waits behind it was not shown yet. */
  isWithdrawn(): boolean
}

type Look = 'shown' | 'hidden'

export function createProgramWindow(parts: ProgramWindowParts): ProgramWindow {
  let current: BrowserWindow | null = null
  let look: Look = 'shown'
  const present = () => (current === null || current.isDestroyed() ? null : current)
  const openAs = (wanted: Look) => {
    look = wanted
    current = openMainWindow(parts.options, look)
    // Closed is closed: whoever was logged on there is logged off. What waits behind it is a new window at the door.
    guardClose(current, { ...parts, onWithdrawn: () => openAs('hidden') })
    for (const attach of parts.attach) attach(current)
  }
  return {
    current: present,
    open: () => openAs('shown'),
    show: () => {
      look = 'shown'
      bringToFront(present())
    },
    replace: (window) => {
      openAs(look)
      if (!window.isDestroyed()) window.destroy()
    },
    isWithdrawn: () => look === 'hidden',
  }
}

function bringToFront(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) window.restore()
  window?.show()
  window?.focus()
}
