import { describe, expect, test } from 'vitest'
import { menuTemplate } from './menu-template.ts'
import { shellTexts } from './shell-texts.ts'
import { trayMenu } from './tray-menu.ts'
import type { MenuItemConstructorOptions } from 'electron'

describe('menus and dialogs speak the language of the screens', () => {
  test.each([
    ['system', ['de-AT', 'en'], '&Datei'],
    ['system', ['en-GB', 'de'], '&File'],
    ['system', ['fr-FR', 'de-DE'], '&Datei'],
    ['system', ['fr-FR'], '&File'],
    ['system', [], '&File'],
    ['en', ['de-DE'], '&File'],
    ['de', ['en-GB'], '&Datei'],
  ] as const)('%s on a system of %j: %s', (preference, languages, file) => {
    expect(shellTexts(preference, languages).file).toBe(file)
  })

  test('both languages hold the same placeholders', () => {
    const [en, de] = [shellTexts('en', []), shellTexts('de', [])]
    const placeholders = (texts: object) =>
      Object.entries(texts).map(([key, text]) => [key, [...String(text).matchAll(/\{\w+\}/gu)].map(([name]) => name)])
    expect(placeholders(de)).toEqual(placeholders(en))
  })
})

const actions = {
  press: () => undefined,
  showKeys: () => undefined,
  showAbout: () => undefined,
  openFilterSyntax: () => undefined,
}
const iconActions = { open: () => undefined, quit: () => undefined }
const entriesOf = (menu: MenuItemConstructorOptions): MenuItemConstructorOptions[] =>
  Array.isArray(menu.submenu) ? menu.submenu.filter(({ type }) => type !== 'separator') : []

describe.each(['en', 'de'] as const)('the menu (%s)', (language) => {
  const template = menuTemplate(shellTexts(language, []), actions)

  test('gives every entry a letter, and no two entries of a menu the same one; so does that of the icon', () => {
    const icon = trayMenu(shellTexts(language, []), { state: '', tooltip: '' }, iconActions)
    const chosen = icon.filter(({ type, enabled }) => type !== 'separator' && enabled !== false)
    for (const entries of [template, ...template.map(entriesOf), chosen]) {
      const letters = entries.map(({ label }) => /&(\p{L})/u.exec(label ?? '')?.[1]?.toLowerCase())
      expect(letters).not.toContain(undefined)
      expect(new Set(letters).size, letters.join()).toBe(letters.length)
    }
  })

  test('shows the keys of a Windows program, and offers no reload and no developer tools', () => {
    const entries = template.flatMap(entriesOf)
    const keys = entries.flatMap(({ id, accelerator }) => (accelerator === undefined ? [] : [`${id} ${accelerator}`]))
    expect(keys).toEqual(['save CmdOrCtrl+S', 'find CmdOrCtrl+F', 'refresh F5', 'keys F1'])
    const roles = entries.map(({ role }) => String(role))
    expect(roles.filter((role) => /reload|dev/iu.test(role))).toEqual([])
  })
})
