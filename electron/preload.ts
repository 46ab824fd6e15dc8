import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { bridgeName, callChannel, eventChannel, type PreloadBridge } from '../shared/ipc/carriers.ts'
import type { ConsoleEvent } from '../shared/ipc/contract.ts'

/** All that a screen can reach: calls of the contract, and events. */
const bridge: PreloadBridge = {
  invoke: (call, input) => ipcRenderer.invoke(callChannel, call, input),
  subscribe: (listener) => {
    const tell = (_event: IpcRendererEvent, event: ConsoleEvent) => listener(event)
    ipcRenderer.on(eventChannel, tell)
    return () => void ipcRenderer.off(eventChannel, tell)
  },
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
