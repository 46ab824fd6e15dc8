import { dialog, powerMonitor, type BrowserWindow } from 'electron'
import type { ShellTexts } from './shell-texts.ts'

/** How far the question about runs that go on has come. */
type Consent = 'not asked' | 'asking' | 'given'

export interface CloseSituation {
  readonly activeRuns: number
  readonly consent: Consent
  /** The system shuts down, or the person logs off: nobody can answer any more. */
  readonly isSessionEnding: boolean
}

/** What happens when the window is to close. Whatever closes it, runs are cancelled and waited for before the end. */
export function decideClose({ activeRuns, consent, isSessionEnding }: CloseSituation): 'close' | 'ask' | 'stay' {
  if (isSessionEnding || consent === 'given' || activeRuns === 0) return 'close'
  return consent === 'asking' ? 'stay' : 'ask'
}

export interface CloseGuardParts {
  readonly texts: () => ShellTexts
  readonly activeRuns: () => number
  readonly cancelRuns: () => Promise<void>
  readonly onFailed: (thrown: unknown) => void
}

/** Keeps the window open during a run until the person has decided: cancel and wait, or stay. */
export function guardClose(window: BrowserWindow, parts: CloseGuardParts): void {
  const state: { consent: Consent; isSessionEnding: boolean } = { consent: 'not asked', isSessionEnding: false }
  const endSession = () => {
    state.isSessionEnding = true
    void parts.cancelRuns().catch(parts.onFailed)
  }
  // Windows tells the window, Linux and macOS the power monitor.
  window.on('query-session-end', endSession)
  window.on('session-end', endSession)
  powerMonitor.on('shutdown', endSession)
  window.once('closed', () => powerMonitor.off('shutdown', endSession))
  window.on('close', (event) => {
    const decision = decideClose({ ...state, activeRuns: parts.activeRuns() })
    if (decision === 'close') return
    event.preventDefault()
    if (decision === 'stay') return
    state.consent = 'asking'
    void closeIfWanted(window, parts).then((isWanted) => {
      state.consent = isWanted ? 'given' : 'not asked'
      if (isWanted && !window.isDestroyed()) window.close()
    })
  })
  window.webContents.on('will-prevent-unload', (event) => {
    // Preventing the prevention: the window closes.
    if (state.isSessionEnding || wantsToLeave(window, parts.texts())) event.preventDefault()
  })
}

/** A question that cannot be asked is answered with staying. */
async function closeIfWanted(window: BrowserWindow, parts: CloseGuardParts): Promise<boolean> {
  try {
    const texts = parts.texts()
    const { response } = await dialog.showMessageBox(window, {
      ...question,
      title: texts.productName,
      message: texts.runGoesOn,
      detail: texts.runGoesOnText,
      buttons: [texts.cancelRunAndQuit, texts.stay],
    })
    if (response !== 0) return false
    await parts.cancelRuns()
    return true
  } catch (thrown) {
    parts.onFailed(thrown)
    return false
  }
}

/** Electron wants the answer at once, so this dialog waits. */
const wantsToLeave = (window: BrowserWindow, texts: ShellTexts): boolean =>
  dialog.showMessageBoxSync(window, {
    ...question,
    title: texts.productName,
    message: texts.unsaved,
    detail: texts.unsavedText,
    buttons: [texts.leave, texts.stay],
  }) === 0

/** Enter and Esc stay. */
const question = { type: 'warning', defaultId: 1, cancelId: 1, noLink: true } as const
