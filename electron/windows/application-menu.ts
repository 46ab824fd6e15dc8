import { Menu, type BrowserWindow, type KeyboardInputEvent } from 'electron'
import { externalLinks, openExternalLink } from '../security/external-links.ts'
import { menuTemplate, type PageKey } from './menu-template.ts'
import { showAbout, showKeys, type ProgramFacts } from './help-dialogs.ts'
import type { ShellTexts } from './shell-texts.ts'

export interface MenuParts {
  readonly texts: ShellTexts
  readonly facts: ProgramFacts
  /** The window in front; null while there is none. */
  readonly window: () => BrowserWindow | null
}

export function setApplicationMenu({ texts, facts, window }: MenuParts): void {
  const template = menuTemplate(texts, {
    press: (key) => press(window(), key),
    showKeys: () => void showKeys(texts, facts),
    showAbout: () => void showAbout(texts, facts),
    openFilterSyntax: () => openExternalLink(externalLinks.filterSyntax),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const command = process.platform === 'darwin' ? 'meta' : 'control'
const keys: Readonly<Record<PageKey, Pick<KeyboardInputEvent, 'keyCode' | 'modifiers'>>> = {
  save: { keyCode: 'S', modifiers: [command] },
  find: { keyCode: 'F', modifiers: [command] },
  refresh: { keyCode: 'F5' },
}

function press(window: BrowserWindow | null, key: PageKey): void {
  if (window === null || window.isDestroyed()) return
  window.webContents.sendInputEvent({ type: 'keyDown', ...keys[key] })
  window.webContents.sendInputEvent({ type: 'keyUp', ...keys[key] })
}
