import type { Locator } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { Navigation } from '../pages/navigation.ts'
import { RunDialog } from '../pages/run-dialog.ts'

test('from the first start to the first synchronization no pointer is needed', async ({ consolePage: page }) => {
  const keyboard = new Keyboard(page)
  const navigation = new Navigation(page)
  const directory = new DirectoryServicesPage(page)
  await keyboard.press(page.getByRole('button', { name: 'Try the sample directory' }))
  await expect(navigation.heading('Directory Services')).toBeFocused()

  const state = page.getByRole('combobox', { name: 'State of the company', exact: true })
  await keyboard.chooseBelow(state, 1)
  await expect(state).toHaveText('After some changes')

  const button = directory.button('Test settings')
  await keyboard.press(button)
  const run = new RunDialog(page)
  await run.expectVerdict(/The settings work\. \d+ changes would be made\./u)
  await expect(run.button('Close')).toBeFocused()

  const table = run.dialog.getByRole('grid')
  await keyboard.tabTo(table)
  await page.keyboard.press('ArrowDown')
  await expect(run.dialog.getByRole('row', { selected: true })).toHaveCount(1)
  await page.keyboard.press('Shift+End')
  await expect.poll(() => run.dialog.getByRole('row', { selected: true }).count()).toBeGreaterThan(1)

  await keyboard.press(run.button(/^Save and synchronize/u))
  await run.expectVerdict(/Synchronized\. \d+ changes were made\./u)
  await expect(run.button('Close')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(run.dialog).toBeHidden()
  await expect(button).toBeFocused()
})

test('a dialog keeps the focus within it and speaks how the run ended', async ({ consolePage: page }) => {
  const keyboard = new Keyboard(page)
  const directory = new DirectoryServicesPage(page)
  await keyboard.press(page.getByRole('button', { name: 'Try the sample directory' }))
  await keyboard.press(directory.button('Test settings'))
  const run = new RunDialog(page)
  await run.expectVerdict(/The settings work/u)
  // What a screen reader does not see is not found by role: the page behind the dialog is hidden from it.
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /The run for .+ has ended\./u })).toHaveCount(1)
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab')
    await expect(run.dialog.locator(':focus')).toHaveCount(1)
  }
})

test('an open list belongs to the page, and Escape closes it and changes nothing', async ({ consolePage: page }) => {
  const keyboard = new Keyboard(page)
  await keyboard.press(page.getByRole('navigation').getByRole('button', { name: 'Settings', exact: true }))
  const list = page.getByRole('combobox', { name: 'Language' })
  await keyboard.tabTo(list)
  const before = await list.textContent()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(list).toBeFocused()
  await expect(list).toHaveText(before ?? '')
})

test('a list that was opened with the mouse still answers the keyboard, in a page and in a dialog', async ({
  consolePage: page,
}) => {
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const directory = new DirectoryServicesPage(page)
  const expectKeys = async (list: Locator): Promise<void> => {
    await list.click()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option').nth(1)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(list).toBeFocused()
  }
  await expectKeys(page.getByRole('combobox', { name: 'State of the company', exact: true }))
  await directory.button('Schedule…').click()
  await expectKeys(page.getByRole('dialog').getByRole('combobox', { name: 'Synchronize' }))
})
