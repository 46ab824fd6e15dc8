import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { appScheme } from './app-scheme.ts'
import { nativeTheme } from './native-theme.ts'
import { bridgeScript } from './page-bridge.ts'
import { openPage, type PageTarget } from './page-target.ts'
import { applyPermissions } from './permissions.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { requireCdp, state } from './state.ts'
import { allContents, StandInContents } from './web-contents.ts'

let created = 0
const open = new Set<StandInWindow>()

type Implemented =
  | 'id'
  | 'loadURL'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'show'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'isFocused'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'isMaximized'
  | 'maximize'
  | 'unmaximize'
  | 'isFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'setBackgroundColor'
  | 'getBackgroundColor'

/** A window is a page of chromium, and what Electron would have remembered of it. */
export class StandInWindow extends EventEmitter implements Pick<BrowserWindow, Implemented> {
  readonly id: number
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = StandInContents.create()
  /** In which order the page was there and the window was seen. */
  readonly history: ('page' | 'shown')[] = []
  private readonly opening: Promise<PageTarget>
  private isGone = false
  private visible: boolean
  private place: 'normal' | 'minimized' | 'maximized' = 'normal'
  private bounds: Rectangle
  private background: string

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    created += 1
    this.id = created
    this.options = options
    this.visible = options.show !== false
    if (this.visible) this.history.push('shown')
    this.background = options.backgroundColor ?? '#ffffff'
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    const window = refuseUnknown('BrowserWindow', this)
    open.add(window)
    state.windows.set(this.id, window)
    app.emit('web-contents-created', {}, this.webContents)
    this.opening = this.open()
    return window
  }

  static getAllWindows = () => [...open]
  static getFocusedWindow = () => [...open].find((window) => window.isVisible()) ?? null
  static fromWebContents = (contents: unknown) => [...open].find((window) => window.webContents === contents) ?? null

  loadURL = async (address: string) => (await this.opening).navigate(address)
  isDestroyed = () => this.isGone
  show = () => {
    if (!this.visible) this.history.push('shown')
    this.visible = true
    this.emit('show')
  }
  hide = () => void (this.visible = false)
  isVisible = () => this.visible
  focus = () => void this.emit('focus')
  isFocused = () => this.visible
  isMinimized = () => this.place === 'minimized'
  minimize = () => void (this.place = 'minimized')
  restore = () => void (this.place = 'normal')
  isMaximized = () => this.place === 'maximized'
  /** Electron shows a window that it maximizes. */
  maximize = () => {
    this.place = 'maximized'
    if (!this.visible) this.show()
    this.emit('maximize')
  }
  unmaximize = () => {
    this.place = 'normal'
    this.emit('unmaximize')
  }
  isFullScreen = () => false
  getBounds = () => this.bounds
  getNormalBounds = () => this.bounds
  setBounds = (bounds: Partial<Rectangle>) => {
    this.bounds = { ...this.bounds, ...bounds }
    void this.opening.then((page) => page.resize(this.bounds))
    this.emit('resize')
    this.emit('move')
  }
  setBackgroundColor = (color: string) => void (this.background = color)
  getBackgroundColor = () => this.background

  /** First the program may keep the window, then the page. */
  close = () => {
    const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
    this.emit('close', event)
    if (event.defaultPrevented) {
      state.isQuitting = false
      return
    }
    void this.opening.then((page) => page.close()).catch(() => this.end())
  }
  destroy = () => {
    void this.opening.then((page) => page.destroy()).catch(() => undefined)
    this.end()
  }

  private async open(): Promise<PageTarget> {
    const preload = this.options.webPreferences?.preload
    const { names } = this.webContents
    const page = await openPage(
      requireCdp(),
      {
        width: this.bounds.width,
        height: this.bounds.height,
        binding: names.toMain,
        script: preload === undefined ? '' : bridgeScript(names, readFileSync(preload, 'utf8')),
        scheme: appScheme,
      },
      this.webContents.events(() => {
        this.history.push('page')
        this.emit('ready-to-show')
      }),
    )
    this.webContents.page = page
    this.webContents.once('destroyed', () => this.end())
    await applyPermissions(requireCdp().browser, this.webContents)
    await page.prefersDark(nativeTheme.shouldUseDarkColors)
    return page
  }

  private end(): void {
    if (this.isGone) return
    this.isGone = true
    for (const window of open) if (window.id === this.id) open.delete(window)
    state.windows.delete(this.id)
    this.emit('closed')
    app.windowClosed()
  }
}

export const webContents = refuseUnknown('webContents', {
  getAllWebContents: () => [...allContents],
  fromDevToolsTargetId: (targetId: string) =>
    [...allContents].find(({ page }) => page?.targetId === targetId) ?? undefined,
})
