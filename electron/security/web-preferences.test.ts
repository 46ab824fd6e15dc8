import { expect, test } from 'vitest'
import { webPreferences } from './web-preferences.ts'

test('a window is isolated, sandboxed and without Node, and nobody can change that', () => {
  const preferences = webPreferences('/preload.cjs')
  expect(preferences).toEqual({
    preload: '/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
  expect(Object.isFrozen(preferences)).toBe(true)
})
