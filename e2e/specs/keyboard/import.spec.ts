import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expectFocusCircle } from '../../fixtures/focus-circle.ts'
import type { ConsoleHost } from '../../fixtures/console-host.ts'
import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expect, test } from '../../fixtures/keyboard-test.ts'
import { UserDialog } from '../../pages/user-dialog.ts'
import { UsersPage } from '../../pages/users-page.ts'

const head = 'IMAP user name;IMAP password;E-mail address;User name\n'
const wrong = { name: 'wrong.csv', text: `${head}a;canary;nobody;anna\n` }
const right = { name: 'people.csv', text: `${head}a;canary;a@example.com;anna\nb;canary;b@example.com;Ada\n` }

test('users are imported from a CSV file, after a wrong one was refused', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['users', 'create', 'ada'])
  await keyboard.open('Users')
  const users = new UsersPage(page)
  const dialog = new UserDialog(page)
  const choosing = dialog.button('Choose file…')
  await keyboard.press(users.button('Import CSV…'))
  await expect(choosing).toBeFocused()
  await keyboard.chooseFile(choosing, wrong)
  await expect(dialog.dialog.getByRole('alert')).toContainText(/1 line is wrong.*Line 2:/u)
  await expect(choosing).toBeFocused()

  await keyboard.chooseFile(choosing, right)
  await expect(dialog.dialog.getByRole('status')).toHaveText('1 new, 1 there already.')
  await expect(choosing).toBeFocused()
  await expectFocusCircle(dialog.dialog)
  await keyboard.choose(dialog.dialog.getByRole('combobox', { name: 'Authentication' }), 'Directory Services')
  const file = dialog.dialog.getByRole('grid', { name: 'Users of the file' })
  await expect(file.getByRole('row', { name: /anna.*Directory Services/u })).toBeVisible()
  await keyboard.goToRow(file, 1)
  await expect(file.locator('[aria-selected="true"]')).toContainText('There already')
  await keyboard.press(dialog.button('Create 1 user'))
  await expect(dialog.dialog.getByRole('alert')).toHaveText('1 user was created.')
  await expect(dialog.button('Close')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.dialog).toBeHidden()
  await expect(users.button('Import CSV…')).toBeFocused()
  await expect(users.row(/anna.*a@example\.com/u)).toBeVisible()
})

test('what failed for one file is not said of the next one', async ({ keyboard, host }) => {
  const { page } = keyboard
  refuseNewUsers(host)
  await keyboard.open('Users')
  const dialog = new UserDialog(page)
  await keyboard.press(new UsersPage(page).button('Import CSV…'))
  await keyboard.chooseFile(dialog.button('Choose file…'), right)
  const create = dialog.button('Create 2 users')
  await keyboard.press(create)
  await expect(dialog.dialog.getByRole('alert')).toContainText('Code:')
  await expect(create).toBeFocused()
  await keyboard.chooseFile(dialog.button('Choose file…'), {
    name: 'one.csv',
    text: `${head}a;canary;a@example.com;anna\n`,
  })
  await expect(dialog.button('Create 1 user')).toBeEnabled()
  await expect(dialog.dialog.getByRole('alert')).toHaveCount(0)
})

/** As a full disk would: what is to be created is planned, and then cannot be written. */
function refuseNewUsers({ dataFolder }: ConsoleHost): void {
  const database = new DatabaseSync(join(dataFolder, 'users.db'))
  database.exec("CREATE TRIGGER refuse BEFORE INSERT ON users BEGIN SELECT RAISE(ABORT, 'refused'); END")
  database.close()
}
