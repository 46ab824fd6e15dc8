import { expectAccessible } from '../fixtures/accessibility.ts'
import { runDsconsole } from '../fixtures/dsconsole.ts'
import { expect, test } from '../fixtures/lab-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { passwordOf } from '../lab/directory-data.ts'
import { administrator, LogOnPage } from '../pages/log-on-page.ts'
import { openConnected } from '../pages/open-connected.ts'

test('the first start makes an administrator, with a password that is not easy to guess', async ({
  entrancePage: page,
}) => {
  const logOn = new LogOnPage(page)
  await expect(logOn.heading('Make the first administrator')).toBeVisible()
  await saveScreenshots(page, 'first-administrator')
  const create = page.getByRole('button', { name: 'Make administrator' })
  await logOn.userName.fill('Lovelace')
  for (const [typed, told] of [
    ['short', 'Still too short.'],
    ['aaaaaaaaaaaa', 'Repeats a few characters.'],
    ['lovelace 1843', 'Contains the user name.'],
    ['Password1234', 'Among those that everybody tries first.'],
  ] as const) {
    await logOn.password.fill(typed)
    await page.getByLabel('Repeat the password').fill(typed)
    await expect(page.getByText(told)).toBeVisible()
    await expect(create).toBeDisabled()
  }
  await logOn.password.fill(administrator.password)
  await page.getByLabel('Repeat the password').fill('Canary: a short')
  await expect(page.getByText('The two are not the same.')).toBeVisible()
  await expect(create).toBeDisabled()
  await expectAccessible(page)
  await page.getByLabel('Repeat the password').fill(administrator.password)
  await page.keyboard.press('Enter')
  await logOn.expectLoggedOn()
  await logOn.openMenu()
  await expect(page.getByRole('menuitem', { name: 'Log off' })).toBeVisible()
  await saveScreenshots(page, 'user-menu')
  await expectAccessible(page)
})

test('whoever logs off, or is not known, sees nothing but the log-on; a reload keeps the session', async ({
  consolePage: page,
}) => {
  const logOn = new LogOnPage(page)
  await page.reload()
  await logOn.expectLoggedOn()
  await logOn.logOff()
  await expect(page.getByText('You have logged off.')).toBeVisible()
  await saveScreenshots(page, 'log-on')
  await expectAccessible(page)
  await page.reload()
  await expect(logOn.heading('Log on')).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  for (const userName of ['root', 'nobody']) {
    await logOn.logOn({ userName, password: 'wrong' })
    await expect(page.getByText('The user name or the password is wrong')).toBeVisible()
    await expect(logOn.password).toHaveValue('')
    await page.reload()
  }
  await logOn.logOn()
  await logOn.expectLoggedOn()
})

test('wrong passwords in a row are slowed down', async ({ consolePage: page }) => {
  const logOn = new LogOnPage(page)
  await logOn.logOff()
  for (let time = 0; time < 3; time += 1) {
    await logOn.logOn({ userName: 'root', password: `wrong ${time}` })
    await expect(page.getByRole('button', { name: 'Log on', exact: true })).not.toHaveAttribute('aria-busy', 'true')
  }
  await logOn.logOn()
  await expect(page.getByText('There were several wrong log-ons in a row.')).toBeVisible()
})

test('a user of the directory logs on with the directory password, sees the own page only, and is let go when deleted', async ({
  consolePage: page,
  host,
  slapd,
}) => {
  const directory = await openConnected(page, slapd)
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()
  const logOn = new LogOnPage(page)
  await logOn.logOff()
  await logOn.logOn({ userName: 'user000007', password: 'wrong' })
  await expect(page.getByText('The user name or the password is wrong')).toBeVisible()
  await logOn.logOn({ userName: 'user000007', password: passwordOf('user000007') })
  await expect(logOn.heading('Your account')).toBeVisible()
  await expect(page.getByText('Your password is kept in the directory.')).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await saveScreenshots(page, 'own-page')
  await expectAccessible(page)
  await runDsconsole(host, ['users', 'delete', 'user000007'])
  await page.reload()
  await expect(logOn.heading('Log on')).toBeVisible()
})

test('a user made by hand changes the own password', async ({ consolePage: page, host }) => {
  await runDsconsole(host, ['users', 'create', 'ada', '--privileges', 'login,changePassword'])
  await runDsconsole(host, ['passwd', 'ada'], 'Canary: first one\n')
  const logOn = new LogOnPage(page)
  await logOn.logOff()
  await logOn.logOn({ userName: 'ADA', password: 'Canary: first one' })
  await page.getByRole('button', { name: 'Change password…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Present password').fill('Canary: wrong one')
  await dialog.getByLabel('New password').fill('Canary: second one')
  await dialog.getByLabel('Repeat the password').fill('Canary: second one')
  await dialog.getByRole('button', { name: 'Change password' }).click()
  await expect(dialog.getByText('The password of ada is wrong.')).toBeVisible()
  await saveScreenshots(page, 'change-password')
  await expectAccessible(page)
  await dialog.getByLabel('Present password').fill('Canary: first one')
  await dialog.getByRole('button', { name: 'Change password' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Log off' }).click()
  await logOn.logOn({ userName: 'ada', password: 'Canary: second one' })
  await expect(logOn.heading('Your account')).toBeVisible()
})
