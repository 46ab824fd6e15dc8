import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { answerInvoke } from './ipc-main.ts'
import type { PageEvents, PageTarget } from './page-target.ts'
import type { BridgeNames } from './page-bridge.ts'
import { refuseUnknown } from './refuse-unknown.ts'

type Policy = Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** Whatever went between the pages and the program, as text. */
export const messages: { readonly to: 'page' | 'program'; readonly text: string }[] = []

/** Every page of the program, as `webContents` lists it. */
export const allContents = new Set<StandInContents>()

/** What a window shows. Its page comes later: Electron's constructor does not wait either. */
export class StandInContents
  extends EventEmitter
  implements
    Pick<
      WebContents,
      | 'id'
      | 'send'
      | 'isDestroyed'
      | 'getURL'
      | 'setWindowOpenHandler'
      | 'close'
      | 'isCrashed'
      | 'forcefullyCrashRenderer'
      | 'focus'
      | 'setWebRTCIPHandlingPolicy'
      | 'getWebRTCIPHandlingPolicy'
    >
{
  readonly id = allContents.size + 1
  readonly names: BridgeNames = { toMain: `to-${randomUUID()}`, fromMain: `from-${randomUUID()}` }
  /** What a page asked of the network beyond its own scheme. */
  readonly refused: string[] = []
  page: PageTarget | null = null
  private policy: Policy = 'default'
  private openHandler: OpenHandler = () => ({ action: 'allow' })
  private isGone = false
  private hasCrashed = false

  static create(): StandInContents {
    const contents = refuseUnknown('webContents', new StandInContents())
    allContents.add(contents)
    return contents
  }

  send = (channel: string, ...given: unknown[]) => this.tell({ kind: 'event', channel, given })
  isDestroyed = () => this.isGone
  isCrashed = () => this.hasCrashed
  getURL = () => this.page?.address() ?? ''
  setWindowOpenHandler = (handler: OpenHandler) => void (this.openHandler = handler)
  close = (options?: { waitForBeforeUnload: boolean }) =>
    void (options?.waitForBeforeUnload === true ? this.page?.close() : this.page?.destroy())
  forcefullyCrashRenderer = () => this.page?.crash()
  focus = () => undefined
  setWebRTCIPHandlingPolicy = (policy: Policy) => void (this.policy = policy)
  getWebRTCIPHandlingPolicy = () => this.policy
  sendInputEvent: WebContents['sendInputEvent'] = (event) => {
    if ('keyCode' in event) void this.page?.press(event)
  }

  /** How the page's events become Electron's. */
  events(onLoaded: () => void): PageEvents {
    return {
      mayNavigate: (url) => !this.isPrevented('will-navigate', { url, isMainFrame: true }),
      // Electron's default is to stay; preventing that default leaves.
      mayUnload: () => this.isPrevented('will-prevent-unload', {}),
      onMessage: (message) => void this.answer(message),
      onWindowOpen: (url) => void this.openHandler({ url } as Parameters<OpenHandler>[0]),
      onLoaded: () => {
        onLoaded()
        this.emit('did-finish-load', {})
      },
      onCrashed: () => {
        this.hasCrashed = true
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
      },
      onClosed: () => this.end(),
      onRefused: (address) => void this.refused.push(address),
    }
  }

  private isPrevented(name: string, details: object): boolean {
    const event = { ...details, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
    this.emit(name, event)
    return event.defaultPrevented
  }

  private async answer(text: string): Promise<void> {
    messages.push({ to: 'program', text })
    const message = JSON.parse(text) as { id: number; channel: string; given: unknown[] }
    const frame = { url: this.getURL(), parent: null }
    const event = { sender: this, senderFrame: frame } as unknown as Parameters<typeof answerInvoke>[0]
    this.tell({ kind: 'answer', id: message.id, ...(await answerInvoke(event, message)) })
  }

  private tell(message: object): void {
    const text = JSON.stringify(message)
    messages.push({ to: 'page', text })
    const target = JSON.stringify(this.names.fromMain)
    // A document that is not there yet, or no longer, has no receiver.
    void this.page?.evaluate(`globalThis[${target}]?.(${text})`).catch(() => undefined)
  }

  private end(): void {
    if (this.isGone) return
    this.isGone = true
    allContents.delete(this)
    this.emit('destroyed')
  }
}
