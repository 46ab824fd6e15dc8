import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenDialogOptions } from 'electron'
import { openSettings } from '../../../electron/settings/open-settings.ts'
import { directoryConfigurationSchema } from '../../../shared/configuration/directory-configuration.ts'
import { answerDialogs, holdDialogs, pressMenu } from '../../fixtures/electron-dialogs.ts'
import { pressKeys } from '../../fixtures/electron-keys.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { writeLdapSettings } from '../../fixtures/ldap-settings.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
import { MdaemonPage } from '../../pages/mdaemon-page.ts'
import { Navigation } from '../../pages/navigation.ts'

test('F5 and the menu read anew what is on screen, without loading the page', async ({ start, dataFolder }) => {
  const { app, page } = await start()
  await page.evaluate(() => void Object.assign(globalThis, { isSamePage: true }))
  const notice = page.getByRole('button', { name: 'Try the sample directory' })
  await expect(notice).toBeVisible()
  await importSample(dataFolder)
  await page.keyboard.press('F5')
  await expect(notice).toBeHidden()
  await importNothing(dataFolder)
  await pressMenu(app, 'refresh')
  await expect(notice).toBeVisible()
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true)
})

test.describe('from the keyboard', () => {
  test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'Playwright presses no key of the menu of Electron')

  test('Ctrl+S saves, Ctrl+F searches, F5 reads anew and F1 explains, each once', async ({ start, dataFolder }) => {
    await writeLdapSettings(dataFolder, { port: 9 })
    const { app, page } = await start()
    await new Navigation(page).open('Directory Services')
    const baseDn = new DirectoryServicesPage(page).field('Base DN')
    for (const save of [() => pressKeys(app, page, 'Control+S'), () => pressMenu(app, 'save')]) {
      const value = `dc=${Math.random().toString(36).slice(2)}`
      await baseDn.fill(value)
      await save()
      await expect(page.getByText('Unsaved changes')).toBeHidden()
      expect(await readFile(join(dataFolder, 'settings.json'), 'utf8')).toContain(value)
    }
    expect(await pressKeys(app, page, 'F5')).toBe('page')
    await new Navigation(page).open('Users')
    expect(await pressKeys(app, page, 'Control+F')).toBe('page')
    await expect(page.getByRole('searchbox')).toBeFocused()
    const dialogs = await answerDialogs(app, 0)
    expect(await pressKeys(app, page, 'F1')).toBe('menu')
    expect(await dialogs.shown()).toEqual(['Keys and folders'])
  })
})

test('the menu finds, explains, and opens one listed address outside', async ({ start, dataFolder }) => {
  const { app, page } = await start()
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const run = await new DirectoryServicesPage(page).synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()
  await new Navigation(page).open('Users')
  await pressMenu(app, 'find')
  await expect(page.getByRole('searchbox')).toBeFocused()

  const dialogs = await holdDialogs(app)
  await pressMenu(app, 'keys')
  await pressMenu(app, 'about')
  const [keys, about] = await dialogs.seen()
  expect(keys).toMatchObject({ message: 'Keys and folders', buttons: ['OK'] })
  expect(keys?.detail).toContain(dataFolder)
  expect(about?.message).toBe('Directory Services Console')
  expect(about?.detail?.split('\n')).toEqual([
    expect.stringMatching(/^Version \d+\.\d+\.\d+/u),
    expect.stringMatching(/^Electron .+, Chromium .+, Node \d+/u),
    `Data and log: ${dataFolder}`,
  ])

  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (address) => {
      opened.push(address)
      return Promise.resolve()
    }
  })
  await pressMenu(app, 'filter-syntax')
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://www.rfc-editor.org/rfc/rfc4515',
  ])
})

test('the folder of MDaemon is chosen in the dialog of the system, which begins where the field says', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start()
  await app.evaluate(({ dialog }, folder) => {
    const begun: string[] = []
    Object.assign(globalThis, { begun })
    dialog.showOpenDialog = (...given: unknown[]) => {
      const { defaultPath = 'nowhere', properties = [] } = given.at(-1) as OpenDialogOptions
      begun.push(`${properties[0] ?? ''} ${defaultPath}`)
      const answer = begun.length === 1 ? { canceled: false, filePaths: [folder] } : { canceled: true, filePaths: [] }
      // Nobody chooses at once: a button that loses the focus meanwhile is found out.
      return new Promise((resolve) => setTimeout(() => resolve(answer), 300))
    }
  }, dataFolder)
  const screen = await MdaemonPage.open(page, null)
  const field = screen.field('MDaemon App Directory')
  const choose = screen.button('Choose…')
  await choose.click()
  await expect(field).toHaveValue(dataFolder)
  await choose.click()
  const begun = () => app.evaluate(() => (globalThis as unknown as { begun: string[] }).begun)
  await expect.poll(begun).toEqual(['openDirectory nowhere', `openDirectory ${dataFolder}`])
  await expect(choose).toHaveAttribute('aria-busy', 'false')
  await expect(field, 'who cancels keeps what was there').toHaveValue(dataFolder)
  await expect(choose).toBeFocused()
})

const settingsOf = (folder: string) => openSettings({ folder, now: () => new Date() })

/** As another process does it: the window hears nothing of it. */
async function importSample(folder: string): Promise<void> {
  const sample = directoryConfigurationSchema.parse({ id: 'main', type: 'sample', connection: {}, filters: {} })
  await (await settingsOf(folder)).updateDirectories(() => [sample])
}

async function importNothing(folder: string): Promise<void> {
  await (await settingsOf(folder)).updateDirectories(() => [])
}
