import { EventEmitter } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** What Electron was asked to do, in order. */
let steps: string[]
let app: ReturnType<typeof createApp>
let windows: { readonly options: Record<string, unknown>; readonly address: string }[]
let hasLock: boolean
let folder: string | null = null

function createApp() {
  return Object.assign(new EventEmitter(), {
    enableSandbox: () => steps.push('sandbox'),
    requestSingleInstanceLock: () => {
      steps.push('lock')
      return hasLock
    },
    whenReady: async () => {
      await new Promise((fulfil) => setImmediate(fulfil))
      steps.push('ready')
    },
    setPath: () => steps.push('folder'),
    getPreferredSystemLanguages: () => ['de-DE'],
    quit: () => steps.push('quit'),
    exit: (code: number) => steps.push(`exit ${code}`),
  })
}

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }

class FakeWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), { id: 1, send: () => undefined })
  readonly options: Record<string, unknown>
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
  }
  isDestroyed = () => false
  isMinimized = () => true
  isVisible = () => true
  show = () => undefined
  restore = () => steps.push('restore')
  focus = () => steps.push('focus')
  loadURL = (address: string) => {
    windows.push({ options: this.options, address })
    steps.push('window')
    return Promise.resolve()
  }
}

vi.mock('electron', () => ({
  get app() {
    return app
  },
  BrowserWindow: FakeWindow,
  dialog: { showErrorBox: (title: string) => steps.push(`error ${title}`) },
  ipcMain: { handle: () => steps.push('ipc') },
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => steps.push('menu') },
  nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' }),
  powerMonitor: new EventEmitter(),
  powerSaveBlocker: {},
  safeStorage: { isAsyncEncryptionAvailable: () => Promise.resolve(false) },
  screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
  shell: {},
  protocol: {
    registerSchemesAsPrivileged: () => steps.push('scheme'),
    handle: () => steps.push('protocol'),
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: () => steps.push('permission requests'),
      setPermissionCheckHandler: () => steps.push('permission checks'),
      setDevicePermissionHandler: () => undefined,
      setDisplayMediaRequestHandler: () => undefined,
      webRequest: { onBeforeRequest: () => steps.push('requests') },
      on: () => undefined,
    },
  },
}))

async function startMain(dataFolder: string): Promise<void> {
  vi.stubEnv('DSCONSOLE_DATA', dataFolder)
  vi.resetModules()
  await import('./main.ts')
}

beforeEach(async () => {
  folder ??= await mkdtemp(join(tmpdir(), 'dsconsole-main-'))
  steps = []
  windows = []
  hasLock = true
  app = createApp()
})

afterEach(() => vi.unstubAllEnvs())
afterAll(() => rm(folder ?? '', { recursive: true, force: true }))

describe("Electron's main process", () => {
  test('secures itself before it is ready, serves its pages before it opens one, and closes before it goes', async () => {
    await startMain(join(folder ?? '', 'data'))
    expect(steps).toEqual(['scheme', 'sandbox', 'folder', 'lock'])
    expect(app.listenerCount('web-contents-created')).toBe(1)

    await expect.poll(() => steps.at(-1), { timeout: 15_000 }).toBe('window')
    expect(steps.slice(4)).toEqual([
      'ready',
      'protocol',
      'permission requests',
      'permission checks',
      'requests',
      'ipc',
      'menu',
      'window',
    ])
    expect(windows).toEqual([
      {
        address: 'app://bundle/',
        options: expect.objectContaining({
          webPreferences: expect.objectContaining({ sandbox: true, contextIsolation: true }) as unknown,
        }) as unknown,
      },
    ])

    app.emit('second-instance')
    expect(steps.slice(-2)).toEqual(['restore', 'focus'])

    const event = { preventDefault: vi.fn() }
    app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    await expect.poll(() => steps.at(-1), { timeout: 15_000 }).toBe('quit')
    app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
  })

  test('a second start goes away without opening anything', async () => {
    hasLock = false
    await startMain(join(folder ?? '', 'data'))
    expect(steps).toEqual(['scheme', 'sandbox', 'folder', 'lock', 'quit'])
  })

  test('a data folder that cannot be used is told in a sentence, and the program ends', async () => {
    await startMain(join(import.meta.filename, 'no folder'))
    await expect.poll(() => steps.at(-1), { timeout: 15_000 }).toBe('exit 1')
    expect(steps.at(-2)).toMatch(/^error The data folder .* cannot be used/u)
    expect(windows).toEqual([])
  })
})
