import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/console-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { makeArchive } from '../pages/archives-page.ts'
import { AuditLogPage } from '../pages/audit-log-page.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { makeUser } from '../pages/make-user.ts'
import { Navigation } from '../pages/navigation.ts'
import { synchronizeSample } from '../pages/synchronize-sample.ts'
import { UserDialog } from '../pages/user-dialog.ts'
import { UsersPage } from '../pages/users-page.ts'

const password = 'nine blue herons in rain'

test('a user made by hand is edited, renamed and given a password, and the audit log shows each step without it', async ({
  consolePage: page,
}) => {
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  const creation = await users.newUser()
  await expect(creation.field('User name')).toBeFocused()
  await creation.field('User name').fill('ada/lovelace')
  await creation.field('Password').fill('abc')
  await expect(creation.dialog.getByText('Easy to guess: too short.')).toBeVisible()
  await creation.addAddress('countess@example.com')
  await creation.addAddress('nobody')
  await creation.button('Create user').click()
  await expect(creation.dialog.getByText('2 values must be corrected')).toBeVisible()
  await expect(creation.dialog.getByText('nobody is no e-mail address.').first()).toBeVisible()
  await expectAccessible(page)
  await creation.field('User name').fill('ada')
  await creation.field('E-mail address 2').fill('ada@example.com')
  await creation.button('Move ada@example.com up').click()
  await expect(creation.field('E-mail address 1')).toHaveValue('ada@example.com')
  await creation.finish('Create user')

  const properties = await users.properties('ada')
  await properties.field('Full name').fill('Ada Lovelace')
  await properties.radio('May log on by', 'These').check()
  await properties.dialog.getByRole('checkbox', { name: 'Outlook' }).uncheck()
  await properties.field('Folder to add').fill('sales')
  await page.keyboard.press('Enter')
  await properties.dialog.getByRole('checkbox', { name: 'Write in sales' }).check()
  await expectAccessible(page)
  await properties.finish('Save')
  await expect(users.row(/ada.*Ada Lovelace.*ada@example\.com, countess@example\.com/u)).toBeVisible()

  const renaming = await users.act('ada', 'Rename…')
  await renaming.field('New user name').fill('ada.lovelace')
  await renaming.finish('Rename')
  const setting = await users.act('ada.lovelace', 'Set password…')
  await setting.field('New password').fill(password)
  await expectAccessible(page)
  await setting.finish('Set password')

  await new Navigation(page).open('Audit log')
  const log = new AuditLogPage(page)
  await log.search('ada')
  // Beside the log-on and the making of the administrator, which the search leaves out.
  await log.expectCount('4 entries')
  for (const action of ['User created', 'User changed', 'User renamed', 'Password set'])
    await expect(log.row(new RegExp(`${action}.*ada.*Done`, 'u'))).toBeVisible()
  await log.row(/User changed/u).dblclick()
  await expect(log.dialog.getByRole('row', { name: /Folder access.*sales: Read \+ Write/u })).toBeVisible()
  await log.dialog.getByRole('button', { name: 'Close' }).click()
  await log.search(password)
  await log.expectCount('No entry fits the search and the filters.')
})

test('what a directory owns is shown and cannot be edited, until the user is integrated', async ({
  consolePage: page,
}) => {
  await synchronizeSample(page)
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  await users.search('amelie')
  await users.expectCount('1 of 61')
  const properties = await users.properties(/amelie/u)
  await expect(properties.dialog.getByText('From sample').first()).toBeVisible()
  for (const label of ['Full name', 'LDAP DN string'])
    await expect(properties.dialog.getByRole('textbox', { name: label })).toHaveCount(0)
  await expect(properties.button('Add address')).toHaveCount(0)
  await properties.button('Add name').click()
  await page.keyboard.type('amelie-pop')
  await expectAccessible(page)
  await properties.finish('Save')

  const renaming = await users.act(/amelie/u, 'Rename…')
  await expect(renaming.dialog.getByText('The directory gives the user name.')).toBeVisible()
  await renaming.close()
  const setting = await users.act(/amelie/u, 'Set password…')
  await expect(setting.dialog.getByText('is kept in the directory, not here')).toBeVisible()
  await setting.close()

  const again = await users.properties(/amelie/u)
  await expect(again.field('POP3 user name 1')).toHaveValue('amelie-pop')
  await again.chooseAuthentication('Integrated')
  await expect(again.dialog.getByText('After saving, runs of sample leave this user alone.')).toBeVisible()
  await again.field('Full name').fill('Amélie R.')
  await expectAccessible(page)
  await saveScreenshots(page, 'user-properties')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: 'Close without saving?' })
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(again.field('Full name')).toHaveValue('Amélie R.')
  await again.finish('Save')
  await expect(users.row(/Amélie R\..*Integrated/u)).toBeVisible()
})

