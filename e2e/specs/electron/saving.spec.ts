import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialogs } from '../../fixtures/electron-dialogs.ts'
import { answerSaveDialog } from '../../fixtures/electron-saves.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { writeSample } from '../../fixtures/scheduled-sample.ts'
import { Navigation } from '../../pages/navigation.ts'
import { SettingsPage } from '../../pages/settings-page.ts'

test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'the dialog of Electron for saving hears no test')

test('each file goes where the person says in the dialog, which remembers the folder and proposes name and kind', async ({
  start,
  dataFolder,
}) => {
  await writeSample(dataFolder)
  const folder = join(dataFolder, 'saved')
  await mkdir(folder)
  const { app, page } = await start()
  const settings = new SettingsPage(page)
  await new Navigation(page).open('Settings')
  const first = await answerSaveDialog(app, join(folder, 'bundle.json'))
  await settings.openDialog('Make support bundle…')
  await settings.dialog.getByRole('button', { name: 'Save file' }).click()
  await expect.poll(() => existsSync(join(folder, 'bundle.json'))).toBe(true)
  expect(JSON.parse(await readFile(join(folder, 'bundle.json'), 'utf8'))).toMatchObject({ format: 'dsconsole-support' })
  expect(await first.proposed()).toEqual([expect.stringMatching(/Documents.dsconsole-support-[\d-]+\.json JSON$/u)])

  const configuration = join(folder, 'configuration.json')
  const second = await answerSaveDialog(app, configuration)
  await settings.openDialog('Export…')
  await settings.dialog.getByRole('button', { name: 'Save file' }).click()
  await expect.poll(() => existsSync(configuration)).toBe(true)
  expect(await second.proposed()).toEqual([`${join(folder, 'dsconsole-configuration.json')} JSON`])

  const table = join(folder, 'users.csv')
  const third = await answerSaveDialog(app, table)
  await new Navigation(page).open('Users')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  await expect.poll(() => existsSync(table)).toBe(true)
  expect(await readFile(table, 'utf8')).toContain('root')
  expect((await third.proposed())[0]).toMatch(/saved.[\w-]+\.csv Tables \(CSV\)$/u)

  // And back again, through the file input of the page.
  await new Navigation(page).open('Settings')
  await settings.openDialog('Import…')
  await settings.chooseFile('configuration.json', await readFile(configuration, 'utf8'))
  await expect(settings.dialog.getByText('Nothing would change')).toBeVisible()
})

test('a file that is not saved leaves nothing behind, and is told unless the person cancelled', async ({
  start,
  dataFolder,
}) => {
  const folder = join(dataFolder, 'saved')
  await mkdir(folder)
  const { app, page } = await start()
  const dialogs = await answerDialogs(app, 0)
  const settings = new SettingsPage(page)
  await new Navigation(page).open('Settings')
  const save = async (path: string | null) => {
    const asked = await answerSaveDialog(app, path)
    await settings.openDialog('Export…')
    await settings.dialog.getByRole('button', { name: 'Save file' }).click()
    await expect.poll(async () => (await asked.proposed()).length).toBe(1)
    await expect(settings.dialog).toBeHidden()
  }
  await save(null)
  // No such folder; then a folder of that name.
  await save(join(folder, 'gone', 'a.json'))
  await expect.poll(dialogs.shown).toEqual(['a.json was not saved'])
  await mkdir(join(folder, 'taken'))
  await save(join(folder, 'taken'))
  await expect.poll(dialogs.shown).toEqual(['a.json was not saved', 'taken was not saved'])
  expect(await readdir(folder, { recursive: true })).toEqual(['taken'])
  const last = await answerSaveDialog(app, join(folder, 'b.json'))
  await settings.openDialog('Export…')
  await settings.dialog.getByRole('button', { name: 'Save file' }).click()
  await expect.poll(() => readdir(folder)).toEqual(['b.json', 'taken'])
  expect((await last.proposed())[0], 'where nothing was saved is not remembered').toContain('Documents')
})
