import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { callChannel, eventChannel } from '../../shared/ipc/carriers.ts'
import type { ConsoleEvent } from '../../shared/ipc/contract.ts'
import type { ArrivedCall } from './dispatcher.ts'
import type { ElectronCarrier } from './electron-carrier.ts'

type Handle = (event: unknown, call: unknown, input: unknown) => Promise<unknown>
const handles = new Map<string, Handle>()

vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handle: Handle) => void handles.set(channel, handle) },
}))
const { sendEvents, serveElectron } = await import('./electron-carrier.ts')

let nextId = 1
const contents = () => Object.assign(new EventEmitter(), { id: nextId++, send: vi.fn() })

let arrived: ArrivedCall[]
let connected: string[]
let left: string[]
let listeners: Set<(event: ConsoleEvent) => void>
const ourPage = { url: 'app://bundle/', parent: null }

beforeEach(() => {
  handles.clear()
  arrived = []
  connected = []
  left = []
  listeners = new Set()
  serveElectron(carrier)
})

const carrier: ElectronCarrier = {
  connect: (key) => {
    connected.push(key)
    return {
      dispatcher: {
        dispatch: (call) => {
          arrived.push(call)
          return Promise.resolve({ ok: true, value: 'answered' })
        },
      },
      subscribe: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    }
  },
  leave: (key) => Promise.resolve(void left.push(key)),
}

const invoke = (event: object) => handles.get(callChannel)?.({ sender: contents(), ...event }, 'users.list', {})

describe('the Electron carrier', () => {
  test('listens on one channel', () => {
    expect([...handles.keys()]).toEqual([callChannel])
  })

  test('answers our own page', async () => {
    expect(await invoke({ senderFrame: ourPage })).toEqual({ ok: true, value: 'answered' })
  })

  test.each([
    ['a frame that is gone', { senderFrame: null }],
    ['a frame within a page', { senderFrame: { ...ourPage, parent: ourPage } }],
    ['another page', { senderFrame: { url: 'https://evil.example/', parent: null } }],
  ])('answers nothing to %s', async (_case, event) => {
    expect(await invoke(event)).toMatchObject({ ok: false })
    expect(arrived).toEqual([])
  })

  test('a call ends with its window; the signal is one for all of its calls', async () => {
    const sender = contents()
    for (let index = 0; index < 20; index += 1) await invoke({ senderFrame: ourPage, sender })
    expect(sender.listenerCount('destroyed')).toBe(1)
    sender.emit('destroyed')
    expect(arrived.every(({ signal }) => signal.aborted)).toBe(true)
    expect(connected).toEqual([`window ${sender.id}`])
    expect(left).toEqual(connected)
  })

  test('tells a window what happens until it is closed, and never one that is destroyed', () => {
    const page = contents()
    const { send } = page
    const window = Object.assign(new EventEmitter(), { isDestroyed: (): boolean => false, webContents: page })
    sendEvents(window as never, carrier)
    const event = { kind: 'run-progress', runId: 't1', progress: { phase: 'reading', done: 1, total: 2 } } as const
    for (const listener of listeners) listener(event)
    expect(send).toHaveBeenCalledExactlyOnceWith(eventChannel, event)
    window.isDestroyed = () => true
    for (const listener of listeners) listener(event)
    expect(send).toHaveBeenCalledOnce()
    window.emit('closed')
    expect(listeners.size).toBe(0)
  })
})
