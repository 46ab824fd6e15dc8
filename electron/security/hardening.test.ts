import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fuses } from './fuses.ts'

type Handler = (...given: unknown[]) => unknown
const session = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: vi.fn<(handler: Handler) => void>(),
  setPermissionCheckHandler: vi.fn<(handler: Handler) => void>(),
  setDevicePermissionHandler: vi.fn<(handler: Handler) => void>(),
  setDisplayMediaRequestHandler: vi.fn<(handler: Handler) => void>(),
  webRequest: { onBeforeRequest: vi.fn<(handler: Handler) => void>() },
})
const app = Object.assign(new EventEmitter(), { enableSandbox: vi.fn() })
const registerSchemesAsPrivileged = vi.fn()
const openExternal = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve())
vi.mock('electron', () => ({
  app,
  protocol: { registerSchemesAsPrivileged },
  session: { defaultSession: session },
  shell: { openExternal },
}))
const { externalLinks } = await import('./external-links.ts')
const { hardenProgram, hardenSession } = await import('./harden.ts')

const handlerOf = (mock: { readonly mock: { readonly calls: readonly (readonly [Handler])[] } }): Handler =>
  mock.mock.calls.at(-1)?.[0] ?? (() => 'no handler was set')

function createdContents() {
  const setWindowOpenHandler = vi.fn<(handler: Handler) => void>()
  const setWebRTCIPHandlingPolicy = vi.fn<(policy: string) => void>()
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler, setWebRTCIPHandlingPolicy })
  app.emit('web-contents-created', {}, contents)
  return contents
}

beforeEach(() => {
  app.removeAllListeners()
  session.removeAllListeners()
  openExternal.mockClear()
  hardenProgram()
  hardenSession()
})

describe('every window of the program, however it came about', () => {
  test('is sandboxed, and its scheme is a secure one with an origin of its own', () => {
    expect(app.enableSandbox).toHaveBeenCalled()
    expect(registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('prevents %s', (name) => {
    const event = { preventDefault: vi.fn(), url: 'https://evil.example/' }
    createdContents().emit(name, event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
  })

  test.each([
    [externalLinks.filterSyntax, true],
    [`${externalLinks.filterSyntax}/..`, false],
    [`${externalLinks.filterSyntax}#x`, false],
    ['https://www.rfc-editor.org/', false],
    ['http://www.rfc-editor.org/rfc/rfc4515', false],
    ['https://evil.example/', false],
    ['file:///etc/passwd', false],
    ['ms-msdt:/id', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('opens no window for "%s"; handed to the system: %s', (url, isHandedOver) => {
    const contents = createdContents()
    expect(handlerOf(contents.setWindowOpenHandler)({ url })).toEqual({ action: 'deny' })
    expect(openExternal.mock.calls).toEqual(isHandedOver ? [[url]] : [])
  })
})

test('a window reaches no other machine by WebRTC, which no policy of the page covers', () => {
  expect(createdContents().setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp')
})

test.each(['open-file', 'open-url'])('nobody outside leads the program anywhere by %s', (name) => {
  const event = { preventDefault: vi.fn() }
  app.emit(name, event)
  expect(event.preventDefault).toHaveBeenCalledOnce()
})

describe('the session', () => {
  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen'])(
    'refuses the permission %s, asked for or checked',
    (permission) => {
      const answer = vi.fn()
      handlerOf(session.setPermissionRequestHandler)({}, permission, answer)
      expect(answer).toHaveBeenCalledExactlyOnceWith(false)
      expect(handlerOf(session.setPermissionCheckHandler)({}, permission)).toBe(false)
    },
  )

  test('shows no device and no screen to a page', () => {
    expect(handlerOf(session.setDevicePermissionHandler)({})).toBe(false)
    const answer = vi.fn()
    handlerOf(session.setDisplayMediaRequestHandler)({}, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith({})
  })

  test.each([
    ['app://bundle/index.html', true],
    ['blob:app://bundle/0d1c', true],
    ['app://bundle.evil.example/', false],
    ['blob:https://evil.example/0d1c', false],
    ['https://evil.example/?app://bundle/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['devtools://devtools/bundled/inspector.html', false],
  ])('%s may be loaded and saved: %s', (url, isAllowed) => {
    const answer = vi.fn()
    handlerOf(session.webRequest.onBeforeRequest)({ url }, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: !isAllowed })
    const event = { preventDefault: vi.fn() }
    session.emit('will-download', event, { getURL: () => url })
    expect(event.preventDefault).toHaveBeenCalledTimes(isAllowed ? 0 : 1)
  })
})

test('the binary is a program and no tool: each fuse stands where it closes a door', () => {
  expect(fuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  })
})
