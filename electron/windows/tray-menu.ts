import type { MenuItemConstructorOptions } from 'electron'
import type { ShellTexts } from './shell-texts.ts'
import type { TrayContent } from './tray-content.ts'

export interface TrayActions {
  readonly open: () => void
  readonly quit: () => void
}

/** The icon's own menu. Pausing all schedules is no part of the program, so it is no part of this menu. */
export const trayMenu = (
  texts: ShellTexts,
  { state }: TrayContent,
  { open, quit }: TrayActions,
): MenuItemConstructorOptions[] => [
  { id: 'tray-open', label: texts.trayOpen, click: () => open() },
  { type: 'separator' },
  // `&` would mark a letter.
  { id: 'tray-state', label: state.replaceAll('&', '&&'), enabled: false },
  { type: 'separator' },
  { id: 'tray-quit', label: texts.trayQuit, click: () => quit() },
]
