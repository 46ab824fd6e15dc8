import { join } from 'node:path'
import { Menu, nativeImage, Tray } from 'electron'
import type { ShellTexts } from './shell-texts.ts'
import type { TrayContent } from './tray-content.ts'
import { trayMenu, type TrayActions } from './tray-menu.ts'

export interface TrayIconParts extends TrayActions {
  readonly texts: () => ShellTexts
  /** null: no icon. */
  readonly content: () => TrayContent | null
  readonly imageFolder: string
  readonly onFailed: (thrown: unknown) => void
}

export interface TrayIcon {
  /** Shows what is true now. */
  refresh(): void
  /** Whether there is an icon, as far as this program can know: a Linux desktop may have no place for it. */
  isShown(): boolean
}

export function createTrayIcon(parts: TrayIconParts): TrayIcon {
  let tray: Tray | null = null
  let shown = ''
  const draw = (content: TrayContent | null): void => {
    const wanted = JSON.stringify([content, parts.texts().trayOpen])
    if (wanted === shown) return
    if (content === null) {
      tray?.destroy()
      tray = null
    } else {
      tray ??= openTray(parts)
      tray.setToolTip(content.tooltip)
      tray.setContextMenu(Menu.buildFromTemplate(trayMenu(parts.texts(), content, parts)))
    }
    shown = wanted
  }
  return {
    refresh: () => {
      try {
        draw(parts.content())
      } catch (thrown) {
        parts.onFailed(thrown)
      }
    },
    isShown: () => tray !== null,
  }
}

function openTray({ imageFolder, open }: TrayIconParts): Tray {
  // `Template` at the end of the name: macOS colours it as its menu bar. `@2x` and the like are found by themselves.
  const isMac = process.platform === 'darwin'
  const tray = new Tray(nativeImage.createFromPath(join(imageFolder, isMac ? 'trayTemplate.png' : 'tray.png')))
  // There a click opens the menu.
  if (!isMac) tray.on('click', () => open())
  return tray
}
