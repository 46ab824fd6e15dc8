import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { ask, isAsking } from './own-dialogs.ts'
import type { ShellTexts } from './shell-texts.ts'

export interface HangSituation {
  /** A question of this program is before the person; the page may only be waiting for its answer. */
  readonly isAsking: boolean
  /** Nobody waits for a page that nobody sees; it is asked about when it is shown and still does not answer. */
  readonly isVisible: boolean
}

export const decideOnHang = ({ isAsking, isVisible }: HangSituation): 'ask' | 'wait' =>
  isAsking || !isVisible ? 'wait' : 'ask'

export interface HangParts {
  readonly texts: () => ShellTexts
  readonly note: (facts: Readonly<Record<string, unknown>>, message: string) => void
  /** Opens a new window in place of this one. */
  readonly replace: (window: BrowserWindow) => void
  readonly onFailed: (thrown: unknown) => void
}

/** A page that does not answer is waited for, or replaced: as the person says. Runs go on meanwhile. */
export function guardAgainstHang(window: BrowserWindow, parts: HangParts): void {
  let question: AbortController | null = null
  window.on('unresponsive', () => {
    const decision = decideOnHang({ isAsking: isAsking(), isVisible: window.isVisible() })
    parts.note({ decision }, 'The page of the window does not answer.')
    if (decision === 'wait') return
    question = new AbortController()
    void askToReplace(window, parts, question.signal).catch(parts.onFailed)
  })
  window.on('responsive', () => {
    parts.note({}, 'The page of the window answers again.')
    question?.abort()
  })
}

async function askToReplace(window: BrowserWindow, parts: HangParts, signal: AbortSignal): Promise<void> {
  const response = await ask(window, { ...questionOf(parts.texts()), signal })
  const isReplaced = response === 1 && !signal.aborted && !window.isDestroyed()
  parts.note({ isReplaced }, 'The question about the page was answered.')
  if (isReplaced) parts.replace(window)
}

/** Enter and Esc wait. */
const questionOf = (texts: ShellTexts): MessageBoxOptions => ({
  type: 'warning',
  defaultId: 0,
  cancelId: 0,
  noLink: true,
  title: texts.productName,
  message: texts.hangs,
  detail: texts.hangsText,
  buttons: [texts.wait, texts.openAnew],
})
