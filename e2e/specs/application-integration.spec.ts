import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test as consoleTest } from '../fixtures/console-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { startIntegrationDouble, type IntegrationDouble } from '../lab/application-integration/integration-double.ts'
import { labCertificates } from '../lab/certificates.ts'
import { openIntegration } from '../pages/application-integration-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { UsersPage } from '../pages/users-page.ts'

const markup = '<img src=x onerror="document.title=\'owned\'">'
const people = [
  {
    userName: 'anna',
    distinguishedName: 'uid=anna,dc=example,dc=com',
    fullName: 'Anna Winter',
    emailAddresses: ['anna@example.com'],
  },
  { userName: 'berta', fullName: markup, emailAddresses: ['berta@example.com'] },
  { userName: '<b>bold<b>', fullName: '"><script>alert(1)</script>' },
  { fullName: 'Nobody', emailAddresses: ['nobody@example.com'] },
  ...Array.from({ length: 40 }, (_person, index) => ({ userName: `user${String(index).padStart(2, '0')}` })),
]
const passwords = { anna: 'secret-of-anna' }

/** The console beside a double of its own. */
const test = consoleTest.extend<{ readonly double: IntegrationDouble }>({
  // Playwright reads the names of the parameters, so the empty pattern must stand here.
  // eslint-disable-next-line no-empty-pattern
  double: async ({}, use) => {
    const double = await startIntegrationDouble({ users: people, passwords })
    await use(double)
    await double.close()
  },
})

