import { EventEmitter } from 'node:events'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { bridgeName, callChannel, eventChannel, type PreloadBridge } from '../shared/ipc/carriers.ts'

const exposed = new Map<string, PreloadBridge>()
const invoke = vi.fn(() => Promise.resolve({ ok: true, value: 1 }))
const ipcRenderer = Object.assign(new EventEmitter(), { invoke })
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, bridge: PreloadBridge) => void exposed.set(name, bridge) },
  ipcRenderer,
}))

beforeAll(() => import('./preload.ts'))

describe('the preload', () => {
  test('gives the page two functions under one name, and nothing else', () => {
    expect([...exposed.keys()]).toEqual([bridgeName])
    expect(Object.keys(exposed.get(bridgeName) ?? {})).toEqual(['invoke', 'subscribe'])
  })

  test('calls over the one channel, whatever name the page gives', async () => {
    expect(await exposed.get(bridgeName)?.invoke('users.list', { offset: 0 })).toEqual({ ok: true, value: 1 })
    expect(invoke).toHaveBeenCalledExactlyOnceWith(callChannel, 'users.list', { offset: 0 })
  })

  test('hands on events without the Electron event, until the subscription ends', () => {
    const listener = vi.fn()
    const unsubscribe = exposed.get(bridgeName)?.subscribe(listener)
    const event = { kind: 'run-progress' }
    ipcRenderer.emit(eventChannel, { sender: 'Electron' }, event)
    expect(listener).toHaveBeenCalledExactlyOnceWith(event)
    unsubscribe?.()
    ipcRenderer.emit(eventChannel, { sender: 'Electron' }, event)
    expect(listener).toHaveBeenCalledOnce()
    expect(ipcRenderer.listenerCount(eventChannel)).toBe(0)
  })
})
