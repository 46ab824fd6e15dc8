import { dialog, type BrowserWindow, type RenderProcessGoneDetails } from 'electron'
import { ask } from './own-dialogs.ts'
import type { ShellTexts } from './shell-texts.ts'

const patience = { crashes: 3, withinMs: 60_000 } as const

/** A page that ends again and again is not opened for ever. */
export function decideAfterCrash(crashes: readonly number[], now: number): 'reopen' | 'give up' {
  const recent = crashes.filter((time) => now - time < patience.withinMs)
  return recent.length >= patience.crashes ? 'give up' : 'reopen'
}

export interface CrashParts {
  readonly texts: () => ShellTexts
  readonly note: (facts: Readonly<Record<string, unknown>>) => void
  /** Opens a new window in place of this one. */
  readonly replace: (window: BrowserWindow) => void
  /** Whether the person has the window before him. */
  readonly isSeen: () => boolean
  readonly giveUp: () => void
}

/** Opens a new window in place of one whose page has died. What the main process does goes on meanwhile. */
export function createCrashRecovery(parts: CrashParts): (window: BrowserWindow) => void {
  const crashes: number[] = []
  return (window) => {
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }: RenderProcessGoneDetails) => {
      if (reason === 'clean-exit') return
      const now = Date.now()
      crashes.push(now)
      parts.note({ reason, exitCode })
      const decision = decideAfterCrash(crashes, now)
      if (decision === 'reopen') parts.replace(window)
      else if (!window.isDestroyed()) window.destroy()
      // Of a window that nobody saw, nobody needs to hear.
      if (parts.isSeen() || decision === 'give up') tell(parts.texts(), decision)
      if (decision === 'give up') parts.giveUp()
    })
  }
}

function tell(texts: ShellTexts, decision: 'reopen' | 'give up'): void {
  if (decision === 'give up') {
    dialog.showErrorBox(texts.crashedAgain, texts.crashedAgainText)
    return
  }
  const message = {
    type: 'warning',
    title: texts.productName,
    message: texts.crashed,
    detail: texts.crashedText,
  } as const
  void ask(null, { ...message, buttons: [texts.ok] }).catch(() => undefined)
}
