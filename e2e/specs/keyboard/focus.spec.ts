import type { Locator, Page } from '@playwright/test'
import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expectVisibleOrder, walkThrough } from '../../fixtures/focus-walk.ts'
import { expect, test } from '../../fixtures/keyboard-test.ts'
import type { Screen } from '../../pages/navigation.ts'

const ldap = {
  id: 'main',
  type: 'generic-ldap',
  connection: { serverName: 'directory.example.com' },
  filters: { userNameAttribute: 'uid', groups: ['Sales', 'Engineering'] },
}
const sample = { id: 'sample', type: 'sample', connection: {}, filters: {} }
const configuration = { version: 1, directories: [ldap, sample] }

const screens: readonly Screen[] = [
  'Overview',
  'Users',
  'Directory Services',
  'Synchronizations',
  'Audit log',
  'Settings',
]
const usual = { width: 1280, height: 800 }
const light = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const
/** Half the window in CSS pixels is what 200 % zoom leaves. */
const looks = [
  ['light', light, usual],
  ['dark', { ...light, colorScheme: 'dark' }, usual],
  ['forced colours', { ...light, forcedColors: 'active' }, usual],
  ['200 %', light, { width: 640, height: 400 }],
] as const

/** From where the focus stands, in each of the looks. */
async function expectSeen(page: Page, start: Locator, area: Locator): Promise<void> {
  for (const [look, media, size] of looks)
    await test.step(look, async () => {
      await page.emulateMedia(media)
      await page.setViewportSize(size)
      await start.focus()
      expectVisibleOrder(await walkThrough(area))
    })
  await page.setViewportSize(usual)
}

test.beforeEach(async ({ host }) => {
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(configuration))
  await runDsconsole(host, ['sync', 'sample'])
})

test('on every screen the focus is seen, is not covered, and goes on where one reads on', async ({ keyboard }) => {
  // About 400 stops, each of them measured.
  test.slow()
  const { page } = keyboard
  for (const screen of screens) {
    await keyboard.open(screen)
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    await test.step(screen, () => expectSeen(page, page.getByRole('heading', { level: 1 }), page.getByRole('main')))
  }
})

test('in the longest dialogs and in the navigation the focus is seen, too', async ({ keyboard }) => {
  const { page } = keyboard
  const dialog = page.getByRole('dialog')
  const skip = page.getByRole('button', { name: 'Skip to content' })
  await keyboard.tabTo(skip)
  await expect(skip).toBeInViewport({ ratio: 1 })
  await expectSeen(page, skip, page.getByRole('navigation'))
  await keyboard.press(skip)
  await page.keyboard.press('Tab')
  await expect(page.locator('main :focus')).toHaveCount(1)

  await keyboard.open('Users')
  await keyboard.press(page.getByRole('button', { name: 'New user…' }))
  await expectSeen(page, dialog, dialog)
  await page.keyboard.press('Escape')
  await keyboard.open('Synchronizations')
  await keyboard.goToRow(page.getByRole('grid'))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('row', { name: /New/u }).first()).toBeVisible()
  await expectSeen(page, dialog, dialog)
})

test('a focus that is not seen, covered or out of order is found', async ({ keyboard }) => {
  const { page } = keyboard
  await page.emulateMedia(light)
  await keyboard.open('Settings')
  const button = page.getByRole('button', { name: 'Import…' })
  const faultsWith = async (spoil: (element: HTMLElement) => void, what: RegExp): Promise<void> => {
    await button.evaluate(spoil)
    await page.getByRole('heading', { level: 1 }).focus()
    const stops = await walkThrough(page.getByRole('main'))
    expect(() => expectVisibleOrder(stops)).toThrow(what)
    await button.evaluate(({ style }) => void (style.cssText = ''))
  }
  await faultsWith(
    ({ style }) => style.setProperty('outline', 'none', 'important'),
    /Import… looks as without the focus/u,
  )
  await faultsWith(
    ({ style }) => style.setProperty('outline-color', 'rgb(240, 240, 240)', 'important'),
    /Import…: contrast 1\.\d/u,
  )
  await faultsWith(({ style }) => style.setProperty('pointer-events', 'none'), /Import… is covered/u)
  await faultsWith(({ style }) => style.setProperty('order', '-1'), /Import… stands before .*Export…/u)
})
