import type { KeyboardInputEvent } from 'electron'
import type { CdpConnection, CdpSession } from './cdp-connection.ts'
import type { AppScheme } from './app-scheme.ts'
import { isCancelled } from './desktop.ts'
import { toAppAddress, toShownAddress } from './shown-address.ts'

/** What a page tells its window. */
export interface PageEvents {
  /** Whether the page may go there. */
  readonly mayNavigate: (address: string) => boolean
  readonly mayUnload: () => boolean
  readonly onMessage: (message: string) => void
  readonly onWindowOpen: (address: string) => void
  readonly onLoaded: () => void
  readonly onCrashed: () => void
  readonly onClosed: () => void
  readonly onRefused: (address: string) => void
}

export interface PageOptions {
  readonly width: number
  readonly height: number
  readonly binding: string
  readonly script: string
  readonly scheme: AppScheme
}

export interface PageTarget {
  readonly targetId: string
  address(): string
  navigate(address: string): Promise<void>
  evaluate(expression: string): Promise<void>
  prefersDark(isDark: boolean): Promise<void>
  resize(bounds: { readonly width: number; readonly height: number }): Promise<void>
  /** Asks the page first, as a person who closes a window does. */
  close(): Promise<void>
  destroy(): Promise<void>
  crash(): void
  press(event: Pick<KeyboardInputEvent, 'type' | 'keyCode' | 'modifiers'>): Promise<void>
}

export async function openPage(cdp: CdpConnection, options: PageOptions, events: PageEvents): Promise<PageTarget> {
  const { width, height } = options
  // Else nobody tells when a page is gone.
  await cdp.browser.send('Target.setDiscoverTargets', { discover: true })
  const { targetId } = await cdp.browser.send('Target.createTarget', {
    url: 'about:blank',
    width,
    height,
    newWindow: true,
  })
  const { sessionId } = await cdp.browser.send('Target.attachToTarget', { targetId, flatten: true })
  const session = cdp.session(sessionId)
  const page = new Page(cdp, session, targetId)
  listen(session, page, events)
  closeWhatItOpens(cdp, session, { targetId, onWindowOpen: events.onWindowOpen })
  cdp.browser.on('Target.targetDestroyed', (destroyed) => {
    if (destroyed.targetId === targetId) events.onClosed()
  })
  session.on('Fetch.requestPaused', (request) => {
    void answer({ session, page, events, scheme: options.scheme }, request).catch(() => undefined)
  })
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === options.binding) events.onMessage(payload)
  })
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Inspector.enable')
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await session.send('Runtime.addBinding', { name: options.binding })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: options.script })
  return page
}

/** A window that a page opens is one that the handler was asked about, and the program never allows it. */
function closeWhatItOpens(
  cdp: CdpConnection,
  session: CdpSession,
  { targetId, onWindowOpen }: Pick<PageEvents, 'onWindowOpen'> & Pick<PageTarget, 'targetId'>,
): void {
  let tabs = 0
  // A link with Ctrl or the middle button: of such a tab chromium names no opener.
  session.on('Page.frameRequestedNavigation', ({ reason, url, disposition }) => {
    if (reason !== 'anchorClick' || (disposition !== 'newTab' && disposition !== 'newWindow')) return
    tabs += 1
    onWindowOpen(toAppAddress(url))
  })
  cdp.browser.on('Target.targetCreated', ({ targetInfo }) => {
    const isTab = tabs > 0 && targetInfo.type === 'page' && targetInfo.url === '' && targetInfo.openerId === undefined
    if (isTab) tabs -= 1
    if (isTab || targetInfo.openerId === targetId)
      void cdp.browser.send('Target.closeTarget', { targetId: targetInfo.targetId })
  })
}

class Page implements PageTarget {
  readonly targetId: string
  /** A navigation that the program itself has asked for. */
  expected: string | null = null
  current = ''
  private readonly cdp: CdpConnection
  private readonly session: CdpSession

  constructor(cdp: CdpConnection, session: CdpSession, targetId: string) {
    this.cdp = cdp
    this.session = session
    this.targetId = targetId
  }

  address = () => toAppAddress(this.current)
  navigate = async (address: string) => {
    this.expected = toShownAddress(address)
    await this.session.send('Page.navigate', { url: this.expected })
  }
  evaluate = async (expression: string) => {
    await this.session.send('Runtime.evaluate', { expression })
  }
  prefersDark = async (isDark: boolean) => {
    const features = [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]
    await this.session.send('Emulation.setEmulatedMedia', { features })
  }
  resize = async (bounds: { readonly width: number; readonly height: number }) => {
    const { windowId } = await this.session.send('Browser.getWindowForTarget', { targetId: this.targetId })
    await this.session.send('Browser.setWindowBounds', { windowId, bounds: { ...bounds } })
  }
  close = async () => {
    await this.session.send('Page.close')
  }
  destroy = async () => {
    await this.cdp.browser.send('Target.closeTarget', { targetId: this.targetId })
  }
  press = async (event: Pick<KeyboardInputEvent, 'type' | 'keyCode' | 'modifiers'>) => {
    await this.session.send('Input.dispatchKeyEvent', toCdpKey(event))
  }
  /** Never answered: who would answer is gone. */
  crash = () => void this.session.send('Page.crash').catch(() => undefined)
}

/** Letters and function keys, which is all that the menu presses. */
function toCdpKey({ type, keyCode, modifiers = [] }: Pick<KeyboardInputEvent, 'type' | 'keyCode' | 'modifiers'>) {
  const isLetter = keyCode.length === 1
  return {
    type: type === 'keyUp' ? ('keyUp' as const) : ('rawKeyDown' as const),
    key: isLetter ? keyCode.toLowerCase() : keyCode,
    code: isLetter ? `Key${keyCode}` : keyCode,
    windowsVirtualKeyCode: isLetter ? keyCode.charCodeAt(0) : 111 + Number(keyCode.slice(1)),
    modifiers: modifiers.includes('control') ? 2 : 0,
  }
}

function listen(session: CdpSession, page: Page, events: PageEvents): void {
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) page.current = frame.url
  })
  session.on('Page.loadEventFired', () => {
    if (page.current !== 'about:blank') events.onLoaded()
  })
  session.on('Page.windowOpen', ({ url }) => events.onWindowOpen(toAppAddress(url)))
  session.on('Inspector.targetCrashed', events.onCrashed)
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    const accept = type === 'beforeunload' ? events.mayUnload() : false
    void session.send('Page.handleJavaScriptDialog', { accept }).catch(() => undefined)
  })
}

interface Interception {
  readonly session: CdpSession
  readonly page: Page
  readonly events: PageEvents
  readonly scheme: AppScheme
}

interface PausedRequest {
  readonly requestId: string
  readonly resourceType: string
  readonly request: { readonly url: string; readonly method: string }
}

/** Our own scheme is asked; everything else fails. A document that the program did not ask for is a navigation. */
async function answer({ session, page, events, scheme }: Interception, paused: PausedRequest): Promise<void> {
  const { requestId, resourceType } = paused
  const { url, method } = paused.request
  const address = toAppAddress(url)
  const isAskedFor = url === page.expected || url.split('#')[0] === page.current.split('#')[0]
  if (resourceType === 'Document' && !isAskedFor && !events.mayNavigate(address)) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    return
  }
  page.expected = null
  const response =
    address.startsWith('app:') && !isCancelled(address) ? await scheme.answer(new Request(address, { method })) : null
  if (response === null) {
    events.onRefused(address)
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}
