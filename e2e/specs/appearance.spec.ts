import type { Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { Navigation, type Screen } from '../pages/navigation.ts'

const screens: readonly Screen[] = [
  'Overview',
  'Users',
  'Directory Services',
  'Synchronizations',
  'Audit log',
  'Settings',
]

/** Every screen shows something only once the sample directory was synchronized. */
async function fillScreens(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const run = await new DirectoryServicesPage(page).synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()
}

async function expectAllAccessible(page: Page): Promise<void> {
  const navigation = new Navigation(page)
  for (const screen of screens) {
    await navigation.open(screen)
    await test.step(screen, () => expectAccessible(page))
  }
}

test('every screen can be read in the dark', async ({ consolePage: page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await fillScreens(page)
  await expect(page.locator('html')).toHaveAttribute('data-dark')
  await expectAllAccessible(page)
})

test('every screen can be read in the colours that Windows forces', async ({ consolePage: page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await fillScreens(page)
  await expectAllAccessible(page)
  await new Navigation(page).open('Overview')
  await page.screenshot({ path: 'test-results/screenshots/forced-colors.png' })
})

test('the appearance that was chosen stays chosen', async ({ consolePage: page, host }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await new Navigation(page).open('Settings')
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-light')
  await page.getByRole('combobox', { name: 'Appearance' }).click()
  await page.getByRole('option', { name: 'Dark', exact: true }).click()
  await expect(root).toHaveAttribute('data-dark')
  await page.goto(host.address)
  await page.reload()
  await expect(page.getByRole('navigation')).toBeVisible()
  await expect(root).toHaveAttribute('data-dark')
})
