import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../fixtures/accessibility.ts'
import { answerCall } from '../fixtures/answer-call.ts'
import { expect, mdaemonPassword, mdaemonPeople, mdaemonUsers, test, writePeople } from '../fixtures/mdaemon-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { MdaemonPage } from '../pages/mdaemon-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { UsersPage } from '../pages/users-page.ts'

const anna = 'anna.smirnova@example.com'

test('a wrong code page is seen in the names, and put right before anything is synchronized', async ({
  consolePage: page,
  appDirectory,
  dovecot,
}) => {
  const directory = await MdaemonPage.open(page, appDirectory)
  await expect(directory.preview.getByRole('listitem').first()).toHaveText('Àííà Ñìèðíîâà')
  await expect(directory.preview).toContainText('40 accounts, windows-1252')
  await saveScreenshots(page, 'mdaemon-wrong-code-page')

  await directory.chooseCodePage('cyr', 'windows-1251 (Cyrillic)')
  await expect(directory.preview.getByRole('listitem').first()).toHaveText('Анна Смирнова')
  await expect(directory.preview).toContainText('40 accounts, windows-1251')
  await directory.field('MDaemon IMAP Server').fill(`localhost:${dovecot.port}`)
  await directory.save()
  await expectAccessible(page)

  await page.reload()
  await new Navigation(page).open('Directory Services')
  await expect(directory.field('Code Page')).toHaveValue('windows-1251 (Cyrillic)')
  const tested = await directory.testSettings()
  await tested.expectVerdict(`The settings work. ${mdaemonUsers} changes would be made.`)
  await expect(tested.row(/Анна Смирнова/u)).toBeVisible()
})

test('the sample App directory shows several alphabets in one code page', async ({ consolePage: page }) => {
  const directory = await MdaemonPage.open(page, 'scripts/sample-mdaemon/App')
  await directory.chooseCodePage('chin', 'gbk (Simplified Chinese)')
  for (const name of ['Анна Смирнова', 'ΝΙΚΟΣ ΠΑΠΠΑΣ', 'Lucie Molière'])
    await expect(directory.preview).toContainText(name)
  await directory.field('MDaemon IMAP Server').fill('mail.seidenweg.example')
  await directory.save()
  await page.setViewportSize({ width: 1280, height: 1000 })
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await saveScreenshots(page, 'mdaemon')
})

test('a code page without some of the characters warns of the names', async ({ consolePage: page, appDirectory }) => {
  const directory = await MdaemonPage.open(page, appDirectory)
  await directory.chooseCodePage('greek', 'windows-1253 (Greek)')
  await expect(directory.preview).toContainText(/characters that this code page does not know/u)
  await expectAccessible(page)
})

test('an MDaemon of this machine is found by itself, and an emptied field stays empty', async ({
  consolePage: page,
  appDirectory,
}) => {
  await answerCall(page, 'mdaemon.detectAppDirectory', { appDirectory })
  await page.reload()
  const directory = await MdaemonPage.open(page, null)
  await expect(directory.field('MDaemon App Directory')).toHaveValue(appDirectory)
  await expect(directory.preview).not.toContainText('Shown as soon as')
  await directory.field('MDaemon App Directory').fill('')
  await expect(directory.button('Find on this machine')).toBeVisible()
  await expect(directory.field('MDaemon App Directory')).toHaveValue('')
})

test('members of one group are shown with their number, synchronized, and found unchanged', async ({
  consolePage: page,
  appDirectory,
}) => {
  const directory = await MdaemonPage.open(page, appDirectory)
  await directory.chooseCodePage('1251', 'windows-1251 (Cyrillic)')
  const groups = await directory.openGroups()
  await expect(groups.getByRole('option')).toHaveCount(3)
  await groups.getByRole('option', { name: /Продажи.*2 members/u }).click()
  await expectAccessible(page)
  await saveScreenshots(page, 'mdaemon-groups')
  await groups.getByRole('button', { name: 'Use 1 group' }).click()
  await directory.save()

  const tested = await directory.testSettings()
  await tested.expectVerdict('The settings work. 2 changes would be made.')
  await expect(tested.dialog.getByText(/one section for each group\. Members found: Продажи 2\./u)).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'mdaemon-test')
  await tested.button('Synchronize now').click()
  await tested.expectVerdict('Synchronized. 2 changes were made.')
  await tested.close()
  const again = await directory.synchronize()
  await again.expectVerdict('Synchronized. Nothing had to be changed.')
  await again.close()
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  await expect(users.row(/Анна Смирнова/u)).toBeVisible()
  await new UsersPage(page).expectSynchronized(2)
})

test('a group without members, and a missing Groups.dat, end the run; without groups the file does not matter', async ({
  consolePage: page,
  appDirectory,
}) => {
  const directory = await MdaemonPage.open(page, appDirectory)
  await directory.chooseCodePage('1251', 'windows-1251 (Cyrillic)')
  const groups = await directory.openGroups()
  await groups.getByRole('option', { name: /Nobody here/u }).click()
  await groups.getByRole('button', { name: 'Use 1 group' }).click()
  const empty = await directory.testSettings()
  await empty.expectVerdict(/^The test failed at/u)
  await expect(empty.dialog.getByText(/Nobody here has no member that is an account/u).first()).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'mdaemon-group-empty')
  await empty.close()

  rmSync(join(appDirectory, 'Groups.dat'))
  const missing = await directory.testSettings()
  await expect(missing.dialog.getByText(/There is no Groups\.dat/u).first()).toBeVisible()
  await missing.close()
  await directory.button('Remove the group Nobody here').click()
  const everybody = await directory.testSettings()
  await everybody.expectVerdict(`The settings work. ${mdaemonUsers} changes would be made.`)
})

