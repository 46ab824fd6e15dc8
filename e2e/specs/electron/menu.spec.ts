import { openSettings } from '../../../electron/settings/open-settings.ts'
import { directoryConfigurationSchema } from '../../../shared/configuration/directory-configuration.ts'
import { answerDialogs, pressMenu } from '../../fixtures/electron-dialogs.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
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

test('the menu finds, explains, and opens one listed address outside', async ({ start }) => {
  const { app, page } = await start()
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const run = await new DirectoryServicesPage(page).synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()
  await new Navigation(page).open('Users')
  await pressMenu(app, 'find')
  await expect(page.getByRole('searchbox')).toBeFocused()

  const dialogs = await answerDialogs(app, 0)
  await pressMenu(app, 'keys')
  await pressMenu(app, 'about')
  expect(await dialogs.shown()).toEqual(['Keys and folders', 'Directory Services Console'])

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

test('the folder of MDaemon is chosen in the dialog of the system', async ({ start, dataFolder }) => {
  const { app, page } = await start()
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, dataFolder)
  const answer = await page.evaluate(() => {
    const bridge = (globalThis as unknown as { dsconsole: { invoke(call: string, input: unknown): Promise<unknown> } })
      .dsconsole
    return bridge.invoke('application.pickFolder', { startAt: '' })
  })
  expect(answer).toEqual({ ok: true, value: { folder: dataFolder } })
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
