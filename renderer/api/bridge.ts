import { webSocketPath, type PreloadBridge } from '../../shared/ipc/carriers.ts'
import type { CallAnswer } from '../../shared/ipc/call.ts'
import type { ConsoleBridge } from '../../shared/ipc/contract.ts'
import { takeAccessToken } from './access-token.ts'
import { permanentConnection, type Connection } from './connection.ts'
import { pageName } from './page-name.ts'
import { isAnswer, unreachable } from './server-message.ts'
import { connectWebSocket } from './websocket-bridge.ts'

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in the browser console. */
    readonly dsconsole?: PreloadBridge
  }
}

/** The window's own bridge in Electron, else a WebSocket to the program that served this page. */
export function connectBridge(page: Window): Connection {
  if (page.dsconsole !== undefined) return permanentConnection(preloadBridge(page.dsconsole))
  const address = new URL(webSocketPath, page.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return connectWebSocket(address, { token: takeAccessToken(page), page: pageName(page) })
}

const preloadBridge = (preload: PreloadBridge): ConsoleBridge => ({
  invoke: (name, input) => readAnswer(preload.invoke(name, input)),
  subscribe: (listener) => preload.subscribe(listener),
})

async function readAnswer<Output>(answer: Promise<unknown>): Promise<CallAnswer<Output>> {
  const value = await answer
  return isAnswer<Output>(value) ? value : unreachable
}
