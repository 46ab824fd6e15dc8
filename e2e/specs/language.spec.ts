import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { Navigation } from '../pages/navigation.ts'

test('the language can be switched to German, stays switched, and fits at 200 % zoom', async ({
  consolePage: page,
  host,
}) => {
  await new Navigation(page).open('Settings')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await page.goto(host.address)
  await page.reload()
  await page.getByRole('navigation').getByRole('button', { name: 'Verzeichnisdienste' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Verzeichnisdienste' })).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'german')
  // Half the viewport in CSS pixels is what 200 % zoom leaves.
  await page.setViewportSize({ width: 640, height: 400 })
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await saveScreenshots(page, 'german-zoomed')
})

test('mistakes on screen are said in the new language when that of the system changes', async ({
  consolePage: page,
}) => {
  await new Navigation(page).open('Directory Services')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Enter a value.').first()).toBeVisible()
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'languages', { get: () => ['de-DE'], configurable: true })
  })
  // The program asks for the language of the system when light and dark change.
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.getByText('Geben Sie einen Wert ein.').first()).toBeVisible()
  await expect(page.getByRole('main').getByText('Enter a value.')).toHaveCount(0)
})
