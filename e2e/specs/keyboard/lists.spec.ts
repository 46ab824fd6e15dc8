import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expect, test } from '../../fixtures/keyboard-test.ts'
import { ArchivesPage, makeArchive } from '../../pages/archives-page.ts'
import { AuditLogPage } from '../../pages/audit-log-page.ts'
import type { Keyboard } from '../../pages/keyboard.ts'
import { RunDialog } from '../../pages/run-dialog.ts'

const sample = { version: 1, directories: [{ id: 'sample', type: 'sample', connection: {}, filters: {} }] }

/** What the browser saved at the press of a button. */
async function download(keyboard: Keyboard, button: Locator): Promise<string> {
  const downloading = keyboard.page.waitForEvent('download')
  await keyboard.press(button)
  return readFile(await (await downloading).path(), 'utf8')
}

test('archives are given away and removed', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['users', 'create', 'ada'])
  await makeArchive(host, 'empty', 0)
  await makeArchive(host, 'gone', 1)
  await keyboard.open('Users')
  await keyboard.tabTo(page.getByRole('tab', { name: 'Users' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  const archives = new ArchivesPage(page)
  await expect(archives.row(/empty/u)).toBeVisible()
  await page.keyboard.press('Control+F')
  await page.keyboard.type('gone')
  await expect(archives.row(/empty/u)).toBeHidden()
  const grid = page.getByRole('grid', { name: 'Archives' })
  await keyboard.goToRow(grid)
  await keyboard.press(archives.button('Give to user…'))
  await expect(archives.dialog.getByRole('searchbox')).toBeFocused()
  await expect(archives.dialog.getByRole('row', { name: /ada/u })).toBeVisible()
  await page.keyboard.type('roo')
  await expect(archives.dialog.getByRole('row', { name: /ada/u })).toBeHidden()
  await keyboard.goToRow(archives.dialog.getByRole('grid'))
  await keyboard.press(archives.dialog.getByRole('button', { name: 'Give archive to root' }))
  await expect(archives.dialog).toBeHidden()
  await expect(archives.row(/gone.*root/u)).toBeVisible()
  await expect(archives.button('Give to user…')).toBeFocused()

  await page.keyboard.press('Control+F')
  await page.keyboard.type('empty')
  await expect(archives.row(/gone/u)).toBeHidden()
  await keyboard.goToRow(grid)
  await keyboard.press(archives.button('Remove…'))
  await keyboard.press(archives.dialog.getByRole('button', { name: 'Remove archive' }))
  await expect(archives.row(/empty/u)).toBeHidden()
  // Neither button can be pressed any more.
  await expect(archives.button('Give to user…')).toBeDisabled()
  await expect(page.locator('[role="tabpanel"] :focus')).toHaveCount(1)
})

test('the audit log is filtered by lists and days, read, and saved', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['users', 'create', 'ada'])
  await keyboard.open('Audit log')
  const log = new AuditLogPage(page)
  await keyboard.choose(page.getByRole('combobox', { name: 'Action' }), 'User created')
  await keyboard.choose(page.getByRole('combobox', { name: 'Outcome' }), 'Done')
  await log.expectCount('2 entries')
  const from = page.getByLabel('From', { exact: true })
  await keyboard.tabTo(from)
  await page.keyboard.type('01012090')
  await expect(from).toHaveValue('2090-01-01')
  await log.expectCount('No entry fits the search and the filters.')
  await keyboard.tabTo(from)
  for (const part of ['day', 'month', 'year']) {
    await page.keyboard.press('Delete')
    if (part !== 'year') await page.keyboard.press('ArrowRight')
  }
  await log.expectCount('2 entries')
  await keyboard.goToRow(page.getByRole('grid'))
  await page.keyboard.press('Enter')
  await expect(log.dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  await expect(log.dialog.getByRole('heading', { name: 'User created: ada' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(log.dialog).toBeHidden()
  await expect(page.getByRole('grid')).toBeFocused()
  const csv = page.getByRole('button', { name: 'Download CSV' })
  expect(await download(keyboard, csv)).toContain('ada')
  await expect(csv).toBeFocused()
})

test('a recorded run is opened, its changes are filtered, searched, copied and saved', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(sample))
  await runDsconsole(host, ['sync'])
  await keyboard.open('Synchronizations')
  const runs = page.getByRole('grid', { name: 'Recorded runs' })
  await keyboard.goToRow(runs)
  await page.keyboard.press('Enter')
  const { dialog } = new RunDialog(page)
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  const created = dialog.getByRole('button', { name: /^\d+ new$/u })
  await keyboard.press(created)
  await expect(created).toHaveAttribute('aria-pressed', 'true')
  await keyboard.fill(dialog.getByRole('searchbox'), 'amelie')
  await expect(dialog.getByRole('status').filter({ hasText: /^1 of/u })).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await keyboard.goToRow(dialog.getByRole('grid'))
  await page.keyboard.press('Control+C')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('amelie')
  expect((await download(keyboard, dialog.getByRole('button', { name: 'Download CSV' }))).split('\n')[1]).toContain(
    'amelie',
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(runs).toBeFocused()
})
