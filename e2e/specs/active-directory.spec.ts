import { expectAccessible } from '../fixtures/accessibility.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { expect, test } from '../fixtures/samba-test.ts'
import { companyDn, dnsDomain, domainDn, labPassword, netbiosDomain, reader } from '../lab/samba/samba-domain.ts'
import { getTicket } from '../lab/samba/ticket.ts'
import { ActiveDirectoryPage } from '../pages/active-directory-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { UsersPage } from '../pages/users-page.ts'

test('finds the domain by itself, picks base DN and group, tests, synchronizes, and finds nothing to do again', async ({
  consolePage: page,
}) => {
  const directory = await ActiveDirectoryPage.open(page)
  const detection = await directory.autoDetect()
  await expect(detection.getByText(/dc1\.corp\.example/u).first()).toBeVisible()
  await expect(detection.getByText('Default realm of Kerberos')).toBeVisible()
  await expectAccessible(page)
  await detection.getByRole('button', { name: 'Use these values' }).click()
  // The domain where this machine asks the domain's name server, else the controller of krb5.conf.
  await expect(directory.field('Server (optional)')).toHaveValue(/^(corp\.example|127\.0\.0\.1)$/u)
  await expect(directory.field('Base-DN (optional)')).toHaveValue(domainDn)

  await directory.logOnAs(reader.userName, reader.password)
  await directory.button('Browse…').click()
  const browse = page.getByRole('dialog')
  await browse.getByRole('treeitem', { name: domainDn, exact: true }).click()
  await page.keyboard.press('ArrowRight')
  await browse.getByRole('treeitem', { name: /OU=Company/u }).click()
  await browse.getByRole('button', { name: 'Use this base DN' }).click()
  await expect(directory.field('Base-DN (optional)')).toHaveValue(companyDn)
  const groups = await directory.openGroups()
  await groups.getByLabel('Search groups').fill('archived')
  await expect(groups.getByRole('option')).toHaveCount(1)
  await groups.getByRole('option', { name: /Archived.*Everybody whose mail is archived.*5 members/u }).click()
  await expectAccessible(page)
  await saveScreenshots(page, 'active-directory-groups')
  await groups.getByRole('button', { name: 'Use 1 group' }).click()
  await directory.save()
  await saveScreenshots(page, 'active-directory')
  await expectAccessible(page)

  const test = await directory.testSettings()
  await test.expectVerdict('The settings work. 5 changes would be made.')
  await test.button('Synchronize now').click()
  await test.expectVerdict('Synchronized. 5 changes were made.')
  await test.close()
  const again = await directory.synchronize()
  await again.expectVerdict('Synchronized. Nothing had to be changed.')
  await again.close()
  await new Navigation(page).open('Users')
  await expect(new UsersPage(page).row(/user0005/u)).toBeVisible()
})

test('a domain that nobody can be found for says where was looked, and fills in nothing', async ({
  consolePage: page,
}) => {
  const directory = await ActiveDirectoryPage.open(page)
  await directory.field('Server (optional)').fill('nowhere.example:3890')
  const detection = await directory.autoDetect()
  await expect(detection.getByRole('alert')).toContainText(/nowhere\.example/u)
  await expect(detection.getByText('Field Server', { exact: true }).last()).toBeVisible()
  await expect(detection.getByRole('button', { name: 'Use these values' })).toBeDisabled()
  await expectAccessible(page)
})

test('LDAPS with an unknown authority names it, leads to its field, and works once the authority is loaded', async ({
  consolePage: page,
  samba,
}) => {
  const directory = await ActiveDirectoryPage.open(page)
  await directory.fillServer({ server: samba.host, baseDn: companyDn, protocol: 'LDAPS (636)' })
  await directory.logOnAs(reader.userName, reader.password)
  const run = await directory.testSettings()
  await run.expectVerdict('The test failed at: TLS')
  await expect(run.dialog.getByText(/issued by CN=lab-authority, which this machine does not trust/u)).toBeVisible()
  await expectAccessible(page)
  await run.button('Go to CA certificates').click()
  await expect(directory.field('CA certificates (optional)')).toBeFocused()

  await directory.loadFile('authority.pem', `${samba.caPem}\nnothing else`)
  await expect(page.getByText(/CN=lab-authority, valid until/u)).toBeVisible()
  await directory.loadFile('notes.txt', 'no certificate')
  await expect(page.getByText('notes.txt holds no certificate.')).toBeVisible()
  await expectAccessible(page)
  const second = await directory.testSettings()
  await second.expectVerdict(/The settings work\. 2[.,]013 changes would be made/u)
  await second.close()
})

test('Test authentication knows a user by each of the names of a log-on, and says why another is refused', async ({
  consolePage: page,
  samba,
}) => {
  const directory = await ActiveDirectoryPage.open(page)
  await directory.fillServer({ server: samba.host, baseDn: companyDn })
  await directory.logOnAs(`${reader.userName}@${dnsDomain}`, reader.password)
  await directory.chooseGroup('Archived')
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict('Synchronized. 5 changes were made.')
  await run.close()

  await directory.button('Test authentication…').click()
  const dialog = page.getByRole('dialog')
  const check = async (userName: string, password: string) => {
    await dialog.getByLabel('User name').fill(userName)
    await dialog.getByLabel('Password', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Test', exact: true }).click()
  }
  for (const userName of ['user0001', `user0001@${dnsDomain}`, `${netbiosDomain}\\user0001`]) {
    await check(userName, labPassword)
    await expect(dialog.getByText(`${userName} can log on with this password.`)).toBeVisible()
  }
  await check('user0001', 'wrong')
  await expect(dialog.getByText('The directory refused the password of user0001.')).toBeVisible()
  await check('gone', labPassword)
  await expect(dialog.getByText('gone cannot log on.')).toBeVisible()
  await expect(dialog.getByText(/disabled/u)).toBeVisible()
  await expectAccessible(page)
})

test('another User Name Format says that it renames everybody, and the plan shows each renaming', async ({
  consolePage: page,
  samba,
}) => {
  const directory = await ActiveDirectoryPage.open(page)
  await directory.fillServer({ server: samba.host, baseDn: companyDn })
  await directory.logOnAs(reader.userName, reader.password)
  await directory.chooseGroup('Archived')
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict('Synchronized. 5 changes were made.')
  await run.close()

  const warning = page.getByText('Users who are synchronized already will be renamed')
  await expect(warning).toBeHidden()
  await directory.choose('User Name Format', 'E-mail address: anna@example.com (mail)')
  await expect(warning).toBeVisible()
  await expectAccessible(page)
  const test = await directory.testSettings()
  await test.expectVerdict('The settings work. 5 changes would be made.')
  await expect(test.row(/user0001@corp\.example/u)).toContainText('Renamed')
  await test.close()
})

test('Windows Authentication needs no password: without a ticket it says so, with one it synchronizes', async ({
  consolePage: page,
  samba,
  ticketFile,
}) => {
  const directory = await ActiveDirectoryPage.open(page)
  await directory.fillServer({ server: samba.host, baseDn: companyDn })
  await directory.choose('Authentication', 'Windows Authentication')
  await expect(directory.field('User Name')).toBeHidden()
  await expect(directory.field('Password')).toBeHidden()
  const refused = await directory.testSettings()
  await expect(refused.dialog.getByText(/has no Kerberos ticket/u).first()).toBeVisible()
  await refused.button('Go to Authentication').click()

  await getTicket(samba, ticketFile, reader)
  await directory.chooseGroup('Archived')
  const run = await directory.testSettings()
  await run.expectVerdict('The settings work. 5 changes would be made.')
  await run.close()
})
