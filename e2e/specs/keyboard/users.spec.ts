import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expect, test } from '../../fixtures/keyboard-test.ts'
import type { Keyboard } from '../../pages/keyboard.ts'
import { UserDialog } from '../../pages/user-dialog.ts'
import { UsersPage } from '../../pages/users-page.ts'

test('users are found, edited, made, renamed and deleted, and the list takes the keys', async ({ keyboard, host }) => {
  const { page } = keyboard
  for (const name of ['anna', 'berta', 'carla']) await runDsconsole(host, ['users', 'create', name])
  await keyboard.open('Users')
  const users = new UsersPage(page)
  await sortAndWiden(keyboard, users)
  await find(keyboard, users)
  await edit(keyboard, users)
  await create(keyboard, users)
  await renameAndSetPassword(keyboard, users)
  await deleteSeveral(keyboard, users)
})

async function sortAndWiden(keyboard: Keyboard, users: UsersPage): Promise<void> {
  const { page } = keyboard
  const heading = users.grid.getByRole('columnheader', { name: 'User name' })
  await expect(users.row(/root/u)).toBeVisible()
  await keyboard.press(heading.getByRole('button'))
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  await expect(users.row(/root/u)).toHaveAttribute('aria-rowindex', '2')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  const edge = users.grid.getByRole('separator', { name: 'Width of the column User name' })
  await keyboard.tabTo(edge)
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 16))
  await page.keyboard.press('Tab')
  await page.reload()
  await keyboard.open('Users')
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 16))
}

/** A search that finds nobody keeps the focus; the button that clears it goes, and hands the focus to the field. */
async function find(keyboard: Keyboard, users: UsersPage): Promise<void> {
  const { page } = keyboard
  const search = page.getByRole('searchbox', { name: 'Search users' })
  await page.keyboard.press('Control+F')
  await expect(search).toBeFocused()
  await page.keyboard.type('nobody here')
  await users.expectCount('No user fits the search and the filters.')
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await page.keyboard.type('ann')
  await users.expectCount(/^1 of 4/u)
  await keyboard.press(page.getByRole('button', { name: 'Clear search' }))
  await users.expectCount(/^4 of 4/u)
  await expect(search).toBeFocused()
  await keyboard.choose(page.getByRole('combobox', { name: 'Privileges' }), 'Administrator')
  await users.expectCount(/^1 of 4/u)
  await keyboard.choose(page.getByRole('combobox', { name: 'Privileges' }), 'Any privileges')
  await users.expectCount(/^4 of 4/u)
}

async function edit(keyboard: Keyboard, users: UsersPage): Promise<void> {
  const { page } = keyboard
  await keyboard.goToRow(users.grid)
  await page.keyboard.press('Enter')
  const dialog = new UserDialog(page)
  await expect(dialog.field('Full name')).toBeFocused()
  await page.keyboard.type('Anna Archer')
  await keyboard.press(dialog.button('Add name'))
  await page.keyboard.type('anna-pop')
  await keyboard.press(dialog.button('Remove anna-pop'))
  await expect(dialog.button('Add name')).toBeFocused()
  await keyboard.tabTo(dialog.radio('Privileges', 'These'))
  await page.keyboard.press('ArrowUp')
  await expect(dialog.radio('Privileges', 'Administrator')).toBeChecked()
  await keyboard.fill(dialog.field('Folder to add'), 'sales')
  await page.keyboard.press('Enter')
  await keyboard.toggle(dialog.dialog.getByRole('checkbox', { name: 'Write in sales' }))
  await keyboard.press(dialog.button('Remove anna'))
  await expect(dialog.dialog.getByRole('checkbox', { name: 'Read in sales' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.dialog).toBeHidden()
  await expect(users.grid).toBeFocused()
  await expect(users.row(/anna.*Anna Archer.*Administrator/u)).toHaveAttribute('aria-selected', 'true')
}

/** The first value that is wrong has the focus, and it is said at once how many there are. */
async function create(keyboard: Keyboard, users: UsersPage): Promise<void> {
  const { page } = keyboard
  await keyboard.press(users.button('New user…'))
  const dialog = new UserDialog(page)
  await page.keyboard.type('dora/dorn')
  await keyboard.press(dialog.button('Add address'))
  await page.keyboard.type('nobody')
  await page.keyboard.press('Enter')
  await expect(dialog.dialog.getByRole('alert')).toContainText('2 values must be corrected')
  await expect(dialog.field('User name')).toBeFocused()
  await expect(dialog.field('User name')).toHaveAccessibleDescription(/without slashes/u)
  await keyboard.fill(dialog.field('User name'), 'dora')
  await page.keyboard.press('Enter')
  await expect(dialog.field('E-mail address 1')).toBeFocused()
  await expect(dialog.field('E-mail address 1')).toHaveAccessibleDescription(/nobody is no e-mail address/u)
  await keyboard.fill(dialog.field('E-mail address 1'), 'dora@example.com')
  await page.keyboard.press('Enter')
  await expect(dialog.dialog).toBeHidden()
  await expect(users.button('New user…')).toBeFocused()
  await expect(users.row(/dora@example\.com/u)).toBeVisible()
}

async function renameAndSetPassword(keyboard: Keyboard, users: UsersPage): Promise<void> {
  const { page } = keyboard
  const dialog = new UserDialog(page)
  await keyboard.goToRow(users.grid, 3)
  await keyboard.press(users.button('Rename…'))
  await keyboard.fill(dialog.field('New user name'), 'dorothea')
  await page.keyboard.press('Enter')
  await expect(dialog.dialog).toBeHidden()
  await expect(users.button('Rename…')).toBeFocused()
  await keyboard.press(users.button('Set password…'))
  await keyboard.fill(dialog.field('New password'), 'nine blue herons in rain')
  await page.keyboard.press('Enter')
  await expect(dialog.dialog).toBeHidden()
  await expect(users.button('Set password…')).toBeFocused()
}

/** The question is answered by its own button only. Where nobody is left to delete, the focus goes to a button that can be pressed. */
async function deleteSeveral(keyboard: Keyboard, users: UsersPage): Promise<void> {
  const { page } = keyboard
  const dialog = new UserDialog(page)
  await page.keyboard.press('Control+F')
  await page.keyboard.type('a')
  await users.expectCount(/^4 of 5/u)
  await keyboard.goToRow(users.grid, 1)
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Space')
  await users.expectCount(/2 selected/u)
  await keyboard.press(users.button('Delete…'))
  await expect(dialog.button('Cancel')).toBeFocused()
  await keyboard.press(dialog.button('Delete 2 users'))
  await expect(dialog.dialog).toBeHidden()
  await expect(users.row(/berta|carla/u)).toHaveCount(0)
  await expect(users.button('Delete…')).toBeFocused()

  await page.keyboard.press('Control+F')
  await page.keyboard.type('dorothea')
  await users.expectCount(/^1 of 3/u)
  await keyboard.goToRow(users.grid)
  await keyboard.press(users.button('Delete…'))
  await keyboard.press(dialog.button('Delete 1 user'))
  await users.expectCount('No user fits the search and the filters.')
  await expect(users.button('New user…')).toBeFocused()
}
