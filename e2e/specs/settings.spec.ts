import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { runDsconsole } from '../fixtures/dsconsole.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { Navigation } from '../pages/navigation.ts'
import { SettingsPage } from '../pages/settings-page.ts'

const canary = 'Canary: stored password'
const passphrase = 'correct horse battery staple'
const directory = {
  id: 'main',
  type: 'generic-ldap',
  connection: { serverName: 'directory.example.com', administrativeDn: 'cn=reader,dc=example,dc=com' },
  filters: { userNameAttribute: 'uid' },
}
const fileOf = (...directories: readonly object[]): string => JSON.stringify({ version: 1, directories })

test('the configuration goes out with its passwords sealed, and comes back after a look at what would change', async ({
  consolePage: page,
  host,
}) => {
  await runDsconsole(host, ['config', 'import', '-'], fileOf(directory))
  await runDsconsole(host, ['secret', 'set', 'main/password'], `${canary}\n`)
  await new Navigation(page).open('Settings')
  const settings = new SettingsPage(page)
  await expect(settings.section('Stored passwords')).toContainText('In files of the data folder, sealed')
  await expect(settings.section('Data')).toContainText(host.dataFolder)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await settings.section('Data').getByRole('button', { name: 'Copy path' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(host.dataFolder)
  await expect(page.getByRole('button', { name: 'Open folder' }), 'a browser has no file manager').toHaveCount(0)
  await expectAccessible(page)
  await saveScreenshots(page, 'settings')

  await settings.openDialog('Export…')
  const plain = await settings.save()
  expect(plain.name).toBe('dsconsole-configuration.json')
  expect(plain.text).toContain('directory.example.com')
  expect(plain.text).not.toContain(canary)

  const dialog = await settings.openDialog('Export…')
  await dialog.getByLabel('With the stored passwords').check()
  const save = dialog.getByRole('button', { name: 'Save file' })
  await dialog.getByLabel('Passphrase', { exact: true }).fill('Password1234')
  await dialog.getByLabel('Repeat the passphrase').fill('Password1234')
  await expect(dialog.getByText('Among those that everybody tries first.')).toBeVisible()
  await expect(save).toBeDisabled()
  await expectAccessible(page)
  await saveScreenshots(page, 'settings-export')
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByLabel('Repeat the passphrase').fill(passphrase)
  const sealed = await settings.save()
  expect(sealed.text).not.toContain('directory.example.com')

  await runDsconsole(host, ['config', 'import', '-'], fileOf({ id: 'sample', type: 'sample' }))
  await settings.openDialog('Import…')
  await settings.chooseFile(sealed.name, sealed.text)
  await dialog.getByLabel('Passphrase', { exact: true }).fill('another passphrase')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('The passphrase does not open this file.')).toBeVisible()
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('main is added')).toBeVisible()
  await expect(dialog.getByText('sample is removed')).toBeVisible()
  await expect(dialog.getByText('The password is taken from the file.')).toBeVisible()
  await expect(dialog.getByText('directory.example.com')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'settings-import')
  expect(await runDsconsole(host, ['config', 'export'])).not.toContain('directory.example.com')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByText('Imported. 1 directory is configured.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  expect(await runDsconsole(host, ['config', 'show'])).toContain('secret main/password: stored')
})

test('an import is told where it would send a stored password elsewhere, and takes nothing that was not shown', async ({
  consolePage: page,
  host,
}) => {
  await runDsconsole(host, ['config', 'import', '-'], fileOf(directory))
  await runDsconsole(host, ['secret', 'set', 'main/password'], `${canary}\n`)
  await new Navigation(page).open('Settings')
  const settings = new SettingsPage(page)
  const dialog = await settings.openDialog('Import…')
  await settings.chooseFile('broken.json', '{')
  await expect(dialog.getByText('The configuration was not taken')).toBeVisible()
  const moved = { ...directory, connection: { ...directory.connection, serverName: 'elsewhere.example.com' } }
  await settings.chooseFile('moved.json', fileOf(moved))
  await expect(dialog.getByText('is used with the changed connection')).toBeVisible()
  await runDsconsole(host, ['config', 'import', '-'], fileOf({ id: 'sample', type: 'sample' }))
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByText('The configuration was changed elsewhere')).toBeVisible()
  await expect(dialog.getByText('sample is removed')).toBeVisible()
  expect(await runDsconsole(host, ['config', 'export'])).not.toContain('elsewhere.example.com')
})

test('the log level is kept, and a support bundle is saved after a look at what is in it', async ({
  consolePage: page,
  host,
}) => {
  await runDsconsole(host, ['config', 'import', '-'], fileOf(directory))
  await runDsconsole(host, ['secret', 'set', 'main/password'], `${canary}\n`)
  await new Navigation(page).open('Settings')
  const settings = new SettingsPage(page)
  await settings.choose('What is logged', 'Everything, for support')
  await page.reload()
  await new Navigation(page).open('Settings')
  await expect(page.getByRole('combobox', { name: 'What is logged' })).toHaveText('Everything, for support')
  const log = await readFile(join(host.dataFolder, 'logs', 'dsconsole.log'), 'utf8')
  expect(log).toContain('A call was answered.')
  const dialog = await settings.openDialog('Make support bundle…')
  await expect(dialog.getByRole('row', { name: /^Lines of the log \d+/u })).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'settings-support')
  const { name, text } = await settings.save()
  expect(name).toMatch(/^dsconsole-support-\d{4}-\d\d-\d\d\.json$/u)
  expect(JSON.parse(text)).toMatchObject({ configuration: { directories: [{ id: 'main' }] } })
  expect(text).not.toContain(canary)
})

test('the screen speaks German and fits at 200 % zoom', async ({ consolePage: page }) => {
  await new Navigation(page).open('Settings')
  const settings = new SettingsPage(page)
  await settings.choose('Language', 'Deutsch')
  await expect(settings.section('Gespeicherte Passwörter')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 1400 })
  await saveScreenshots(page, 'settings-german')
  // Half the viewport in CSS pixels is what 200 % zoom leaves.
  await page.setViewportSize({ width: 640, height: 400 })
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await saveScreenshots(page, 'settings-german-zoomed')
})

test('the licences of everything in the program can be read, by keyboard too', async ({
  consolePage: page,
  complaints,
}) => {
  await new Navigation(page).open('Settings')
  const settings = new SettingsPage(page)
  const dialog = await settings.openDialog('Licences of others…')
  await expect(dialog).toContainText('react-dom 19')
  await expect(dialog).toContainText('Copyright (c) Meta Platforms')
  await expectAccessible(page)
  await saveScreenshots(page, 'settings-licences')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('End')
  await expect(dialog.getByText('Colin McDonnell')).toBeInViewport({ ratio: 0.001 })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.route('**/third-party-notices.txt', (route) => route.fulfill({ status: 404 }))
  await page.reload()
  await new Navigation(page).open('Settings')
  await settings.openDialog('Licences of others…')
  await expect(dialog.getByRole('alert')).toContainText('THIRD-PARTY-NOTICES.txt')
  // The browser's own line about what was just refused.
  expect(complaints.list.splice(0)).toEqual([expect.stringContaining('404')])
})
