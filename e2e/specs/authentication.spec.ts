import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/lab-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { passwordOf } from '../lab/directory-data.ts'
import { openConnected } from '../pages/open-connected.ts'

test('Test authentication tells a right password from a wrong one, step by step', async ({
  consolePage: page,
  slapd,
}) => {
  const directory = await openConnected(page, slapd)
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
