import { ipcMain, type BrowserWindow, type WebContents } from 'electron'
import { describeProblem } from '../../shared/errors/problem.ts'
import { callChannel, eventChannel } from '../../shared/ipc/carriers.ts'
import type { CallAnswer } from '../../shared/ipc/call.ts'
import { isTrustedSender } from '../security/trusted-sender.ts'
import type { Connect, PageConnection } from './open-connections.ts'

export interface ElectronCarrier {
  readonly connect: Connect
  /** Ends the session of a window that is gone. */
  readonly leave: (key: string) => Promise<void>
}

/** Serves the contract to every window of this program. The only listener for calls. */
export function serveElectron(carrier: ElectronCarrier): void {
  ipcMain.handle(callChannel, (event, call: unknown, input: unknown): Promise<CallAnswer<unknown>> => {
    // Read before anything is awaited: the frame is gone after a navigation.
    if (!isTrustedSender(event)) return Promise.resolve(refused)
    const { connection, closed } = pageOf(carrier, event.sender)
    return connection.dispatcher.dispatch({ call, input, signal: closed.signal })
  })
}

/** Tells a window what happens, until it is closed. */
export function sendEvents(window: BrowserWindow, carrier: ElectronCarrier): void {
  const unsubscribe = pageOf(carrier, window.webContents).connection.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
  })
  window.once('closed', unsubscribe)
}

const refused: CallAnswer<never> = { ok: false, error: describeProblem('call-unknown', 'settings', { call: '-' }) }

interface WindowPage {
  readonly connection: PageConnection
  readonly closed: AbortController
}

/** One connection for each window, however many calls it makes: whoever is logged on stays so when the page is loaded again. */
const pages = new WeakMap<WebContents, WindowPage>()

function pageOf({ connect, leave }: ElectronCarrier, contents: WebContents): WindowPage {
  const known = pages.get(contents)
  if (known !== undefined) return known
  const key = `window ${contents.id}`
  const page = { connection: connect(key), closed: new AbortController() }
  pages.set(contents, page)
  contents.once('destroyed', () => {
    page.closed.abort()
    void leave(key)
  })
  return page
}
