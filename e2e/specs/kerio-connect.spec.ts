import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test as consoleTest } from '../fixtures/console-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { dovecotAvailable, startDovecot, type Dovecot } from '../lab/dovecot.ts'
import { administrators, company, primaryDomain } from '../lab/kerio-connect/kerio-company.ts'
import { startKerioDouble, type KerioDouble } from '../lab/kerio-connect/kerio-double.ts'
import { makeDomain, makeUser } from '../lab/kerio-connect/make-records.ts'
import { KerioConnectPage } from '../pages/kerio-connect-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { UsersPage } from '../pages/users-page.ts'

const everybody = 456
const longDomain = makeDomain(`${'a-very-long-name-of-a-branch.'.repeat(6)}example`)
const annasPassword = 'canary-of-annas-password'

/** The console beside a double of its own, and beside a real IMAP server where a test asks for it. */
const test = consoleTest.extend<{ readonly double: KerioDouble; readonly dovecot: Dovecot }>({
  // Playwright reads the names of the parameters, so the empty pattern must stand here.
  // eslint-disable-next-line no-empty-pattern
  double: async ({}, use) => {
    const data = { ...company, domains: [...company.domains, longDomain] }
    const double = await startKerioDouble({ data, accounts: administrators })
    await use(double)
    await double.close()
  },
  // eslint-disable-next-line no-empty-pattern
  dovecot: async ({}, use) => {
    if (!dovecotAvailable()) throw new Error('Dovecot is not installed, or this is not root.')
    const dovecot = await startDovecot({ accounts: { 'anna@example.com': annasPassword } })
    await use(dovecot)
    await dovecot.stop()
  },
})
const addressOf = ({ host, port }: KerioDouble): string => `${host}:${port}`

test('picks a domain and a group as the server lists them, tests, synchronizes, and finds nothing to do again', async ({
  consolePage: page,
  double,
}) => {
  const directory = await KerioConnectPage.open(page, addressOf(double))
  const everything = await directory.testSettings()
  await everything.expectVerdict(`The settings work. ${everybody} changes would be made.`)
  await everything.button('1 skipped').click()
  await expect(everything.row(/gone@example\.com/u)).toBeVisible()
  await saveScreenshots(page, 'kerio-connect-test')
  await everything.close()

  const picker = await directory.openPicker()
  await expect(picker.option(/^example\.com/u)).toBeVisible()
  await picker.search('bold')
  await expect(picker.option(/<b>Bold<\/b> & "quoted"/u)).toBeVisible()
  await picker.search('')
  await picker.option(/^branch\.example/u).click()
  await expect(picker.option(/Sales in the branch.*Included with its domain/u)).toBeVisible()
  await picker.option(/^Support/u).click()
  await expectAccessible(page)
  await saveScreenshots(page, 'kerio-connect-domains')
  await picker.use('Use 2 choices')
  await expect(directory.chosen('Support@example.com')).toBeVisible()
  await directory.save()
  await expectAccessible(page)
  await saveScreenshots(page, 'kerio-connect')

  const run = await directory.synchronize()
  await run.expectVerdict('Synchronized. 4 changes were made.')
  await run.close()
  const again = await directory.synchronize()
  await again.expectVerdict('Synchronized. Nothing had to be changed.')
  await again.close()
  expect(double.openSessions()).toBe(0)
})

test('markup in names stays text', async ({ consolePage: page, double }) => {
  const directory = await KerioConnectPage.open(page, addressOf(double))
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(`Synchronized. ${everybody} changes were made.`)
  await run.close()
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  await users.search('markup')
  await expect(users.row(/markup@branch\.example/u)).toContainText('<img src=x onerror=alert(1)>')
})