test('before several users are deleted, it is said of each what becomes of the archive and whether a run brings the user back', async ({
  consolePage: page,
  host,
}) => {
  await synchronizeSample(page)
  await makeUser(page, { userName: 'aa-one' })
  await makeUser(page, { userName: 'aa-two' })
  const users = await makeUser(page, { userName: 'aa-three' })
  await makeArchive(host, 'aa-one', 3)
  await makeArchive(host, 'aa-two', 0)
  await users.row(/aa-one/u).click()
  await users.row(/alena/u).click({ modifiers: ['Control'] })
  await users.row(/aa-two/u).click({ modifiers: ['Control'] })
  await users.expectCount(/3 selected/u)
  await users.button('Delete…').click()
  const deletion = new UserDialog(page)
  await expect(deletion.dialog.getByRole('row', { name: /aa-one.*Holds mail, stays.*Stays deleted/u })).toBeVisible()
  await expect(deletion.dialog.getByRole('row', { name: /aa-two.*Empty, is removed/u })).toBeVisible()
  await expect(deletion.dialog.getByRole('row', { name: /alena.*There is none.*next run of sample/u })).toBeVisible()
  await expect(deletion.button('Cancel')).toBeFocused()
  await expectAccessible(page)
  await saveScreenshots(page, 'delete-users')
  await deletion.finish('Delete 3 users')
  await expect(users.row(/aa-one/u)).toBeHidden()
  await expect(users.row(/aa-three/u)).toBeVisible()
  await expect(users.button('Delete…')).toBeFocused()
})

test('the last administrator is neither deleted nor demoted, and it is said why', async ({ consolePage: page }) => {
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  await users.filter('Privileges', 'Administrator')
  await users.row(/root/u).click()
  await users.grid.press('Control+a')
  await users.button('Delete…').click()
  const deletion = new UserDialog(page)
  await deletion.button(/^Delete \d+ users?$/u).click()
  await expect(deletion.dialog.getByRole('alert')).toContainText('Nobody would be left who may administer this program')
  await expectAccessible(page)
  await deletion.close()

  const demotion = await users.properties(/root/u)
  await demotion.radio('Privileges', 'None').check()
  await demotion.button('Save').click()
  await expect(demotion.dialog.getByRole('alert')).toContainText('Nobody would be left who may administer this program')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(users.row(/root.*Administrator/u)).toBeVisible()
  await new Navigation(page).open('Audit log')
  await expect(new AuditLogPage(page).row(/User changed.*root.*Refused/u)).toBeVisible()
})

test('a CSV file is shown before it is applied, all of it or nothing, and what is exported can be imported', async ({
  consolePage: page,
}) => {
  const users = await makeUser(page, { userName: 'ada' })
  await users.button('Import CSV…').click()
  const dialog = new UserDialog(page)
  const head = 'IMAP user name;IMAP password;E-mail address;User name\n'
  await dialog.loadFile('wrong.csv', `${head}a;canary;a@example.com;anna\nb;canary;b;berta\n`)
  await expect(dialog.dialog.getByText('1 line is wrong. Nothing can be created.')).toBeVisible()
  await expect(dialog.button(/^Create/u)).toBeDisabled()
  await expect(page.getByText('canary')).toHaveCount(0)

  await dialog.loadFile('people.csv', `${head}a;canary;a@example.com;anna\nb;canary;b@example.com;Ada\n`)
  await expect(dialog.dialog.getByRole('row', { name: /New.*anna/u })).toBeVisible()
  await expect(dialog.dialog.getByRole('row', { name: /There already.*Ada/u })).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'import-users')
  await dialog.button('Create 1 user').click()
  await expect(dialog.dialog.getByText('1 user was created.')).toBeVisible()
  await dialog.close()
  await expect(users.row(/anna.*a@example\.com/u)).toBeVisible()

  const saving = page.waitForEvent('download')
  await users.button('Export CSV').click()
  const exported = await readFile(await (await saving).path(), 'utf8')
  expect(exported).toContain('anna,,integrated,,,a@example.com,,login')
  await users.act(/anna/u, 'Delete…')
  await dialog.finish('Delete 1 user')
  await users.button('Import CSV…').click()
  await dialog.loadFile('exported.csv', exported)
  await dialog.button('Create 1 user').click()
  await dialog.close()
  await expect(users.row(/anna.*a@example\.com/u)).toBeVisible()
})

