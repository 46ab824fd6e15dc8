import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expect, test } from '../../fixtures/console-test.ts'
import { Keyboard } from '../../pages/keyboard.ts'
import { administrator, LogOnPage } from '../../pages/log-on-page.ts'

test('from the first start to the log-off, with wrong entries: the focus is where one goes on', async ({
  entrancePage: page,
  host,
}) => {
  const keyboard = new Keyboard(page)
  const logOn = new LogOnPage(page)
  const [name, password] = [page.getByLabel('User name'), page.getByLabel('Password', { exact: true })]
  await expect(name).toBeFocused()
  await page.keyboard.type(administrator.userName)
  await keyboard.fill(password, administrator.password)
  await keyboard.fill(page.getByLabel('Repeat the password'), administrator.password)
  await page.keyboard.press('Enter')
  await expect(logOn.heading('Overview')).toBeFocused()

  await keyboard.chooseFromMenu(page.getByRole('button', { name: /^Logged on as/u }), 'Log off')
  await expect(name).toBeFocused()
  await page.keyboard.type(administrator.userName)
  await keyboard.fill(password, 'wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('The user name or the password is wrong')
  await expect(password).toBeFocused()

  // By its button: which cannot be pressed again before something is typed.
  await page.keyboard.type('wrong again')
  await keyboard.press(page.getByRole('button', { name: 'Log on', exact: true }))
  await expect(page.getByRole('alert')).toContainText('The user name or the password is wrong')
  await expect(password).toBeFocused()
  await page.keyboard.type(administrator.password)
  await page.keyboard.press('Enter')
  await expect(logOn.heading('Overview')).toBeFocused()

  await runDsconsole(host, ['users', 'create', 'ada', '--privileges', 'login,changePassword'])
  await runDsconsole(host, ['passwd', 'ada'], 'Canary: first one\n')
  await keyboard.chooseFromMenu(page.getByRole('button', { name: /^Logged on as/u }), 'Log off')
  await expect(name).toBeFocused()
  await page.keyboard.type('ada')
  await keyboard.fill(password, 'Canary: first one')
  await page.keyboard.press('Enter')
  await expect(logOn.heading('Your account')).toBeFocused()
  await changePassword(keyboard)
  await keyboard.press(page.getByRole('button', { name: 'Log off' }))
  await expect(name).toBeFocused()
})

async function changePassword(keyboard: Keyboard): Promise<void> {
  const { page } = keyboard
  const opener = page.getByRole('button', { name: 'Change password…' })
  await keyboard.press(opener)
  const dialog = page.getByRole('dialog')
  const present = dialog.getByLabel('Present password')
  await expect(present).toBeFocused()
  await page.keyboard.type('Canary: wrong one')
  await keyboard.fill(dialog.getByLabel('New password'), 'Canary: second one')
  await keyboard.fill(dialog.getByLabel('Repeat the password'), 'Canary: second one')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('The password of ada is wrong.')
  await expect(present).toBeFocused()
  await keyboard.fill(present, 'Canary: first one')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
}
