import { readFile } from 'node:fs/promises'
import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expect, test } from '../../fixtures/keyboard-test.ts'
import type { Keyboard } from '../../pages/keyboard.ts'
import { ScheduleSection } from '../../pages/schedule-section.ts'

const sample = { version: 1, directories: [{ id: 'sample', type: 'sample', connection: {}, filters: {} }] }
const passphrase = 'correct horse battery staple'

test('language and appearance are chosen, the licences are read, a support bundle is saved', async ({ keyboard }) => {
  const { page } = keyboard
  await page.emulateMedia({ colorScheme: 'light' })
  await keyboard.open('Settings')
  await chooseLanguage(keyboard, { label: 'Language', labelThen: 'Sprache', option: 'Deutsch' })
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await chooseLanguage(keyboard, { label: 'Sprache', labelThen: 'Language', option: 'English' })
  await keyboard.choose(page.getByRole('combobox', { name: 'Appearance' }), 'Dark')
  await expect(page.locator('html')).toHaveAttribute('data-dark')
  await expect(page.getByRole('combobox', { name: 'Appearance' })).toBeFocused()

  const dialog = page.getByRole('dialog')
  const bundle = page.getByRole('button', { name: 'Make support bundle…' })
  await keyboard.press(bundle)
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeFocused()
  expect(await saved(keyboard)).toContain('"program"')
  await expect(bundle).toBeFocused()

  const notices = page.getByRole('button', { name: 'Licences of others…' })
  await keyboard.press(notices)
  // The text scrolls by keyboard, and so is a stop of Tab.
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await expect(dialog.getByText('Colin McDonnell')).toBeInViewport({ ratio: 0.001 })
  await page.keyboard.press('Escape')
  await expect(notices).toBeFocused()
})

interface ChosenLanguage {
  readonly label: string
  readonly labelThen: string
  readonly option: string
}

/** The list has another name afterwards, and still the focus. */
async function chooseLanguage(keyboard: Keyboard, { label, labelThen, option }: ChosenLanguage): Promise<void> {
  const { page } = keyboard
  await keyboard.tabTo(page.getByRole('combobox', { name: label }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await keyboard.goDownTo(page.getByRole('option', { name: option, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: labelThen })).toBeFocused()
}

/** What the browser saved at the press of Enter. */
async function saved({ page }: Keyboard): Promise<string> {
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  return readFile(await (await downloading).path(), 'utf8')
}

test('the configuration goes out under a passphrase and comes back', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(sample))
  await keyboard.open('Settings')
  const dialog = page.getByRole('dialog')
  const field = (label: string) => dialog.getByLabel(label, { exact: true })
  const exporting = page.getByRole('button', { name: 'Export…' })
  await keyboard.press(exporting)
  await expect(field('With the stored passwords, sealed under a passphrase')).toBeFocused()
  await page.keyboard.press('Space')
  await keyboard.fill(field('Passphrase'), passphrase)
  await keyboard.fill(field('Repeat the passphrase'), passphrase)
  const sealed = await saved(keyboard)
  await expect(dialog).toBeHidden()
  await expect(exporting).toBeFocused()

  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify({ version: 1, directories: [] }))
  const importing = page.getByRole('button', { name: 'Import…' })
  await keyboard.press(importing)
  await keyboard.chooseFile(dialog.getByRole('button', { name: 'Choose file…' }), { name: 'sealed.json', text: sealed })
  await expect(field('Passphrase')).toBeFocused()
  await page.keyboard.type('another passphrase')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('The passphrase does not open this file.')
  await expect(field('Passphrase')).toBeFocused()
  await keyboard.fill(field('Passphrase'), passphrase)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('sample is added')).toBeVisible()
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await keyboard.press(dialog.getByRole('button', { name: 'Import', exact: true }))
  await expect(dialog.getByText('Imported. 1 directory is configured.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(importing).toBeFocused()
})

test('a schedule is switched on with its days and time, and off', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(sample))
  await keyboard.open('Directory Services')
  const schedule = new ScheduleSection(page)
  const open = schedule.section.getByRole('button', { name: 'Schedule…' })
  const kind = schedule.dialog.getByRole('combobox', { name: 'Synchronize' })
  await keyboard.press(open)
  await keyboard.choose(kind, 'On days of the week')
  for (const day of ['Saturday', 'Sunday']) await keyboard.toggle(schedule.day(day))
  await keyboard.fill(schedule.time, '25:00')
  await page.keyboard.press('Enter')
  await expect(schedule.dialog, 'a time that there is not is not saved').toBeVisible()
  await expect(schedule.time).toHaveAccessibleDescription(/^Enter a time from 00:00 to 23:59\./u)
  await keyboard.fill(schedule.time, '03:15')
  await page.keyboard.press('Enter')
  await expect(schedule.dialog).toBeHidden()
  await expect(open).toBeFocused()
  await expect(schedule.section.getByText(/03:15/u).first()).toBeVisible()

  await keyboard.press(open)
  await keyboard.choose(kind, 'Off')
  await keyboard.press(schedule.saveButton)
  await expect(schedule.dialog).toBeHidden()
  await expect(schedule.section.getByText('Off. Runs start by hand only.')).toBeVisible()
  await expect(open).toBeFocused()
})
