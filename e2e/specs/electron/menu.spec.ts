import { answerDialogs, pressMenu } from '../../fixtures/electron-dialogs.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { Navigation } from '../../pages/navigation.ts'

test('the menu finds, refreshes, explains, and opens one listed address outside', async ({ start, dataFolder }) => {
  const { app, page } = await start()
  const dialogs = await answerDialogs(app, 0)
  await new Navigation(page).open('Users')
  await pressMenu(app, 'find')
  await expect(page.getByRole('searchbox')).toBeFocused()

  const calls = await page.evaluate(() => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    return asked
  })
  expect(calls).toEqual([])
  await page.keyboard.press('F5')
  await pressMenu(app, 'refresh')
  await expect(page.getByRole('navigation')).toBeVisible()
  expect(await page.evaluate(() => 'asked' in globalThis), 'the page was not loaded anew').toBe(true)

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
  expect(dataFolder).not.toBe('')
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
