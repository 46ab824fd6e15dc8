import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { UsersPage } from '../pages/users-page.ts'

test('the first start offers the sample directory, which can be tested and synchronized at once', async ({
  consolePage: page,
}) => {
  const navigation = new Navigation(page)
  await expect(navigation.heading('Overview')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'first-start')
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  await navigation.heading('Directory Services').waitFor()

  const directory = new DirectoryServicesPage(page)
  const test = await directory.testSettings()
  await test.expectVerdict(/The settings work\. \d+ changes would be made\./u)
  await expectAccessible(page)
  await saveScreenshots(page, 'test-settings')
  await test.close()

  const first = await directory.synchronize()
  await first.expectVerdict(/Synchronized\. \d+ changes were made\./u)
  await first.close()
  const second = await directory.synchronize()
  await second.expectVerdict('Synchronized. Nothing had to be changed.')
  await second.close()

  await navigation.open('Users')
  await expect(page.getByRole('grid')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'users')
  await navigation.open('Synchronizations')
  await expectAccessible(page)
  await saveScreenshots(page, 'synchronizations')
  await navigation.open('Overview')
  await expectAccessible(page)
  await saveScreenshots(page, 'overview')
  await navigation.open('Settings')
  await expectAccessible(page)
  await saveScreenshots(page, 'settings')
})

test('after the directory changed, a test shows what was renamed, changed and deleted, and the same plan is applied', async ({
  consolePage: page,
}) => {
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const directory = new DirectoryServicesPage(page)
  const first = await directory.synchronize()
  await first.expectVerdict(/Synchronized/u)
  await first.close()

  await directory.choose('State of the company', 'After some changes')
  await directory.field('Automatically delete users in the user database').check()
  await directory.save()
  const changed = await directory.testSettings()
  await changed.expectVerdict(/The settings work\. \d+ changes would be made\./u)
  await expect(changed.row(/renamed/iu).first()).toBeVisible()
  await expect(changed.row(/deleted/iu).first()).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'changes')
  await changed.button('Synchronize now').click()
  await changed.expectVerdict(/Synchronized\. \d+ changes were made\./u)
  await changed.close()

  const again = await directory.testSettings()
  await again.expectVerdict('The settings work. Nothing would change.')
  await again.close()
  await new Navigation(page).open('Users')
  await expect(new UsersPage(page).row(/@/u).first()).toBeVisible()
})
