import { nativeTheme, type BrowserWindow } from 'electron'
import type { Preferences } from '../../shared/ipc/application-calls.ts'

/** The page's own background: against a flash of white, or of black, before it is drawn. */
const background = { light: '#f3f3f3', dark: '#202020' } as const

export const windowBackground = (): string => (nativeTheme.shouldUseDarkColors ? background.dark : background.light)

/** Title bar, menus and dialogs follow the choice that the screens follow. */
export function followAppearance({ appearance }: Pick<Preferences, 'appearance'>): void {
  nativeTheme.themeSource = appearance
}

/** Also where the system changes while the window is open. */
export function keepBackground(window: BrowserWindow): void {
  const paint = () => window.setBackgroundColor(windowBackground())
  nativeTheme.on('updated', paint)
  window.once('closed', () => nativeTheme.off('updated', paint))
}
