import type { Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { makeUser } from '../pages/make-user.ts'
import { Navigation } from '../pages/navigation.ts'
import { synchronizeSample } from '../pages/synchronize-sample.ts'

const longName = `${'long-name-of-a-department-'.repeat(8)}person`

async function expectToFit(page: Page): Promise<void> {
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

test('users, archives and the audit log fit in German, with long names, and at 200 % zoom', async ({
  consolePage: page,
}) => {
  await synchronizeSample(page)
  await makeUser(page, { userName: longName })
  await new Navigation(page).open('Settings')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Deutsch' }).click()
  const navigation = page.getByRole('navigation')
  // Half the viewport in CSS pixels is what 200 % zoom leaves.
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(viewport)
    await navigation.getByRole('button', { name: 'Benutzer', exact: true }).click()
    await page.getByLabel('Benutzer suchen').fill('long-name')
    const row = page.getByRole('row', { name: longName })
    await row.dblclick()
    await expect(page.getByRole('heading', { name: `Eigenschaften von ${longName}` })).toBeVisible()
    await expectToFit(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Löschen…' }).click()
    await expect(page.getByRole('dialog').getByRole('row', { name: longName })).toBeVisible()
    await expectToFit(page)
    await page.keyboard.press('Escape')
    await expectToFit(page)
    await page.getByRole('tab', { name: 'Archive' }).click()
    await expectToFit(page)
    await navigation.getByRole('button', { name: 'Protokoll', exact: true }).click()
    await expect(page.getByRole('row', { name: /Benutzer angelegt.*long-name/u })).toBeVisible()
    await expectToFit(page)
  }
})
