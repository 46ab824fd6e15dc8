import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'

const app = new EventEmitter()
const setPermissionRequestHandler = vi.fn()
const setPermissionCheckHandler = vi.fn()
vi.mock('electron', () => ({
  app,
  session: { defaultSession: { setPermissionRequestHandler, setPermissionCheckHandler } },
}))
const { denyPermissions, hardenWebContents } = await import('./harden-web-contents.ts')

test('a page cannot leave, embed or open anything', () => {
  const setWindowOpenHandler = vi.fn<(handler: () => unknown) => void>()
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler })
  hardenWebContents()
  app.emit('web-contents-created', {}, contents)
  for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
    const event = { preventDefault: vi.fn() }
    contents.emit(name, event)
    expect(event.preventDefault, name).toHaveBeenCalledOnce()
  }
  expect(setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' })
})

test('every permission is refused, asked for or checked', () => {
  denyPermissions()
  const answer = vi.fn()
  const [request] = setPermissionRequestHandler.mock.calls[0] as [(...given: unknown[]) => void]
  const [check] = setPermissionCheckHandler.mock.calls[0] as [(...given: unknown[]) => unknown]
  request({}, 'media', answer)
  expect(answer).toHaveBeenCalledExactlyOnceWith(false)
  expect(check({}, 'media')).toBe(false)
})
