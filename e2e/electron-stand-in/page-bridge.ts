/** What a preload may ask for by `require('electron')`, in the page. Written out as text: it can use nothing around it. */
export interface BridgeNames {
  readonly toMain: string
  readonly fromMain: string
}

/** Runs in each document before its own scripts, in the main frame alone, as a sandboxed preload does. */
function installBridge(names: BridgeNames, runPreload: (require: unknown) => void): void {
  if (window !== window.top) return
  const page = globalThis as unknown as Record<string, unknown>
  const post = page[names.toMain] as (message: string) => void
  // Deleted, so that the page's own scripts find no way past the preload.
  Reflect.deleteProperty(globalThis, names.toMain)
  const answers = new Map<number, { fulfil: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Set<(event: object, ...given: unknown[]) => void>>()
  let calls = 0

  const receive = (message: {
    kind: 'answer' | 'event'
    id: number
    error?: string
    value?: unknown
    channel: string
    given: unknown[]
  }) => {
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.given)
      return
    }
    const call = answers.get(message.id)
    answers.delete(message.id)
    if (message.error === undefined) call?.fulfil(message.value)
    else call?.reject(new Error(message.error))
  }
  Object.defineProperty(globalThis, names.fromMain, { value: receive, enumerable: false })

  const ipcRenderer = {
    invoke: (channel: string, ...given: unknown[]) =>
      new Promise((fulfil, reject) => {
        calls += 1
        answers.set(calls, { fulfil, reject })
        post(JSON.stringify({ id: calls, channel, given }))
      }),
    on: (channel: string, listener: (event: object, ...given: unknown[]) => void) => {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
      return ipcRenderer
    },
    off: (channel: string, listener: (event: object, ...given: unknown[]) => void) => {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }

  /** Data is copied and frozen, functions are wrapped, also those that a function answers. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') return (...given: unknown[]) => cross(Reflect.apply(value, undefined, given))
    if (value instanceof Promise) return value.then(cross)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(cross)
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)])))
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, exposed: unknown) =>
      void Object.defineProperty(globalThis, name, { value: cross(exposed), enumerable: true }),
  }

  runPreload((name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload has no module ${name}.`)
    return { contextBridge, ipcRenderer }
  })
}

/** The text for a document. */
export const bridgeScript = (names: BridgeNames, preload: string): string =>
  `(${installBridge.toString()})(${JSON.stringify(names)}, (require) => {\nconst exports = {}, module = { exports };\n${preload}\n})`
