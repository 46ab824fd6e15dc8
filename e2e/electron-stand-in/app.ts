import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { takeInstanceLock } from './instance-lock.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { state } from './state.ts'

const ready = Promise.withResolvers<unknown>()
const paths = new Map<string, string>([
  ['userData', join(homedir(), '.config', 'directory-services-console')],
  ['documents', join(homedir(), 'Documents')],
])
const emitter = new EventEmitter()
/** What the program asked for before it was ready. */
export const asked = { sandbox: false, userModelId: '' }

interface Preventable {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

function emitPreventable(name: string): Preventable {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  app.emit(name, event)
  return event
}

const members = {
  enableSandbox: () => void (asked.sandbox = true),
  requestSingleInstanceLock: (): boolean =>
    takeInstanceLock(members.getPath('userData'), (argv) => app.emit('second-instance', {}, argv, process.cwd())),
  whenReady: () => ready.promise as Promise<void>,
  isReady: () => state.cdp !== null,
  isPackaged: false,
  getName: () => 'Directory Services Console',
  getVersion: () => process.versions.node,
  getPath: (name: string): string => {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`The stand-in for Electron has no path ${name}.`)
    return path
  },
  setPath: (name: string, path: string) => {
    mkdirSync(path, { recursive: true })
    paths.set(name, path)
  },
  setAppUserModelId: (id) => void (asked.userModelId = id),
  getPreferredSystemLanguages: () => [process.env['DSCONSOLE_STAND_IN_LANGUAGE'] ?? 'en-GB'],
  quit: (): void => {
    if (emitPreventable('before-quit').defaultPrevented) return
    state.isQuitting = true
    if (state.windows.size === 0) goAway()
    for (const window of [...state.windows.values()]) window.close()
  },
  exit: (code?: number): never => process.exit(code ?? 0),
} satisfies Partial<App>

/** After the last window: preventable once more, then the process ends. */
function goAway(): void {
  if (emitPreventable('will-quit').defaultPrevented) {
    state.isQuitting = false
    return
  }
  app.emit('quit', {}, 0)
  process.exit(0)
}

const own = {
  commandLine: refuseUnknown('app.commandLine', {
    appendSwitch: (name: string, value = '') =>
      void state.switches.push(value === '' ? `--${name}` : `--${name}=${value}`),
    hasSwitch: () => false,
  }),
  windowClosed: (): void => {
    if (state.windows.size > 0) return
    if (state.isQuitting) goAway()
    else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else members.quit()
  },
}

export const app = refuseUnknown('app', Object.assign(emitter, members, own))

/** Called when the main module has been evaluated, and never before: a wait for `ready` at its top level hangs. */
export function becomeReady(): void {
  app.emit('ready', {}, {})
  ready.resolve(undefined)
}
