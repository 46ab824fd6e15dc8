import { app, dialog, type BrowserWindow } from 'electron'
import { decideClose, type Consent, type WayOfClosing } from './decide-close.ts'
import { ask, ownerOf } from './own-dialogs.ts'
import type { QuitRequest } from './quit-request.ts'
import type { SessionEnd } from './session-end.ts'
import type { ShellTexts } from './shell-texts.ts'
import { keepRunning, runGoesOn, unsavedChanges } from './closing-questions.ts'

export interface CloseGuardParts {
  readonly texts: () => ShellTexts
  readonly activeRuns: () => number
  readonly cancelRuns: () => Promise<void>
  readonly onFailed: (thrown: unknown) => void
  readonly sessionEnd: SessionEnd
  readonly quitRequest: QuitRequest
  readonly way: () => WayOfClosing
  /** That the program goes on is told once. */
  readonly explained: { isDone(): boolean; note(): void }
  /** The window is gone and the program goes on. */
  readonly onWithdrawn: () => void
}

interface GuardState {
  consent: Consent
  isWithdrawing: boolean
}

/** Keeps the window open until the person has decided what cannot be decided without him. */
export function guardClose(window: BrowserWindow, parts: CloseGuardParts): void {
  const state: GuardState = { consent: 'not asked', isWithdrawing: false }
  parts.sessionEnd.attach(window)
  window.on('close', (event) => onClose(event, window, { ...parts, state }))
  window.once('closed', () => {
    if (state.isWithdrawing && !parts.quitRequest.isMade()) parts.onWithdrawn()
  })
  window.webContents.on('will-prevent-unload', (event) => {
    // Preventing the prevention: the window closes.
    if (parts.sessionEnd.isEnding() || wantsToLeave(window, parts.texts())) event.preventDefault()
    else stay({ ...parts, state })
  })
}

interface Guard extends CloseGuardParts {
  readonly state: GuardState
}

function onClose(event: { preventDefault(): void }, window: BrowserWindow, guard: Guard): void {
  const { state } = guard
  const decision = decideClose({
    activeRuns: guard.activeRuns(),
    consent: state.consent,
    isSessionEnding: guard.sessionEnd.isEnding(),
    isQuitting: guard.quitRequest.isMade(),
    way: guard.way(),
    isExplained: guard.explained.isDone(),
  })
  state.isWithdrawing = decision === 'withdraw'
  if (decision === 'close' || decision === 'withdraw') return
  event.preventDefault()
  if (decision === 'minimize') window.minimize()
  if (decision === 'ask') void decide(window, guard, confirmCancel)
  if (decision === 'explain') void decide(window, guard, explain)
}

type Answer = 'stay' | 'close' | 'cancelled and close' | 'quit'
type Question = (window: BrowserWindow, guard: Guard) => Promise<Answer>

/** A question that cannot be asked is answered with staying. */
async function decide(window: BrowserWindow, guard: Guard, question: Question): Promise<void> {
  guard.state.consent = 'asking'
  const answer = await question(window, guard).catch((thrown: unknown) => {
    guard.onFailed(thrown)
    return 'stay' as const
  })
  guard.state.consent = answer === 'cancelled and close' ? 'given' : 'not asked'
  if (answer === 'stay') stay(guard)
  else if (answer === 'quit') app.quit()
  else if (!window.isDestroyed()) window.close()
}

async function confirmCancel(window: BrowserWindow, { texts, cancelRuns }: Guard): Promise<Answer> {
  if ((await ask(window, runGoesOn(texts()))) !== 0) return 'stay'
  await cancelRuns()
  return 'cancelled and close'
}

async function explain(window: BrowserWindow, { texts, way, explained }: Guard): Promise<Answer> {
  const response = await ask(window, keepRunning(texts(), way()))
  if (response === 0) explained.note()
  return response === 0 ? 'close' : response === 1 ? 'quit' : 'stay'
}

function stay({ state, quitRequest }: Guard): void {
  state.consent = 'not asked'
  quitRequest.takeBack()
}

/** Electron wants the answer at once, so this dialog waits. */
function wantsToLeave(window: BrowserWindow, texts: ShellTexts): boolean {
  const owner = ownerOf(window)
  const question = unsavedChanges(texts)
  return (owner === null ? dialog.showMessageBoxSync(question) : dialog.showMessageBoxSync(owner, question)) === 0
}
