import { answerDialogs } from '../../fixtures/electron-dialogs.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { stallingIn } from '../../lab/scripted-ldap/phase-faults.ts'
import { startScriptedLdap } from '../../lab/scripted-ldap/scripted-ldap.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
import { Navigation } from '../../pages/navigation.ts'
import { startStallingTest } from '../../pages/start-stalling-run.ts'

test('a run is driven to its end, and its users are there after a restart', async ({ start }) => {
  const { app, page } = await start()
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const run = await new DirectoryServicesPage(page).synchronize()
  await run.expectVerdict(/Synchronized\. \d+ changes were made\./u)
  await run.close()
  await app.close()
  const { page: again } = await start()
  await new Navigation(again).open('Users')
  await expect(again.getByRole('grid')).toBeVisible()
})

test('during a run the window stays, until the person has it cancelled; the end is waited for', async ({ start }) => {
  const server = await startScriptedLdap({ script: stallingIn('search') })
  const { app, page, window } = await start()
  // Else Playwright itself leaves a page with unsaved changes.
  page.on('dialog', () => undefined)
  await startStallingTest(page, server.port)

  const stay = await answerDialogs(app, 1)
  await window.evaluate((opened) => opened.close())
  await expect.poll(stay.shown).toEqual(['A synchronization is going on'])
  await app.evaluate(({ app: program }) => program.quit())
  await expect.poll(stay.shown).toEqual(['A synchronization is going on', 'A synchronization is going on'])
  await expect(page.getByRole('progressbar').first()).toBeVisible()

  await answerDialogs(app, 0)
  const ended = app.waitForEvent('close')
  await window.evaluate((opened) => opened.close())
  await ended
  await server.close()
})

test('changes that are not saved keep the window until the person lets them go', async ({ start }) => {
  const { app, page, window } = await start()
  page.on('dialog', () => undefined)
  await new Navigation(page).open('Directory Services')
  await new DirectoryServicesPage(page).field('Base DN').fill('dc=example,dc=com')
  const stay = await answerDialogs(app, 1)
  await window.evaluate((opened) => opened.close())
  await expect.poll(stay.shown).toEqual(['Some changes are not saved'])
  await expect(page.getByRole('navigation')).toBeVisible()

  await answerDialogs(app, 0)
  const ended = app.waitForEvent('close')
  await window.evaluate((opened) => opened.close())
  await ended
})
