import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../../fixtures/electron-test.ts'
import { Navigation } from '../../pages/navigation.ts'

test('the window opens with the overview, and its bridge reaches the main process', async ({ start, dataFolder }) => {
  const { page } = await start()
  await expect(new Navigation(page).heading('Overview')).toBeVisible()
  await new Navigation(page).open('Settings')
  await expect(page.getByText(dataFolder, { exact: true })).toBeVisible()
})

test('the folders of the program open in the file manager, and a page cannot name another', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = (path) => Promise.resolve(opened.push(path) > 2 ? 'No application is known.' : '')
  })
  await new Navigation(page).open('Settings')
  const buttonOf = (row: string) => page.getByRole('group', { name: row }).getByRole('button', { name: 'Open folder' })
  await buttonOf('Data folder').click()
  await buttonOf('File').click()
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(opened).toEqual([dataFolder, join(dataFolder, 'logs')])
  await buttonOf('Data folder').click()
  await expect(page.getByText(`The system did not open the folder ${dataFolder}.`)).toBeVisible()
  const answer = await page.evaluate(() => {
    const bridge = (globalThis as unknown as { dsconsole: { invoke(call: string, input: unknown): Promise<unknown> } })
      .dsconsole
    return bridge.invoke('settings.openFolder', { folder: '/etc' })
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'call-invalid' } })
})

test('size, place, language and appearance are there again after a restart', async ({ start }) => {
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1111, height: 777 }),
  )
  await new Navigation(first.page).open('Settings')
  await first.page.getByRole('combobox', { name: 'Appearance' }).click()
  await first.page.getByRole('option', { name: 'Dark' }).click()
  await expect.poll(() => first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await first.page.getByRole('combobox', { name: 'Language' }).click()
  await first.page.getByRole('option', { name: 'Deutsch' }).click()
  await expect.poll(() => topOfMenu(first.app)).toEqual(['&Datei', '&Bearbeiten', '&Ansicht', '&Hilfe'])
  await first.app.close()

  const { app, page, window } = await start()
  expect(await window.evaluate((opened) => opened.getBounds())).toEqual({ x: 60, y: 40, width: 1111, height: 777 })
  expect((await window.evaluate((opened) => opened.getBackgroundColor())).toLowerCase()).toBe('#202020')
  await expect(new Navigation(page).heading('Übersicht')).toBeVisible()
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  expect(await topOfMenu(app)).toEqual(['&Datei', '&Bearbeiten', '&Ansicht', '&Hilfe'])
})

test('whether newer versions are looked for is chosen in Settings, and stays chosen', async ({ start }) => {
  const choice = (page: Page) => page.getByRole('combobox', { name: 'Newer versions' })
  const first = await start()
  await new Navigation(first.page).open('Settings')
  await expect(choice(first.page)).toHaveText('Ask before each download and restart')
  await choice(first.page).click()
  await first.page.getByRole('option', { name: 'Do not look for them' }).click()
  await first.app.close()
  const { page } = await start()
  await new Navigation(page).open('Settings')
  await expect(choice(page)).toHaveText('Do not look for them')
})

test('a window that was left where no screen is any more opens on one', async ({ start }) => {
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 9000, y: 9000, width: 1100, height: 750 }),
  )
  await first.app.close()
  const { app } = await start()
  const { bounds, area } = await app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: Infinity, y: Infinity },
    area: screen.getPrimaryDisplay().workArea,
  }))
  expect([bounds.x < area.width, bounds.y < area.height]).toEqual([true, true])
})

test('a second start goes away, and shows the window of the first', async ({ start, dataFolder }) => {
  const { app, window } = await start()
  await window.evaluate((opened) => opened.minimize())
  const electron = createRequire(import.meta.url)('electron') as string
  const second = spawn(electron, ['--no-sandbox', 'dist/main/main.cjs', '--data', dataFolder], { stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
  await expect.poll(() => window.evaluate((opened) => opened.isMinimized())).toBe(false)
  expect(app.windows()).toHaveLength(1)
})

const topOfMenu = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
