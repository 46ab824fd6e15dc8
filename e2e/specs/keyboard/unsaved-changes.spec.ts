import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expect, test } from '../../fixtures/keyboard-test.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
import { UserDialog } from '../../pages/user-dialog.ts'
import { UsersPage } from '../../pages/users-page.ts'

const configuration = {
  version: 1,
  directories: ['north', 'south'].map((id) => ({ id, type: 'sample', connection: {}, filters: {} })),
}

test('whoever would lose changes is asked first, and stays where he was', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(configuration))
  await keyboard.open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  const box = page.getByRole('checkbox', { name: /^Automatically delete/u })
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  const toUsers = page.getByRole('navigation').getByRole('button', { name: 'Users', exact: true })
  await keyboard.toggle(box)
  await keyboard.press(toUsers)
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(toUsers).toBeFocused()
  await expect(box).toBeChecked()

  const list = page.getByRole('combobox', { name: 'Directory', exact: true })
  await keyboard.tabTo(list)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { name: 'north' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(question.getByRole('button', { name: 'Stay here' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(list).toBeFocused()
  await expect(list).toHaveText('north')

  await keyboard.press(toUsers)
  await keyboard.press(question.getByRole('button', { name: 'Discard changes' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeFocused()

  const users = new UsersPage(page)
  await keyboard.press(users.button('New user…'))
  const dialog = new UserDialog(page)
  const name = page.locator('input[name="userName"]')
  await expect(name).toBeFocused()
  await page.keyboard.type('ada')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('ada')
  await page.keyboard.press('Escape')
  await keyboard.press(page.getByRole('button', { name: 'Discard changes' }))
  await expect(dialog.dialog).toHaveCount(0)
  await expect(users.button('New user…')).toBeFocused()

  await keyboard.open('Directory Services')
  await expect(box).not.toBeChecked()
  await keyboard.chooseFromMenu(directory.button('Directories'), 'Remove directory…')
  await keyboard.press(directory.button('Remove directory'))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(list).toHaveCount(0)
  await expect(page.locator('main :focus')).toHaveCount(1)
})
