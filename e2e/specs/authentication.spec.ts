import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/lab-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { passwordOf } from '../lab/directory-data.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { Navigation } from '../pages/navigation.ts'

test('Test authentication tells a right password from a wrong one, step by step', async ({
  consolePage: page,
  slapd,
}) => {
  await new Navigation(page).open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  await directory.fillConnection({
    serverName: `localhost:${slapd.port}`,
    administrativeDn: slapd.adminDn,
    password: slapd.adminPassword,
    baseDn: slapd.baseDn,
  })
  await directory.fillUserAttributes()
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()

  await directory.button('Test authentication…').click()
  const dialog = page.getByRole('dialog')
  const check = async (password: string) => {
    await dialog.getByLabel('User name').fill('user000007')
    await dialog.getByLabel('Password', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Test', exact: true }).click()
  }
  await check('wrong')
  await expect(dialog.getByText('user000007 cannot log on.')).toBeVisible()
  await check(passwordOf('user000007'))
  await expect(dialog.getByText('user000007 can log on with this password.')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'test-authentication')
})
