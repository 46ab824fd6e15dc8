import { nativeTheme, type BrowserWindow } from 'electron'
import type { Preferences } from '../../shared/ipc/application-calls.ts'
import { pageBackground } from '../../shared/page-background.ts'

/** The page's own: against a flash of another colour before it is drawn. */
export const windowBackground = (): string =>
  nativeTheme.shouldUseDarkColors ? pageBackground.dark : pageBackground.light

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