test('connects to an Application Integration server, tests, synchronizes, and finds nothing to do again', async ({
  consolePage: page,
  double,
}) => {
  const directory = await openIntegration(page, double.url)
  await expectAccessible(page)
  await saveScreenshots(page, 'application-integration')
  const tested = await directory.testSettings()
  await tested.expectVerdict('The settings work. 43 changes would be made.')
  await tested.button('1 skipped').click()
  await expect(tested.row(/The entry has no value in userName \(#4\)\./u)).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'application-integration-test')
  await tested.close()

  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict('Synchronized. 43 changes were made.')
  await run.close()
  const again = await directory.synchronize()
  await again.expectVerdict('Synchronized. Nothing had to be changed.')
  await again.close()
  expect(double.requestsOf('list')).toHaveLength(3)
})

test('markup in names stays text', async ({ consolePage: page, double }) => {
  const directory = await openIntegration(page, double.url)
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(/Synchronized/u)
  await expect(run.row(/berta/u)).toContainText(markup)
  await run.close()
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  await users.search('berta')
  await expect(users.row(/berta/u)).toContainText(markup)
  await saveScreenshots(page, 'application-integration-markup')
  await users.search('bold')
  await expect(users.row(/<b>bold<b>/u)).toContainText('"><script>alert(1)</script>')
  expect(await page.title()).not.toContain('owned')
})

test('Test authentication sends one question, and tells a right password from a wrong one', async ({
  consolePage: page,
  double,
}) => {
  const directory = await openIntegration(page, double.url)
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()

  await directory.button('Test authentication…').click()
  const dialog = page.getByRole('dialog')
  const check = async (password: string) => {
    await dialog.getByLabel('User name').fill('anna')
    await dialog.getByLabel('Password', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Test', exact: true }).click()
  }
  await check('wrong')
  await expect(dialog.getByText('anna cannot log on.')).toBeVisible()
  await expect(dialog.getByText(/it does not say which/u).first()).toBeVisible()
  await saveScreenshots(page, 'application-integration-log-on')
  await check(passwords.anna)
  await expect(dialog.getByText('anna can log on with this password.')).toBeVisible()
  expect(double.requestsOf('auth')).toHaveLength(2)
  double.script.logOnAnswer = { headers: { 'Content-Type': 'application/json' }, body: '{"ok":true}' }
  await check('another')
  await expect(dialog.getByText(/did not say whether the password is right/u).first()).toBeVisible()
  await expectAccessible(page)
})

test('a certificate that nobody vouches for stops at TLS; accepted, it is warned of everywhere', async ({
  consolePage: page,
}) => {
  const double = await startIntegrationDouble({ users: people, tls: labCertificates().untrusted })
  const directory = await openIntegration(page, double.url)
  const refused = await directory.testSettings()
  await refused.expectVerdict('The test failed at: TLS')
  await expect(refused.dialog.getByText(/issued by .*unknown-authority/u).first()).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'application-integration-certificate')
  await refused.close()
  expect(double.requests).toHaveLength(0)

  await directory.field('Accept all certificates').check()
  await expect(page.getByText('Any certificate is accepted')).toBeVisible()
  await directory.save()
  const accepted = await directory.testSettings()
  await accepted.expectVerdict(/The settings work/u)
  await expect(accepted.dialog.getByText(/All certificates are accepted/u)).toBeVisible()
  await accepted.close()
  await double.close()
})

test('a refused account stops at the log-on, and its password is sent once', async ({ consolePage: page, double }) => {
  const directory = await openIntegration(page, double.url, { password: 'not-the-password' })
  const run = await directory.testSettings()
  await run.expectVerdict('The test failed at: Log-on')
  await expect(run.dialog.getByText(/not reached/iu).first()).toBeVisible()
  await run.close()
  expect(double.requests.filter(({ headers }) => headers['authorization'] !== undefined)).toHaveLength(1)
})

test('an empty list is held, and nobody is deleted', async ({ consolePage: page, double }) => {
  const directory = await openIntegration(page, double.url)
  await directory.field('Automatically delete users in the user database').check()
  await directory.save()
  const first = await directory.synchronize()
  await first.expectVerdict(/Synchronized/u)
  await first.close()
  double.script.users = []
  const held = await directory.synchronize()
  await held.expectVerdict('Nothing was changed yet: this plan needs your confirmation.')
  await held.close()
  await new Navigation(page).open('Users')
  await new UsersPage(page).expectSynchronized(43)
})

test('wrong values are shown at their fields, those of the log-on request too', async ({
  consolePage: page,
  double,
}) => {
  const directory = await openIntegration(page, 'mail.example.com')
  await expect(page.getByText('Only with an address that begins with https://.')).toBeVisible()
  await directory.button('Show the names').click()
  await directory.field('Password parameter').fill('userName')
  await directory.field('User name').fill('with:colon')
  await directory.button('Save').click()
  await expect(
    page.getByRole('main').getByText('Enter an address that begins with https:// or http://', { exact: false }),
  ).toBeVisible()
  await expect(page.getByRole('main').getByText('Enter a user name without a colon.')).toBeVisible()
  await expect(page.getByRole('main').getByText('Enter different names', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'application-integration-invalid')

  await directory.field('URL').fill(double.url)
  await directory.field('User name').fill('console')
  await directory.field('Password parameter').fill('secret')
  await directory.save()
  await page.reload()
  await new Navigation(page).open('Directory Services')
  await directory.button('Show the names').click()
  await expect(directory.field('Password parameter')).toHaveValue('secret')
})

test('the screen speaks German, fits at 200 % zoom, and bears a long address', async ({
  consolePage: page,
  double,
}) => {
  const directory = await openIntegration(page, double.url)
  await directory.field('URL').fill(`https://${'very-long-name.'.repeat(12)}example.com/${'directory/'.repeat(20)}`)
  await directory.save()
  await new Navigation(page).open('Settings')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Deutsch' }).click()
  await page.getByRole('navigation').getByRole('button', { name: 'Verzeichnisdienste' }).click()
  await page.getByRole('button', { name: 'Namen anzeigen' }).click()
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 1100 })
  await saveScreenshots(page, 'application-integration-german')
  // Half the viewport in CSS pixels is what 200 % zoom leaves.
  await page.setViewportSize({ width: 640, height: 400 })
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.getByRole('heading', { name: 'Anmeldeanfrage' }).scrollIntoViewIfNeeded()
  await saveScreenshots(page, 'application-integration-german-zoomed')
})