test('Test authentication: an untrusted certificate, a wrong password, the right one, and an account without IMAP', async ({
  consolePage: page,
  appDirectory,
  dovecot,
}) => {
  const directory = await MdaemonPage.open(page, appDirectory)
  await directory.field('MDaemon IMAP Server').fill(`localhost:${dovecot.port}`)
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()

  const refused = await directory.testLogOn(anna, mdaemonPassword)
  await expect(refused.getByText(/issued by .*unknown-authority/u).first()).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'mdaemon-certificate')
  await page.keyboard.press('Escape')

  await directory.field('Accept all certificates').check()
  await expect(page.getByText('Any certificate is accepted')).toBeVisible()
  await directory.save()
  const dialog = await directory.testLogOn(anna, 'canary-of-a-wrong-password')
  await expect(dialog.getByText(`${anna} cannot log on.`)).toBeVisible()
  await directory.testLogOn(anna, mdaemonPassword)
  await expect(dialog.getByText(`${anna} can log on with this password.`)).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'mdaemon-log-on')
  const attempts = dovecot.readLog().split('wera.iljina').length
  await directory.testLogOn('wera.iljina@example.com', mdaemonPassword)
  await expect(dialog.getByText(/IMAP is off for it in MDaemon/u).first()).toBeVisible()
  expect(dovecot.readLog().split('wera.iljina')).toHaveLength(attempts)
  expect(dovecot.readLog()).not.toContain('canary')
})

test('certificates mean something only with TLS or SSL, and an unencrypted access is warned of', async ({
  consolePage: page,
  appDirectory,
}) => {
  const directory = await MdaemonPage.open(page, appDirectory)
  const accept = directory.field('Accept all certificates')
  const warning = page.getByText('Any certificate is accepted')
  for (const access of ['IMAP-TLS (STARTTLS, 143)', 'IMAP-SSL (993)']) {
    await directory.choose('IMAP Server Access', access)
    await accept.check()
    await expect(warning).toBeVisible()
  }
  await directory.choose('IMAP Server Access', 'Unencrypted (143)')
  await expect(accept).toBeDisabled()
  await expect(warning).toBeHidden()
  await expect(page.getByText('Not encrypted: passwords can be read on the network.')).toBeVisible()
  await expect(page.getByText('Only with IMAP-TLS or IMAP-SSL.')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'mdaemon-unencrypted')
})

test('a file that is cut off deletes nobody without a question', async ({ consolePage: page, appDirectory }) => {
  const directory = await MdaemonPage.open(page, appDirectory)
  await directory.field('Automatically delete users in the user database').check()
  await directory.save()
  const first = await directory.synchronize()
  await first.expectVerdict(`Synchronized. ${mdaemonUsers} changes were made.`)
  await first.close()

  const file = join(appDirectory, 'Userlist.dat')
  const content = readFileSync(file)
  writeFileSync(file, content.subarray(0, content.length - 500))
  const held = await directory.synchronize()
  await held.expectVerdict('Nothing was changed yet: this plan needs your confirmation.')
  await expect(held.button('Delete 2 users')).toBeVisible()
  await held.close()
  writeFileSync(file, 'no account list\r\n')
  const failed = await directory.synchronize()
  await expect(failed.dialog.getByText(/is not laid out like an account list/u).first()).toBeVisible()
  await failed.close()
  await new Navigation(page).open('Users')
  await new UsersPage(page).expectSynchronized(mdaemonUsers)
})

test('an App directory that is none is named, at its field and in the preview', async ({ consolePage: page }) => {
  const directory = await MdaemonPage.open(page, '')
  await expect(directory.preview).toContainText('Shown as soon as the App directory is entered.')
  await directory.button('Find on this machine').click()
  await expect(page.getByText('No MDaemon was found on this machine.')).toBeVisible()
  await directory.button('Save').click()
  await expect(directory.field('MDaemon App Directory')).toBeFocused()
  await expect(page.getByRole('main').getByText('Enter a value.')).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'mdaemon-empty')
  await directory.field('MDaemon App Directory').fill(String.raw`\\MDAEMON\gone`)
  await expect(directory.preview).toContainText(/does not exist, or this account cannot see it/u)
  const run = await directory.testSettings()
  await run.expectVerdict('The test failed at: Files')
})

test('the screen speaks German, fits at 200 % zoom, and bears long paths and names', async ({
  consolePage: page,
  appDirectory,
}) => {
  const long = {
    domain: 'a-domain-as-long-as-the-column-lets.it.be.ex',
    mailbox: 'x'.repeat(30),
    fullName: 'Ж'.repeat(30),
  }
  writePeople(appDirectory, [long, ...mdaemonPeople])
  const directory = await MdaemonPage.open(page, appDirectory)
  await directory.chooseCodePage('1251', 'windows-1251 (Cyrillic)')
  await directory.save()
  await new Navigation(page).open('Settings')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Deutsch' }).click()
  await page.getByRole('navigation').getByRole('button', { name: 'Verzeichnisdienste' }).click()
  await expect(page.getByText('Ж'.repeat(30))).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 1000 })
  await saveScreenshots(page, 'mdaemon-german')
  // Half the viewport in CSS pixels is what 200 % zoom leaves.
  await page.setViewportSize({ width: 640, height: 400 })
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.getByRole('heading', { name: 'Verbindung zu MDaemon' }).scrollIntoViewIfNeeded()
  await saveScreenshots(page, 'mdaemon-german-zoomed')
  await page.setViewportSize({ width: 640, height: 1600 })
  await saveScreenshots(page, 'mdaemon-german-narrow')
})
