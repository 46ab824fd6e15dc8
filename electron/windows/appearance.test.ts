import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { pageBackground } from '../../shared/page-background.ts'

const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' })
vi.mock('electron', () => ({ nativeTheme }))
const { followAppearance, keepBackground, windowBackground } = await import('./appearance.ts')

test('the page has the background of its window from its first line on, in light and in dark', () => {
  const page = readFileSync(new URL('../../renderer/index.html', import.meta.url), 'utf8')
  const style = /<style nonce="__CSP_NONCE__">(.*?)<\/style>/su.exec(page)?.[1] ?? ''
  const [light, dark] = style.split('@media (prefers-color-scheme: dark)')
  expect(light).toContain(`background-color: ${pageBackground.light};`)
  expect(dark).toContain(`background-color: ${pageBackground.dark};`)
})

test('a window is painted anew as often as the system changes, until it is closed', () => {
  const painted: string[] = []
  const window = Object.assign(new EventEmitter(), { setBackgroundColor: (colour: string) => painted.push(colour) })
  keepBackground(window as never)
  for (const isDark of [true, false]) {
    nativeTheme.shouldUseDarkColors = isDark
    nativeTheme.emit('updated')
    expect(painted.at(-1)).toBe(windowBackground())
  }
  expect(painted).toEqual([pageBackground.dark, pageBackground.light])
  window.emit('closed')
  nativeTheme.emit('updated')
  expect(painted).toHaveLength(2)
})

test.each(['light', 'dark', 'system'] as const)('title bar and menus follow the choice of %s', (appearance) => {
  followAppearance({ appearance })
  expect(nativeTheme.themeSource).toBe(appearance)
})
