import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { describeProblem } from '../../shared/errors/problem.ts'
import { callChannel, eventChannel } from '../../shared/ipc/carriers.ts'
import type { CallAnswer } from '../../shared/ipc/call.ts'
import type { ConsoleEvent } from '../../shared/ipc/contract.ts'
import type { Dispatcher } from './dispatcher.ts'
import { isTrustedAddress } from '../security/trusted-address.ts'

export interface ElectronCarrier {
  readonly dispatcher: Dispatcher
  readonly subscribe: (listener: (event: ConsoleEvent) => void) => () => void
}

/** Serves the contract to every window of this program. The only listener for calls. */
export function serveElectron({ dispatcher }: Pick<ElectronCarrier, 'dispatcher'>): void {
  ipcMain.handle(callChannel, (event, call: unknown, input: unknown): Promise<CallAnswer<unknown>> => {
    // Read before anything is awaited: the frame is gone after a navigation.
    if (!isTrustedSender(event)) return Promise.resolve(refused)
    return dispatcher.dispatch({ call, input, signal: untilClosed(event) })
  })
}

/** Tells a window what happens, until it is closed. */
export function sendEvents(window: BrowserWindow, { subscribe }: Pick<ElectronCarrier, 'subscribe'>): void {
  const unsubscribe = subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
  })
  window.once('closed', unsubscribe)
}

const refused: CallAnswer<never> = { ok: false, error: describeProblem('call-unknown', 'settings', { call: '-' }) }

const isTrustedSender = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isTrustedAddress(senderFrame.url)

/** One signal for each window, however many calls it makes. */
const closings = new WeakMap<WebContents, AbortController>()

function untilClosed({ sender }: IpcMainInvokeEvent): AbortSignal {
  const known = closings.get(sender)
  if (known !== undefined) return known.signal
  const controller = new AbortController()
  closings.set(sender, controller)
  sender.once('destroyed', () => controller.abort())
  return controller.signal
}
