import { mergeTests } from '@playwright/test'
import { expectFocusCircle } from '../../fixtures/focus-circle.ts'
import { expect, test as keyboardTest } from '../../fixtures/keyboard-test.ts'
import { test as labTest } from '../../fixtures/lab-test.ts'
import type { Slapd } from '../../lab/slapd.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
import type { Keyboard } from '../../pages/keyboard.ts'

const test = mergeTests(labTest, keyboardTest)

test('an LDAP directory is corrected, filled in, saved, and limited to a group of it', async ({ keyboard, slapd }) => {
  const { page } = keyboard
  await keyboard.open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  await expectMistakes(keyboard, directory)
  await fillIn(keyboard, directory, slapd)
  await save(keyboard)
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/u })).toHaveCount(1)
  await expect(directory.field('Members')).toBeFocused()

  await browse(keyboard, directory)
  await chooseGroup(keyboard, directory)
  // The button goes with the group, and the focus to the one beside it.
  await keyboard.press(directory.button('Remove the group Engineering'))
  await expect(directory.button('Choose groups…')).toBeFocused()
  await save(keyboard)
  await changePassword(keyboard, directory)
})

const save = async ({ page }: Keyboard): Promise<void> => {
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Unsaved changes')).toBeHidden()
}

/** The first wrong field has the focus, and what is wrong is spoken, also where that field had the focus before. */
async function expectMistakes(keyboard: Keyboard, directory: DirectoryServicesPage): Promise<void> {
  const { page } = keyboard
  await keyboard.fill(directory.field('Server name'), 'two words')
  await page.keyboard.press('Control+S')
  const server = directory.field('Server name')
  await expect(server).toBeFocused()
  await expect(server).toHaveAttribute('aria-invalid', 'true')
  await expect(server).toHaveAccessibleDescription(/^Enter a host name/u)
  const spoken = /^2 values must be corrected\. Server name: Enter a host name .*User name attribute: Enter/u
  await expect(page.getByRole('status').filter({ hasText: spoken })).toHaveCount(1)
  await keyboard.press(page.getByRole('button', { name: 'User name attribute', exact: true }))
  await expect(directory.field('User name')).toBeFocused()
}

async function fillIn(keyboard: Keyboard, directory: DirectoryServicesPage, slapd: Slapd): Promise<void> {
  const { page } = keyboard
  await keyboard.fill(directory.field('Server name'), `localhost:${slapd.port}`)
  await keyboard.choose(page.getByRole('combobox', { name: 'Protocol' }), 'LDAP (389)')
  await keyboard.fill(directory.field('Administrative DN'), slapd.adminDn)
  await keyboard.fill(directory.field('Password'), slapd.adminPassword)
  await keyboard.fill(directory.field('User name'), 'uid')
  await keyboard.toggle(directory.field('Local part only (e-mail addresses, UPN)'))
  const groups = page.getByRole('region', { name: 'Group filter and attributes' })
  await keyboard.fill(groups.getByLabel('Filter', { exact: true }), '(objectClass=groupOfNames)')
  await keyboard.fill(groups.getByLabel('Name', { exact: true }), 'cn')
  await keyboard.fill(directory.field('Members'), 'member')
}

async function browse(keyboard: Keyboard, directory: DirectoryServicesPage): Promise<void> {
  const { page } = keyboard
  const dialog = page.getByRole('dialog', { name: 'Choose the base DN' })
  await keyboard.press(directory.button('Browse…'))
  // The entries are fetched: then the tree has the focus.
  await expect(dialog.getByRole('tree')).toBeFocused()
  await expectFocusCircle(dialog)
  await keyboard.tabTo(dialog.getByRole('tree'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('treeitem', { selected: true })).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(directory.button('Browse…')).toBeFocused()
  await expect(directory.field('Base DN')).toHaveValue('dc=example,dc=com')
}

async function chooseGroup(keyboard: Keyboard, directory: DirectoryServicesPage): Promise<void> {
  const { page } = keyboard
  const dialog = page.getByRole('dialog', { name: 'Choose groups' })
  await keyboard.press(directory.button('Choose groups…'))
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('eng')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await expectFocusCircle(dialog)
  await keyboard.tabTo(dialog.getByRole('listbox'))
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('option', { selected: true })).toHaveCount(1)
  await keyboard.press(dialog.getByRole('button', { name: 'Use 1 group' }))
  await expect(dialog).toBeHidden()
  await expect(directory.button('Choose groups…')).toBeFocused()
}

/** Each of the buttons takes the place of another one, or of the field. */
async function changePassword(keyboard: Keyboard, directory: DirectoryServicesPage): Promise<void> {
  await keyboard.press(directory.button('Change'))
  await expect(directory.field('Password')).toBeFocused()
  await keyboard.press(directory.button('Keep the stored one'))
  await expect(directory.button('Change')).toBeFocused()
  await keyboard.press(directory.button('Remove'))
  await expect(directory.button('Do not remove')).toBeFocused()
  await keyboard.press(directory.button('Discard'))
  await expect(directory.button('Discard')).toBeFocused()
}