test('ten thousand users are searched, filtered, sorted and selected', async ({ consolePage: page }) => {
  const users = await makeUser(page, { userName: 'zz-first' })
  await users.button('Import CSV…').click()
  const dialog = new UserDialog(page)
  const lines = Array.from({ length: 10_000 }, (_, place) => {
    const number = String(place + 1).padStart(5, '0')
    return `person${number};Person ${number};p${number}@example.com;${place % 1000 === 0 ? 'login archive' : 'login'}`
  })
  await dialog.loadFile('many.csv', ['userName;fullName;emailAddresses;privileges', ...lines].join('\n'))
  await dialog.button('Create 10,000 users').click()
  await expect(dialog.dialog.getByText('10,000 users were created.')).toBeVisible()
  await dialog.close()

  await users.row(/person00001/u).click()
  await users.grid.press('End')
  await expect(users.row(/zz-first/u)).toBeVisible()
  await users.search('person 0777')
  await expect(users.row(/person07770/u)).toBeVisible()
  await users.expectCount(/^10 of /u)
  await users.search('')
  await users.filter('Privileges', 'Archive e-mail')
  await users.expectCount(/^10 of /u)
  await page.getByRole('columnheader', { name: 'User name' }).getByRole('button').click()
  await expect(users.row(/person09001/u)).toHaveAttribute('aria-rowindex', '2')
  await users.filter('Privileges', 'Any privileges')
  await users.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+a')
  await users.button('Delete…').click()
  await expect(dialog.dialog.getByText('At most 1,000 users can be deleted at once')).toBeVisible()
})

test('users are made, picked and deleted without a pointer', async ({ consolePage: page }) => {
  const keyboard = new Keyboard(page)
  const users = await makeUser(page, { userName: 'ab' })
  for (const name of ['aa', 'ac']) {
    await keyboard.press(users.button('New user…'))
    const dialog = new UserDialog(page)
    await expect(dialog.field('User name')).toBeFocused()
    await page.keyboard.type(name)
    await keyboard.press(dialog.button('Add address'))
    await page.keyboard.type('1@example.com')
    await keyboard.press(dialog.button('Add address'))
    await page.keyboard.type('2@example.com')
    await keyboard.press(dialog.button('Move 2@example.com up'))
    // It cannot go further up: the focus stays with the address.
    await expect(dialog.field('E-mail address 1')).toBeFocused()
    await expect(dialog.field('E-mail address 1')).toHaveValue('2@example.com')
    await keyboard.press(dialog.button('Create user'))
    await expect(dialog.dialog).toBeHidden()
    await expect(users.button('New user…')).toBeFocused()
  }
  await keyboard.tabTo(users.grid)
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Space')
  await expect(users.row(/^aa/u)).toHaveAttribute('aria-selected', 'true')
  await expect(users.row(/^ab/u)).toHaveAttribute('aria-selected', 'false')
  await expect(users.row(/^ac/u)).toHaveAttribute('aria-selected', 'true')
  await users.button('Delete…').focus()
  await page.keyboard.press('Enter')
  const deletion = new UserDialog(page)
  await keyboard.press(deletion.button('Delete 2 users'))
  await expect(deletion.dialog).toBeHidden()
  await expect(users.row(/^ac/u)).toBeHidden()
  await expect(users.row(/^ab/u)).toBeVisible()
})
