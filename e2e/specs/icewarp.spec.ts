import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test as consoleTest } from '../fixtures/console-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { startIceWarpDouble, type IceWarpDouble } from '../lab/icewarp/icewarp-double.ts'
import { labCompany, labUsers } from '../lab/icewarp/lab-company.ts'
import { labGroup, labUser, passwordFor, standardDomain, type LabCompany } from '../lab/icewarp/lab-records.ts'
import { IceWarpPage } from '../pages/icewarp-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { UsersPage } from '../pages/users-page.ts'

const crowd = 3
const markup = '<img src=x onerror="document.title=\'owned\'">'
const longName = `${'a-very-long-name-of-a-branch.'.repeat(6)}example`

function company(): LabCompany {
  const { domains, accounts } = labCompany(crowd)
  return {
    domains: [...domains, standardDomain(longName)],
    accounts: [
      ...accounts,
      labUser('markup@example.org', markup),
      labGroup(`everybody@${longName}`, 'Everybody who reads <b>bold</b> words, and whoever does not', [
        '[example.org]',
      ]),
    ],
  }
}
const everybody = labUsers(crowd).length + 1

/** The console beside a double of its own. */
const test = consoleTest.extend<{ readonly double: IceWarpDouble }>({
  // Playwright reads the names of the parameters, so the empty pattern must stand here.
  // eslint-disable-next-line no-empty-pattern
  double: async ({}, use) => {
    const double = await startIceWarpDouble({ company: company() })
    await use(double)
    await double.close()
  },
})
const addressOf = ({ host, port }: IceWarpDouble): string => `${host}:${port}`

test('picks a domain and a group as the server lists them, tests, synchronizes, and finds nothing to do again', async ({
  consolePage: page,
  double,
}) => {
  const directory = await IceWarpPage.open(page, addressOf(double))
  const everything = await directory.testSettings()
  await everything.expectVerdict(`The settings work. ${everybody} changes would be made.`)
  await saveScreenshots(page, 'icewarp-test')
  await everything.close()

  const picker = await directory.openPicker()
  await picker.option(/^example\.org/u).click()
  await picker.option(/^sales/u).click()
  await picker.search('bold')
  await expect(picker.option(/<b>bold<\/b>/u)).toBeVisible()
  await picker.search('')
  await expectAccessible(page)
  await saveScreenshots(page, 'icewarp-domains')
  await picker.use('Use 2 choices')
  await expect(directory.chosen('sales@example.com')).toBeVisible()
  await directory.save()
  await expectAccessible(page)
  await saveScreenshots(page, 'icewarp')

  const run = await directory.synchronize()
  await run.expectVerdict('Synchronized. 4 changes were made.')
  await run.close()
  const again = await directory.synchronize()
  await again.expectVerdict('Synchronized. Nothing had to be changed.')
  await again.close()
  expect(double.openSessions()).toBe(0)
})

for (const [interfaces, words] of [
  ['object', /^XML-RPC, the older interface: https:\/\/localhost:\d+\/rpc\/$/u],
  ['both', /^XML commands: https:\/\/localhost:\d+\/icewarpapi\/$/u],
] as const) {
  test(`says which interface is in use where the server has ${interfaces}, and reads the same users`, async ({
    consolePage: page,
    double,
  }) => {
    double.setVariant({ interfaces })
    const directory = await IceWarpPage.open(page, addressOf(double))
    await expect(page.getByText('Found by itself: XML commands, or else XML-RPC.')).toBeVisible()
    await directory.button('Show').click()
    await expect(page.getByText(words)).toBeVisible()
    await expectAccessible(page)
    await saveScreenshots(page, `icewarp-interface-${interfaces}`)
    await directory.save()
    const run = await directory.synchronize()
    await run.expectVerdict(`Synchronized. ${everybody} changes were made.`)
    await expect(run.dialog.getByText(/XML-RPC/u).first()).toBeVisible({ visible: interfaces === 'object' })
    await run.close()
    // Another server may have another interface.
    await directory.field('Server name').fill('localhost:1')
    await expect(page.getByText('Found by itself: XML commands, or else XML-RPC.')).toBeVisible()
  })
}

test('markup in names stays text', async ({ consolePage: page, double }) => {
  const directory = await IceWarpPage.open(page, addressOf(double))
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(`Synchronized. ${everybody} changes were made.`)
  await expect(run.row(/markup@example\.org/u)).toContainText(markup)
  await run.close()
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  await users.search('markup')
  await expect(users.row(/markup@example\.org/u)).toContainText(markup)
  expect(await page.title()).not.toContain('owned')
})

