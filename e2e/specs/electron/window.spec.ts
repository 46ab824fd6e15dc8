import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ElectronApplication, JSHandle, Page } from '@playwright/test'
import type { BrowserWindow } from 'electron'
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
  await page.getByRole('group', { name: 'Data folder' }).getByRole('button', { name: 'Copy path' }).click()
  await expect(page.getByRole('button', { name: 'Copied' }), 'without a permission').toBeVisible()
  await expect(page.getByText(`The system did not open the folder ${dataFolder}.`)).toBeVisible()
  const answer = await page.evaluate(() => {
    const bridge = (globalThis as unknown as { dsconsole: { invoke(call: string, input: unknown): Promise<unknown> } })
      .dsconsole
    return bridge.invoke('settings.openFolder', { folder: '/etc' })
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'call-invalid' } })
  await new Navigation(page).open('Users')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('Control+V')
  await expect(page.getByRole('searchbox')).toHaveValue(dataFolder)
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
  expect(await window.evaluate(backgroundAtFirst)).toBe('#202020')
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

test.describe('on the stand-in', () => {
  test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'the screens of the machine are what they are')

  test('a window comes back on its second screen, maximized as it was left, and on the first when that is gone', async ({
    start,
  }) => {
    const two = { DSCONSOLE_STAND_IN_SCREENS: '2' }
    const onSecond = { x: 2100, y: 120, width: 1200, height: 800 }
    const first = await start(two)
    await first.window.evaluate((opened, bounds) => opened.setBounds(bounds), onSecond)
    await first.window.evaluate((opened) => opened.maximize())
    await first.app.close()

    const second = await start(two)
    expect(await placeOf(second)).toEqual({ bounds: onSecond, isMaximized: true, history: ['page', 'shown'] })
    await second.window.evaluate((opened) => opened.unmaximize())
    await second.app.close()

    const third = await start({ DSCONSOLE_STAND_IN_DARK: '1' })
    const { bounds, isMaximized, history } = await placeOf(third)
    expect(bounds).toEqual({ x: 0, y: 0, width: 1200, height: 800 })
    expect([isMaximized, history]).toEqual([false, ['page', 'shown']])
    expect(await third.window.evaluate(backgroundAtFirst), 'the system is dark now').toBe('#202020')
  })
})

test('the window has the background of its page before that is there, in light and in dark', async ({ start }) => {
  const { app, page, window } = await start()
  for (const source of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, wanted) => void (nativeTheme.themeSource = wanted), source)
    await expect
      .poll(async () => toHex(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)))
      .toBe((await window.evaluate((opened) => opened.getBackgroundColor())).toLowerCase())
  }
  // Before any script: the document's own line.
  const text = await page.evaluate(() => fetch('/').then((answer) => answer.text()))
  expect(text).toContain((await window.evaluate((opened) => opened.getBackgroundColor())).toLowerCase())
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

/** `rgb(247, 247, 247)` as a window tells its colour. */
const toHex = (colour: string): string =>
  `#${[...colour.matchAll(/\d+/gu)].map(([part]) => Number(part).toString(16).padStart(2, '0')).join('')}`

/** What it was opened with, where the stand-in can tell; else what it has now. */
const backgroundAtFirst = (opened: BrowserWindow): string => {
  const options: { readonly backgroundColor?: string } = 'options' in opened ? Object(opened.options) : {}
  return (options.backgroundColor ?? opened.getBackgroundColor()).toLowerCase()
}

/** The order of page and showing is what the stand-in noted. */
const placeOf = ({ window }: { readonly window: JSHandle<BrowserWindow> }) =>
  window.evaluate((opened) => ({
    bounds: opened.getBounds(),
    isMaximized: opened.isMaximized(),
    history: 'history' in opened ? opened.history : null,
  }))
