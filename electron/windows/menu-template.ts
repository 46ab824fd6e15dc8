import type { MenuItemConstructorOptions } from 'electron'
import type { ShellTexts } from './shell-texts.ts'

/** Keys that the page itself answers to; choosing the entry presses them. */
export type PageKey = 'save' | 'find' | 'refresh'

export interface MenuActions {
  readonly press: (key: PageKey) => void
  readonly showKeys: () => void
  readonly showAbout: () => void
  readonly openFilterSyntax: () => void
}

/**
 * Electron's own menu has Reload and the developer tools; an administrator needs neither. Roles do the work, but their
 * words are English wherever the program runs, so every entry has its own.
 */
export function menuTemplate(texts: ShellTexts, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    { label: texts.file, submenu: fileMenu(texts, actions) },
    { label: texts.edit, submenu: editMenu(texts, actions) },
    { label: texts.view, submenu: viewMenu(texts, actions) },
    { label: texts.help, submenu: helpMenu(texts, actions) },
  ]
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** Shown, not registered: the page has the key, and would otherwise be asked twice. */
const pageKey = (id: PageKey, accelerator: string): MenuItemConstructorOptions => ({
  id,
  accelerator,
  registerAccelerator: false,
})

const fileMenu = (texts: ShellTexts, { press }: MenuActions): MenuItemConstructorOptions[] => [
  { ...pageKey('save', 'CmdOrCtrl+S'), label: texts.save, click: () => press('save') },
  separator,
  { id: 'quit', role: 'quit', label: texts.quit },
]

const editMenu = (texts: ShellTexts, { press }: MenuActions): MenuItemConstructorOptions[] => [
  { role: 'undo', label: texts.undo },
  { role: 'redo', label: texts.redo },
  separator,
  { role: 'cut', label: texts.cut },
  { role: 'copy', label: texts.copy },
  { role: 'paste', label: texts.paste },
  { role: 'selectAll', label: texts.selectAll },
  separator,
  { ...pageKey('find', 'CmdOrCtrl+F'), label: texts.find, click: () => press('find') },
]

const viewMenu = (texts: ShellTexts, { press }: MenuActions): MenuItemConstructorOptions[] => [
  { ...pageKey('refresh', 'F5'), label: texts.refresh, click: () => press('refresh') },
  separator,
  { role: 'resetZoom', label: texts.actualSize },
  { role: 'zoomIn', label: texts.zoomIn },
  { role: 'zoomOut', label: texts.zoomOut },
  separator,
  { role: 'togglefullscreen', label: texts.fullScreen },
]

const helpMenu = (texts: ShellTexts, actions: MenuActions): MenuItemConstructorOptions[] => [
  { id: 'keys', label: texts.keys, accelerator: 'F1', click: () => actions.showKeys() },
  { id: 'filter-syntax', label: texts.filterSyntax, click: () => actions.openFilterSyntax() },
  separator,
  { id: 'about', label: texts.about, click: () => actions.showAbout() },
]
