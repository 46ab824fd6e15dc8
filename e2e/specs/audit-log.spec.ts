import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { AuditLogPage } from '../pages/audit-log-page.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { makeUser } from '../pages/make-user.ts'
import { Navigation } from '../pages/navigation.ts'
import { synchronizeSample } from '../pages/synchronize-sample.ts'

/** The day before and after today, as the page's time zone has them. */
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now() + days * 86_400_000)

test('the audit log is searched, filtered by action, outcome and day, read in detail and saved as CSV', async ({
  consolePage: page,
}) => {
  await synchronizeSample(page)
  const users = await makeUser(page, { userName: 'ada' })
  const twice = await users.newUser()
  await twice.field('User name').fill('ADA')
  await twice.button('Create user').click()
  await expect(twice.dialog.getByRole('alert')).toContainText('There is a user ada already.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard changes' }).click()

  await new Navigation(page).open('Audit log')
  const log = new AuditLogPage(page)
  await expect(log.row(/Directory saved.*sample/u)).toBeVisible()
  await expect(log.row(/browser.*Run ended.*sample.*Done/u)).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'audit-log')

  await log.filter('Action', 'User created')
  await expect(log.row(/Run ended/u)).toBeHidden()
  await log.filter('Outcome', 'Refused')
  await log.expectCount('1 entry')
  await log.row(/ADA/u).dblclick()
  await expect(log.dialog.getByRole('row', { name: /Problem.*user-exists/u })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await log.filter('Outcome', 'All outcomes')
  await log.search('ada')
  await log.expectCount('2 entries')

  for (const [field, day] of [
    ['From', dayFromNow(1)],
    ['Until', dayFromNow(-1)],
  ] as const) {
    await log.limit(field, day)
    await log.expectCount('No entry fits the search and the filters.')
    await log.limit(field, dayFromNow(0))
    await log.expectCount('2 entries')
  }

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const csv = await readFile(await (await saving).path(), 'utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(3)
  expect(csv).toMatch(/,User created,ADA,Refused,Problem: user-exists/u)
})

test('an entry is found and opened without a pointer', async ({ consolePage: page }) => {
  await makeUser(page, { userName: 'ada' })
  await new Navigation(page).open('Audit log')
  const keyboard = new Keyboard(page)
  await keyboard.tabTo(page.getByLabel('Search the audit log'))
  await page.keyboard.type('ada')
  const log = new AuditLogPage(page)
  await log.expectCount('1 entry')
  await keyboard.tabTo(page.getByRole('grid'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'User created: ada' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeFocused()
})
