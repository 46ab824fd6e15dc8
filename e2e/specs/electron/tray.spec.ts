import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { answerDialogs, holdDialogs } from '../../fixtures/electron-dialogs.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { pressTray, seenTray } from '../../fixtures/electron-tray.ts'
import { writeLdapSettings } from '../../fixtures/ldap-settings.ts'
import { distantSchedule, writeScheduledSample } from '../../fixtures/scheduled-sample.ts'
import { stallingIn } from '../../lab/scripted-ldap/phase-faults.ts'
import { startScriptedLdap } from '../../lab/scripted-ldap/scripted-ldap.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
import { LogOnPage } from '../../pages/log-on-page.ts'
import { Navigation } from '../../pages/navigation.ts'
import { ScheduleSection } from '../../pages/schedule-section.ts'
import { startConfiguredRun } from '../../pages/start-stalling-run.ts'

test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'Electron shows its icons to nobody who asks')

const explained = 'Scheduled runs go on without the window'

/** Whether the window in use is to be seen, and how many there are. */
const seenWindows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

async function startAgain(dataFolder: string): Promise<void> {
  const electron = createRequire(import.meta.url)('electron') as string
  const second = spawn(electron, ['--no-sandbox', 'dist/main/main.cjs', '--data', dataFolder], { stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
}

test('an icon is there while a schedule is on, says when the next run is, and follows the language', async ({
  start,
}) => {
  const { app, page } = await start()
  expect(await seenTray(app)).toBeNull()
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const schedule = new ScheduleSection(page)
  await schedule.open()
  await schedule.choose('Synchronize', 'Every day')
  await schedule.time.fill('03:15')
  await schedule.save()
  const state = /^Next run: sample, (?:tomorrow, )?03:15$/u
  await expect.poll(async () => (await seenTray(app))?.tooltip.split('\n')[1]).toMatch(state)
  expect((await seenTray(app))?.entries).toEqual([
    '&Open Directory Services Console',
    expect.stringMatching(/^\(Next run: .*03:15\)$/u),
    'E&xit',
  ])

  await new Navigation(page).open('Settings')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Deutsch' }).click()
  await expect.poll(async () => (await seenTray(app))?.tooltip).toMatch(/Nächster Lauf: sample, (?:morgen, )?03:15$/u)
  await page.getByRole('combobox', { name: 'Sprache' }).click()
  await page.getByRole('option', { name: 'English' }).click()

  await new Navigation(page).open('Directory Services')
  await schedule.open()
  await schedule.choose('Synchronize', 'Off')
  await schedule.save()
  await expect.poll(() => seenTray(app)).toBeNull()
  const ended = app.waitForEvent('close')
  await closeWindow(app)
  await ended
})

test.describe('on Windows', () => {
  test.use({ environment: { DSCONSOLE_STAND_IN_PLATFORM: 'win32' } })

  test('a closed window leaves the icon, which is told once; whoever opens it again logs on', async ({
    start,
    dataFolder,
  }) => {
    await writeScheduledSample(dataFolder)
    const { app, page } = await start()
    const stays = await answerDialogs(app, 2)
    await closeWindow(app)
    await expect.poll(stays.shown).toEqual([explained])
    expect([await seenWindows(app), page.isClosed()]).toEqual([[true], false])

    const told = await answerDialogs(app, 0)
    const successor = app.waitForEvent('window')
    await closeWindow(app)
    const next = await successor
    expect([await seenWindows(app), page.isClosed()]).toEqual([[false], true])
    await pressTray(app, 'tray-open')
    await expect.poll(() => seenWindows(app)).toEqual([true])
    await expect(next.getByRole('navigation'), 'closed is logged off').toHaveCount(0)
    await new LogOnPage(next).enter()

    const third = app.waitForEvent('window')
    await closeWindow(app)
    await third
    expect(await told.shown(), 'once is enough').toEqual([explained])
    await startAgain(dataFolder)
    await expect.poll(() => seenWindows(app)).toEqual([true])

    const ended = app.waitForEvent('close')
    await pressTray(app, 'tray-quit')
    await ended
    const again = await start()
    const silent = await answerDialogs(again.app, 0)
    const fourth = again.app.waitForEvent('window')
    await closeWindow(again.app)
    await fourth
    expect([await silent.shown(), await seenWindows(again.app)]).toEqual([[], [false]])
    await pressTray(again.app, 'tray-quit')
  })

  test('a run goes on without the window, and ending the program asks about it', async ({ start, dataFolder }) => {
    const server = await startScriptedLdap({ script: stallingIn('search') })
    await writeLdapSettings(dataFolder, { port: server.port, schedule: distantSchedule() })
    const { app, page } = await start()
    page.on('dialog', () => undefined)
    const run = await startConfiguredRun(page)
    await run.dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await new DirectoryServicesPage(page).field('Base DN').fill('dc=not,dc=saved')
    await expect.poll(async () => (await seenTray(app))?.tooltip).toContain('A synchronization is running')

    const closing = await answerDialogs(app, 0)
    const successor = app.waitForEvent('window')
    await closeWindow(app)
    const next = await successor
    expect(await closing.shown()).toEqual([explained, 'Some changes are not saved'])
    const stay = await answerDialogs(app, 1)
    await pressTray(app, 'tray-quit')
    await expect.poll(stay.shown).toEqual(['A synchronization is going on'])
    expect(await seenWindows(app), 'a question brings no window along').toEqual([false])

    // Whoever stayed may close the window again without ending the program.
    await pressTray(app, 'tray-open')
    await new LogOnPage(next).enter()
    await expect(next.getByRole('region', { name: 'Runs in progress' })).toBeVisible()
    const third = app.waitForEvent('window')
    await closeWindow(app)
    await third

    await answerDialogs(app, 0)
    const ended = app.waitForEvent('close')
    await pressTray(app, 'tray-quit')
    await ended
    await server.close()
  })
})

test.describe('on macOS', () => {
  test.use({ environment: { DSCONSOLE_STAND_IN_PLATFORM: 'darwin' } })

  test('a closed window is opened again by the Dock, at the log-on', async ({ start, dataFolder }) => {
    await writeScheduledSample(dataFolder)
    const { app } = await start()
    await answerDialogs(app, 0)
    const successor = app.waitForEvent('window')
    await closeWindow(app)
    const next = await successor
    expect(await seenWindows(app)).toEqual([false])
    await app.evaluate(({ app: program }) => void program.emit('activate'))
    await expect.poll(() => seenWindows(app)).toEqual([true])
    await new LogOnPage(next).enter()
    await pressTray(app, 'tray-quit')
  })
})

test('where no icon can be made, the window is minimized on Windows too, and that stands in the log', async ({
  start,
  dataFolder,
}) => {
  const { app, page, window } = await start({ DSCONSOLE_STAND_IN_PLATFORM: 'win32' })
  await app.evaluate(({ nativeImage }) => {
    const load = nativeImage.createFromPath.bind(nativeImage)
    nativeImage.createFromPath = (path) => load(`${path}.gone`)
  })
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const schedule = new ScheduleSection(page)
  await schedule.open()
  await schedule.choose('Synchronize', 'Every day')
  await schedule.save()
  const told = await holdDialogs(app)
  await closeWindow(app)
  await expect.poll(async () => (await told.seen()).length).toBe(1)
  expect((await told.seen())[0]?.buttons).toEqual(['Minimize the window', 'End the program', 'Stay'])
  await told.answer(0)
  await expect.poll(() => window.evaluate((opened) => opened.isMinimized())).toBe(true)
  expect(await readFile(join(dataFolder, 'logs', 'dsconsole.log'), 'utf8')).toContain('Failed to load image')
  await app.evaluate(({ app: program }) => void setTimeout(() => program.quit(), 0))
})

test('on a desktop that may show no icon the window is minimized, and a second start shows it', async ({
  start,
  dataFolder,
}) => {
  await writeScheduledSample(dataFolder)
  const { app, page, window } = await start()
  const told = await answerDialogs(app, 0)
  await closeWindow(app)
  await expect.poll(() => window.evaluate((opened) => opened.isMinimized())).toBe(true)
  await startAgain(dataFolder)
  await expect.poll(() => window.evaluate((opened) => opened.isMinimized())).toBe(false)
  await closeWindow(app)
  await expect.poll(() => window.evaluate((opened) => opened.isMinimized())).toBe(true)
  expect(await told.shown()).toEqual([explained])
  await expect(page.getByRole('navigation'), 'a minimized window stays as it is').toBeVisible()
  const ended = app.waitForEvent('close')
  await app.evaluate(({ app: program }) => void setTimeout(() => program.quit(), 0))
  await ended
})
