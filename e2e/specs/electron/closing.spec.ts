import { answerDialogs, holdDialogs } from '../../fixtures/electron-dialogs.ts'
import { pressKeys } from '../../fixtures/electron-keys.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { writeLdapSettings } from '../../fixtures/ldap-settings.ts'
import { recordedRuns } from '../../fixtures/recorded-runs.ts'
import { stallingIn } from '../../lab/scripted-ldap/phase-faults.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../lab/scripted-ldap/scripted-ldap.ts'
import { startConfiguredRun } from '../../pages/start-stalling-run.ts'
import { Navigation } from '../../pages/navigation.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'

let server: ScriptedLdap
test.beforeEach(async ({ dataFolder }) => {
  server = await startScriptedLdap({ script: stallingIn('search') })
  await writeLdapSettings(dataFolder, { port: server.port })
})
test.afterEach(() => server.close())

test('whoever ends the program during a run is asked once, and the record says cancelled', async ({
  start,
  dataFolder,
}) => {
  test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'Playwright presses no key of the menu of Electron')
  const { app, page, window } = await start()
  await startConfiguredRun(page)
  const question = await holdDialogs(app)
  expect(await pressKeys(app, page, 'Control+Q')).toBe('menu')
  await expect.poll(async () => (await question.seen()).length).toBe(1)
  await window.evaluate((opened) => opened.close())
  await app.evaluate(({ app: program }) => program.quit())
  const [seen, second] = await question.seen()
  expect(second, 'a second request while the first one waits').toBeUndefined()
  expect(seen).toMatchObject({
    message: 'A synchronization is going on',
    buttons: ['Cancel the run and close', 'Stay'],
    defaultId: 1,
    cancelId: 1,
  })
  await question.answer(1)
  expect(await recordedRuns(dataFolder)).toEqual(['running from window'])
  await expect(page.getByRole('progressbar').first()).toBeVisible()

  const askAgain = async () => {
    await window.evaluate((opened) => opened.close())
    return (await question.seen()).length
  }
  await expect.poll(askAgain, 'who stayed is asked anew').toBe(2)
  const ended = app.waitForEvent('close')
  await question.answer(0)
  await ended
  expect(await recordedRuns(dataFolder)).toEqual(['cancelled from window'])
})

test('the end of the session asks nobody, waits for the run to end as cancelled, and then ends the program', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start()
  page.on('dialog', () => undefined)
  const run = await startConfiguredRun(page)
  await run.dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await new Navigation(page).open('Directory Services')
  await new DirectoryServicesPage(page).field('Base DN').fill('dc=not,dc=saved')
  // Whoever was asked would stay.
  await answerDialogs(app, 1)
  const ended = app.waitForEvent('close')
  const isHeldUp = await app.evaluate(({ powerMonitor }) => {
    let isPrevented = false
    powerMonitor.emit('shutdown', { preventDefault: () => void (isPrevented = true) })
    return isPrevented
  })
  expect(isHeldUp, 'the system waits for the program').toBe(true)
  await ended
  expect(await recordedRuns(dataFolder)).toEqual(['cancelled from window'])
})

test.describe('on Windows', () => {
  test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'the platform is that of the stand-in')
  test.use({ environment: { DSCONSOLE_STAND_IN_PLATFORM: 'win32' } })

  test('the question whether the session may end cancels the run; who stays is asked again a minute later', async ({
    start,
    dataFolder,
  }) => {
    const { app, page, window } = await start()
    await startConfiguredRun(page)
    const dialogs = await answerDialogs(app, 1)
    await window.evaluate((opened) => void opened.emit('query-session-end'))
    await expect.poll(() => recordedRuns(dataFolder)).toEqual(['cancelled from window'])
    // Another program refused, so the session goes on.
    await app.evaluate(() => {
      const now = Date.now
      Date.now = () => now() + 61_000
    })
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
    await startConfiguredRun(page)
    await window.evaluate((opened) => opened.close())
    await expect.poll(dialogs.shown).toEqual(['A synchronization is going on'])

    // Now it does end: Windows closes the windows and waits for no answer.
    await window.evaluate((opened) => void opened.emit('session-end'))
    await expect.poll(() => recordedRuns(dataFolder)).toEqual(['cancelled from window', 'cancelled from window'])
    const ended = app.waitForEvent('close')
    await window.evaluate((opened) => opened.close())
    await ended
  })
})