test('where the server does not answer, what is chosen is shown and can be taken away', async ({
  consolePage: page,
  double,
}) => {
  const directory = await KerioConnectPage.open(page, addressOf(double))
  const picker = await directory.openPicker()
  await picker.option(/^branch\.example/u).click()
  await picker.use('Use 1 choice')
  await directory.save()
  await double.close()
  await page.reload()
  await new Navigation(page).open('Directory Services')
  await expect(directory.chosen('branch.example')).toBeVisible()

  const silent = await directory.openPicker()
  await expect(silent.dialog.getByText(/refuses connections on port/u).first()).toBeVisible()
  await expect(silent.chosen('branch.example')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'kerio-connect-unreachable')
  await silent.dialog.getByRole('button', { name: 'Remove branch.example' }).click()
  await silent.use('Use all users')
  await expect(page.getByText('Nothing is chosen: all users.')).toBeVisible()
})

test('a chosen domain that is gone stops the run, which names it, and nobody is deleted', async ({
  consolePage: page,
  double,
}) => {
  const directory = await KerioConnectPage.open(page, addressOf(double))
  const picker = await directory.openPicker()
  await picker.option(/^branch\.example/u).click()
  await picker.use('Use 1 choice')
  await directory.field('Automatically delete users in the user database').check()
  await directory.save()
  const first = await directory.synchronize()
  await first.expectVerdict('Synchronized. 2 changes were made.')
  await first.close()

  double.setData({ ...company, domains: company.domains.filter(({ name }) => name !== 'branch.example') })
  const failed = await directory.synchronize()
  await failed.expectVerdict('The synchronization failed at: Groups. Nothing was changed.')
  await expect(failed.dialog.getByText('The chosen domain branch.example was not found.').first()).toBeVisible()
  await saveScreenshots(page, 'kerio-connect-gone')
  await failed.close()
  const again = await directory.openPicker()
  await expect(again.chosen('branch.example')).toContainText('no longer exists')
  await expectAccessible(page)
  await again.cancel()
  await new Navigation(page).open('Users')
  await new UsersPage(page).expectSynchronized(2)
})

test('Test authentication logs on once, to a real IMAP server, with the full address', async ({
  consolePage: page,
  double,
  dovecot,
}) => {
  double.setData({ ...company, users: [makeUser(primaryDomain, 'anna', { fullName: 'Anna Müller' })] })
  const directory = await KerioConnectPage.open(page, addressOf(double))
  await directory.checkPasswordsAt(`localhost:${dovecot.port}`)
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict('Synchronized. 1 change was made.')
  await run.close()

  const wrong = await directory.testPassword('anna@example.com', 'canary-of-a-wrong-password')
  await expect(wrong.getByText('anna@example.com cannot log on.')).toBeVisible()
  await saveScreenshots(page, 'kerio-connect-log-on')
  const right = await directory.testPassword('anna@example.com', annasPassword)
  await expect(right.getByText('anna@example.com can log on with this password.')).toBeVisible()
  await expectAccessible(page)
  expect(dovecot.readLog().match(/imap-login.*user=<anna@example\.com>/gu)).toHaveLength(2)
  expect(dovecot.readLog()).not.toContain('canary')
})

test('the screen speaks German, fits at 200 % zoom, and bears long names', async ({ consolePage: page, double }) => {
  const directory = await KerioConnectPage.open(page, addressOf(double))
  const picker = await directory.openPicker()
  await picker.search('long-name')
  await picker.option(/a-very-long-name/u).click()
  await picker.use('Use 1 choice')
  await directory.save()
  await new Navigation(page).speakGerman()
  await page.getByRole('button', { name: 'Auswählen…' }).click()
  await expect(page.getByRole('dialog').getByRole('option', { name: /a-very-long-name/u })).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'kerio-connect-domains-german')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 1500 })
  await expectAccessible(page)
  await saveScreenshots(page, 'kerio-connect-german')
  await directory.expectFitsZoomed()
  await expectAccessible(page)
  await page.getByRole('listitem').filter({ hasText: 'a-very-long-name' }).scrollIntoViewIfNeeded()
  await saveScreenshots(page, 'kerio-connect-german-zoomed')
})
