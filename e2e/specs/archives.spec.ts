import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { ArchivesPage, makeArchive } from '../pages/archives-page.ts'
import { AuditLogPage } from '../pages/audit-log-page.ts'
import { makeUser } from '../pages/make-user.ts'
import { Navigation } from '../pages/navigation.ts'

test('archives are listed with owner and size, given away where nobody has them, and removed only where they are empty', async ({
  consolePage: page,
  host,
}) => {
  await makeUser(page, { userName: 'ada.lovelace' })
  const users = await makeUser(page, { userName: 'heir' })
  await makeArchive(host, 'ada.lovelace', 3)
  await makeArchive(host, 'gone', 2)
  await makeArchive(host, 'nobody', 0)
  await users.openArchives()
  const archives = new ArchivesPage(page)
  await expect(archives.row(/ada\.lovelace.*ada\.lovelace.*6 kB.*3.*Holds mail/u)).toBeVisible()
  await archives.row(/gone.*Nobody.*3 kB.*2.*Holds mail/u).click()
  await expect(archives.button('Remove…')).toBeDisabled()
  await expectAccessible(page)
  await saveScreenshots(page, 'archives')

  await archives.act(/ada\.lovelace/u, 'Give to user…')
  await expect(archives.dialog.getByText('Only an archive whose user is gone can be given away.')).toBeVisible()
  await archives.dialog.getByRole('button', { name: 'Close' }).click()

  await archives.act(/gone/u, 'Give to user…')
  await archives.dialog.getByLabel('Search users').fill('heir')
  await expect(archives.dialog.getByRole('row', { name: /ada/u })).toBeHidden()
  await archives.dialog.getByRole('row', { name: /heir/u }).click()
  await expectAccessible(page)
  await archives.dialog.getByRole('button', { name: 'Give archive to heir' }).click()
  await expect(archives.row(/gone.*heir/u)).toBeVisible()

  await archives.act(/nobody/u, 'Remove…')
  await expect(archives.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await archives.dialog.getByRole('button', { name: 'Remove archive' }).click()
  await expect(archives.row(/nobody/u)).toBeHidden()

  await page.getByRole('tab', { name: 'Users' }).click()
  const properties = await users.properties(/heir/u)
  await expect(properties.dialog.getByRole('checkbox', { name: 'Write in gone' })).toBeChecked()
  await properties.close()
  await new Navigation(page).open('Audit log')
  const log = new AuditLogPage(page)
  await expect(log.row(/Archive given.*gone.*Done/u)).toBeVisible()
  await expect(log.row(/Archive removed.*nobody.*Done/u)).toBeVisible()
})

test('mail that came meanwhile keeps an archive, although the list showed it empty', async ({
  consolePage: page,
  host,
}) => {
  await makeArchive(host, 'late', 0)
  const users = await makeUser(page, { userName: 'somebody' })
  await users.openArchives()
  const archives = new ArchivesPage(page)
  await archives.act(/late.*Empty/u, 'Remove…')
  await makeArchive(host, 'late', 1)
  await archives.dialog.getByRole('button', { name: 'Remove archive' }).click()
  await expect(archives.dialog.getByRole('alert')).toContainText('The archive late holds mail')
})

test('without an archive it is said where archives come from', async ({ consolePage: page }) => {
  const users = await makeUser(page, { userName: 'somebody' })
  await users.openArchives()
  await expect(page.getByText('There are no archives yet')).toBeVisible()
  await expectAccessible(page)
})