test('where the server does not answer, what is chosen is shown and can be taken away', async ({
  consolePage: page,
  double,
}) => {
  const directory = await IceWarpPage.open(page, addressOf(double))
  const picker = await directory.openPicker()
  await picker.option(/^example\.org/u).click()
  await picker.use('Use 1 choice')
  await directory.save()
  await double.close()
  await page.reload()
  await new Navigation(page).open('Directory Services')
  await expect(directory.chosen('example.org')).toBeVisible()

  const silent = await directory.openPicker()
  await expect(silent.dialog.getByText(/refuses connections on port/u)).toBeVisible()
  await expect(silent.chosen('example.org')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'icewarp-unreachable')
  await silent.dialog.getByRole('button', { name: 'Remove example.org' }).click()
  await silent.use('Use all users')
  await expect(page.getByText('Nothing is chosen: all users.')).toBeVisible()
})

test('a chosen domain that is gone stops the run, which names it, and nobody is deleted', async ({
  consolePage: page,
  double,
}) => {
  const directory = await IceWarpPage.open(page, addressOf(double))
  const picker = await directory.openPicker()
  await picker.option(/^example\.org/u).click()
  await picker.use('Use 1 choice')
  await directory.field('Automatically delete users in the user database').check()
  await directory.save()
  const first = await directory.synchronize()
  await first.expectVerdict('Synchronized. 3 changes were made.')
  await first.close()

  const { domains, accounts } = company()
  double.setCompany({ domains: domains.filter(({ name }) => name !== 'example.org'), accounts })
  const failed = await directory.synchronize()
  await failed.expectVerdict(/^The synchronization failed at: .*\. Nothing was changed\.$/u)
  await expect(failed.dialog.getByText('The chosen domain example.org was not found.').first()).toBeVisible()
  await failed.close()
  const again = await directory.openPicker()
  await expect(again.chosen('example.org')).toContainText('no longer exists')
  await expectAccessible(page)
  await again.cancel()
  await new Navigation(page).open('Users')
  await new UsersPage(page).expectSynchronized(3)
})

test('Test authentication asks the server once, waits for its delay, and knows an address that is not trusted', async ({
  consolePage: page,
  double,
}) => {
  const directory = await IceWarpPage.open(page, addressOf(double))
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()

  double.setTarpit(1_500)
  const wrong = await directory.testPassword('jdoe@example.com', 'canary-of-a-wrong-password')
  await expect(wrong.getByText('jdoe@example.com cannot log on.')).toBeVisible()
  await saveScreenshots(page, 'icewarp-log-on')
  expect(double.count('getauthtoken')).toBe(1)
  const right = await directory.testPassword('jdoe@example.com', passwordFor('jdoe@example.com'))
  await expect(right.getByText('jdoe@example.com can log on with this password.')).toBeVisible()
  expect(double.count('getauthtoken')).toBe(2)

  double.setVariant({ logOnFrom: 'elsewhere-only' })
  const distrusted = await directory.testPassword('jdoe@example.com', passwordFor('jdoe@example.com'))
  await expect(distrusted.getByText(/permits no log-on from the address of this machine/u).first()).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'icewarp-not-trusted')
})

test('the screen speaks German, fits at 200 % zoom, and bears long names', async ({ consolePage: page, double }) => {
  const directory = await IceWarpPage.open(page, addressOf(double))
  const picker = await directory.openPicker()
  await picker.search('long-name')
  await picker.option(/^a-very-long-name/u).click()
  await picker.option(/^everybody/u).click()
  await picker.use('Use 2 choices')
  await directory.save()
  await new Navigation(page).speakGerman()
  await page.getByRole('button', { name: 'Anzeigen', exact: true }).click()
  await expect(page.getByText(/icewarpapi/u)).toBeVisible()
  await page.getByRole('button', { name: 'Auswählen…' }).click()
  await expect(page.getByRole('dialog').getByRole('option', { name: /^a-very-long-name/u })).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'icewarp-domains-german')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 1500 })
  await expectAccessible(page)
  await saveScreenshots(page, 'icewarp-german')
  await directory.expectFitsZoomed()
  await expectAccessible(page)
  await page.getByRole('listitem').filter({ hasText: 'a-very-long-name' }).first().scrollIntoViewIfNeeded()
  await saveScreenshots(page, 'icewarp-german-zoomed')
})
