import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { runDsconsole } from '../fixtures/dsconsole.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { ScheduleSection } from '../pages/schedule-section.ts'
import { SettingsPage } from '../pages/settings-page.ts'

test('a schedule is set, shown with its next run, kept, written down, and turned off', async ({
  consolePage: page,
  host,
}) => {
  const navigation = new Navigation(page)
  const schedule = new ScheduleSection(page)
  await navigation.open('Directory Services')
  await expect(schedule.section.getByText('Save the directory first.')).toBeVisible()
  await navigation.open('Overview')
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  await expect(schedule.section.getByText('Off. Runs start by hand only.')).toBeVisible()

  await schedule.open()
  await schedule.choose('Synchronize', 'On days of the week')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await schedule.day(day).uncheck()
  await expect(schedule.dialog.getByText('Choose at least one day.')).toBeVisible()
  await expect(schedule.saveButton).toBeDisabled()
  await schedule.day('Sunday').check()
  await schedule.day('Wednesday').check()
  await schedule.time.fill('25:00')
  await expect(schedule.dialog.getByText('Enter a time from 00:00 to 23:59.')).toBeVisible()
  await expect(schedule.saveButton).toBeDisabled()
  await schedule.time.fill('03:15')
  await expectAccessible(page)
  await saveScreenshots(page, 'schedule-dialog')
  await schedule.save()

  await expect(schedule.section.getByText('Wednesday and Sunday at 03:15')).toBeVisible()
  await expect(schedule.section.getByText(/^Next run: .*\d:15$/u)).toBeVisible()
  await schedule.section.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await saveScreenshots(page, 'schedule-section')
  await expect(new DirectoryServicesPage(page).page.getByText('Unsaved changes')).toHaveCount(0)

  await navigation.open('Overview')
  const nextRuns = page.getByRole('region', { name: 'Next runs' })
  await expect(nextRuns.getByText(/:15 · Wednesday and Sunday at 03:15/u)).toBeVisible()
  await saveScreenshots(page, 'schedule-overview')

  const kept = JSON.parse(await readFile(join(host.dataFolder, 'settings.json'), 'utf8')) as object
  const stored = { kind: 'weekly', days: ['wednesday', 'sunday'], time: '03:15' }
  expect(kept).toMatchObject({ schedules: [{ directory: 'sample', schedule: stored }] })
  const exported = await runDsconsole(host, ['config', 'export'])
  expect(exported, 'the configuration file has no schedule').not.toContain('03:15')

  await page.reload()
  await navigation.open('Directory Services')
  await schedule.open()
  await expect(schedule.day('Sunday')).toBeChecked()
  await expect(schedule.day('Monday')).not.toBeChecked()
  await schedule.choose('Synchronize', 'Off')
  await schedule.save()
  await expect(schedule.section.getByText('Off. Runs start by hand only.')).toBeVisible()
  await navigation.open('Overview')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(nextRuns).toHaveCount(0)

  await page.getByRole('navigation').getByRole('button', { name: 'Audit log' }).click()
  await expect(page.getByRole('row', { name: /Schedule saved/u })).toHaveCount(2)
})

test('the lines for Windows and for systemd carry the directory, its times and the data folder', async ({
  consolePage: page,
  host,
}) => {
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const schedule = new ScheduleSection(page)
  await schedule.open()
  await schedule.choose('Synchronize', 'Every few minutes or hours')
  await schedule.choose('Interval', 'Every 15 minutes')
  await schedule.save()
  await expect(schedule.section.getByText('Every 15 minutes')).toBeVisible()

  await schedule.open()
  await schedule.choose('Interval', 'Every 20 minutes')
  await schedule.dialog.getByRole('button', { name: 'Run it without this program…' }).click()
  await expect(
    schedule.dialog.getByText(`sync sample --data \\"${host.dataFolder}\\"" /SC MINUTE /MO 20`),
  ).toBeVisible()
  await expect(schedule.dialog.getByText(`sync sample --data "${host.dataFolder}"`)).toBeVisible()
  await expect(schedule.dialog.getByText('OnCalendar=*:0/20')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'schedule-external')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await schedule.dialog
    .getByRole('group', { name: 'Copy: Linux: systemd timer' })
    .getByRole('button', { name: 'Copy' })
    .click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\[Unit\][\s\S]*OnCalendar=\*:0\/20\nPersistent=true/u)
})

test('the default of the settings is offered to a directory that has no schedule, and runs nothing by itself', async ({
  consolePage: page,
}) => {
  const navigation = new Navigation(page)
  const schedule = new ScheduleSection(page)
  const settings = new SettingsPage(page)
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  await schedule.open()
  await expect(schedule.dialog.getByText('Default of the settings'), 'there is none yet').toHaveCount(0)
  await page.keyboard.press('Escape')

  await navigation.open('Settings')
  const section = settings.section('Schedule of a new directory')
  await expect(section).toContainText('None')
  const dialog = await settings.openDialog('Default schedule…')
  await schedule.choose('Synchronize', 'Every day')
  await schedule.time.fill('3 o’clock')
  await expect(dialog.getByRole('button', { name: 'Save default' })).toBeDisabled()
  await schedule.time.fill('04:45')
  await expectAccessible(page)
  await saveScreenshots(page, 'settings-schedule')
  await page.keyboard.press('Enter')
  await expect(section).toContainText('Every day at 04:45')
  await page.reload()
  await navigation.open('Settings')
  await expect(section).toContainText('Every day at 04:45')

  await navigation.open('Directory Services')
  await expect(schedule.section.getByText('Off. Runs start by hand only.')).toBeVisible()
  await schedule.open()
  await expect(schedule.dialog.getByRole('combobox', { name: 'Synchronize' })).toHaveText('Off')
  await expect(schedule.dialog.getByRole('group', { name: 'Default of the settings' })).toContainText('04:45')
  await expectAccessible(page)
  await saveScreenshots(page, 'schedule-default')
  await schedule.dialog.getByRole('button', { name: 'Use it' }).click()
  await expect(schedule.dialog.getByRole('combobox', { name: 'Synchronize' })).toBeFocused()
  await expect(schedule.time).toHaveValue('04:45')
  await schedule.save()
  await expect(schedule.section.getByText('Every day at 04:45')).toBeVisible()
  await navigation.open('Audit log')
  await expect(page.getByRole('row', { name: /Default schedule saved/u })).toHaveCount(1)
})
