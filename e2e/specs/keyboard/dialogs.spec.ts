import { checkDialogs } from '../../fixtures/dialog-focus.ts'
import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { test } from '../../fixtures/keyboard-test.ts'
import { makeArchive } from '../../pages/archives-page.ts'
import type { Keyboard } from '../../pages/keyboard.ts'

const sample = { version: 1, directories: [{ id: 'sample', type: 'sample', connection: {}, filters: {} }] }

const gridOf = ({ page }: Keyboard) => page.getByRole('grid')
const buttonOf =
  ({ page }: Keyboard) =>
  (name: string) =>
    page.getByRole('button', { name, exact: true })

test('dialogs about users', async ({ keyboard, host }) => {
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(sample))
  await runDsconsole(host, ['sync'])
  await runDsconsole(host, ['users', 'create', 'aaa'])
  await keyboard.open('Users')
  const [grid, button] = [gridOf(keyboard), buttonOf(keyboard)]
  await keyboard.goToRow(grid)
  await checkDialogs(keyboard, [
    { title: 'Properties of aaa', opener: grid, first: ['textbox', 'Full name'] },
    { title: 'New user', opener: button('New user…'), first: ['textbox', 'User name'] },
    { title: 'Properties of aaa', opener: button('Properties…'), first: ['textbox', 'Full name'] },
    { title: 'Rename aaa', opener: button('Rename…'), first: ['textbox', 'New user name'] },
    { title: 'Set the password of aaa', opener: button('Set password…'), first: ['password', 'New password'] },
    { title: 'Delete aaa?', opener: button('Delete…'), first: ['button', 'Cancel'] },
    { title: 'Import users from a CSV file', opener: button('Import CSV…'), first: ['button', 'Choose file…'] },
  ])
  // The second one comes from the sample directory.
  await keyboard.goToRow(grid, 1)
  await checkDialogs(keyboard, [
    { title: /^Properties of/u, opener: button('Properties…'), first: ['combobox', 'Authentication'] },
    { title: /^Rename/u, opener: button('Rename…'), first: ['button', 'Close'] },
    { title: /^Set the password/u, opener: button('Set password…'), first: ['button', 'Close'] },
  ])
})

test('dialogs about archives, entries of the audit log and runs', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(sample))
  await runDsconsole(host, ['sync'])
  await makeArchive(host, 'gone', 0)
  await makeArchive(host, 'root', 1)
  await keyboard.open('Users')
  const [grid, button] = [gridOf(keyboard), buttonOf(keyboard)]
  await keyboard.tabTo(page.getByRole('tab', { name: 'Users' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await keyboard.goToRow(page.getByRole('grid', { name: 'Archives' }))
  await checkDialogs(keyboard, [
    { title: /^Give the archive gone/u, opener: button('Give to user…'), first: ['searchbox', 'Search users'] },
    { title: /^Remove the empty archive gone/u, opener: button('Remove…'), first: ['button', 'Cancel'] },
  ])
  await keyboard.goToRow(grid, 1)
  await checkDialogs(keyboard, [
    { title: /^Give the archive root/u, opener: button('Give to user…'), first: ['button', 'Close'] },
  ])
  await keyboard.open('Audit log')
  await keyboard.goToRow(grid)
  await checkDialogs(keyboard, [
    { title: 'Run ended: sample', opener: grid, first: ['button', 'Close'] },
    { title: 'Run ended: sample', opener: button('Show entry…'), first: ['button', 'Close'] },
  ])
  await keyboard.open('Synchronizations')
  await keyboard.goToRow(grid)
  await checkDialogs(keyboard, [
    { title: /^Applied: \d+ changes were made/u, opener: grid, first: ['button', 'Close'] },
    { title: /^Applied/u, opener: button('Show run…'), first: ['button', 'Close'] },
  ])
})

test('dialogs of the settings and about oneself', async ({ keyboard }) => {
  await keyboard.open('Settings')
  const button = buttonOf(keyboard)
  const user = button('Logged on as root')
  await checkDialogs(keyboard, [
    {
      title: 'Schedule of a new directory',
      opener: button('Default schedule…'),
      first: ['combobox', 'Synchronize'],
    },
    {
      title: 'Export the configuration',
      opener: button('Export…'),
      first: ['checkbox', 'With the stored passwords, sealed under a passphrase'],
    },
    { title: 'Import a configuration', opener: button('Import…'), first: ['button', 'Choose file…'] },
    { title: 'Save a support bundle?', opener: button('Make support bundle…'), first: ['button', 'Save file'] },
    {
      title: /licences/iu,
      opener: button('Licences of others…'),
      // The text, which scrolls once it is there.
      awaited: keyboard.page.getByRole('dialog').locator('.MuiDialogContent-root[tabindex="0"]'),
      first: ['button', 'Close'],
    },
    {
      title: 'Change password',
      opener: user,
      open: () => keyboard.chooseFromMenu(user, 'Change password…'),
      first: ['password', 'Present password'],
    },
  ])
})

test('dialogs of a directory', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(sample))
  await keyboard.open('Directory Services')
  const button = buttonOf(keyboard)
  const menu = button('Directories')
  const fromMenu = (entry: string) => ({ opener: menu, open: () => keyboard.chooseFromMenu(menu, entry) })
  await checkDialogs(keyboard, [
    { title: 'Add a directory', ...fromMenu('Add directory…'), first: ['textbox', 'Short name'] },
    { title: 'Remove the directory sample?', ...fromMenu('Remove directory…'), first: ['button', 'Cancel'] },
    { title: 'Default privileges', opener: button('Default privileges…'), first: ['checkbox', 'Administrator'] },
    { title: 'Schedule of sample', opener: button('Schedule…'), first: ['combobox', 'Synchronize'] },
    {
      title: 'Synchronize sample without this program',
      opener: button('Schedule…'),
      open: async () => {
        await page.keyboard.press('Enter')
        await keyboard.press(button('Run it without this program…'))
      },
      first: ['button', 'Close'],
    },
    { title: 'Test authentication', opener: button('Test authentication…'), first: ['textbox', 'User name'] },
    { title: /^The settings work/u, opener: button('Test settings'), first: ['button', 'Close'] },
  ])
  await keyboard.toggle(page.getByRole('checkbox', { name: /^Automatically delete/u }))
  await checkDialogs(keyboard, [
    { title: /^Save the changes/u, opener: button('Synchronize now'), first: ['button', 'Cancel'] },
    { title: 'Leave without saving?', opener: button('Users'), first: ['button', 'Stay here'] },
  ])
  await keyboard.press(button('Discard'))
  await keyboard.choose(page.getByRole('combobox', { name: 'Integration' }), 'Generic LDAP')
  const presets = button('Fill in for…')
  await checkDialogs(keyboard, [
    {
      title: 'Fill in for OpenLDAP?',
      opener: presets,
      open: () => keyboard.chooseFromMenu(presets, 'OpenLDAP'),
      first: ['checkbox', 'Administrative DN'],
    },
  ])
})
