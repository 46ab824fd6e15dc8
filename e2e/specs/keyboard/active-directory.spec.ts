import { mergeTests } from '@playwright/test'
import { expectFocusCircle } from '../../fixtures/focus-circle.ts'
import { expect, test as keyboardTest } from '../../fixtures/keyboard-test.ts'
import { test as sambaTest } from '../../fixtures/samba-test.ts'
import { companyDn, domainDn, reader } from '../../lab/samba/samba-domain.ts'
import { ActiveDirectoryPage } from '../../pages/active-directory-page.ts'
import type { Keyboard } from '../../pages/keyboard.ts'

const test = mergeTests(sambaTest, keyboardTest)

test('a domain is found, its fields are filled in, a base DN and a group are chosen, and it is tested', async ({
  keyboard,
  samba,
}) => {
  const { page } = keyboard
  await keyboard.open('Directory Services')
  await keyboard.choose(page.getByRole('combobox', { name: 'Integration' }), 'Active Directory')
  const directory = new ActiveDirectoryPage(page)
  await detect(keyboard, directory)
  await keyboard.fill(directory.field('User Name'), reader.userName)
  await keyboard.fill(directory.field('Password'), reader.password)
  await keyboard.chooseFile(directory.button('Load file…'), { name: 'authority.pem', text: samba.caPem })
  await expect(page.getByText(/CN=lab-authority, valid until/u)).toBeVisible()
  await browse(keyboard, directory)
  await keyboard.toggle(page.getByRole('checkbox', { name: /enabled users only$/u }))
  await chooseGroup(keyboard, directory)
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Unsaved changes')).toBeHidden()
  await keyboard.press(directory.button('Test settings'))
  const run = page.getByRole('dialog')
  await expect(run.getByRole('heading', { name: /^The settings work/u })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(directory.button('Test settings')).toBeFocused()
})

async function detect(keyboard: Keyboard, directory: ActiveDirectoryPage): Promise<void> {
  const detection = keyboard.page.getByRole('dialog', { name: 'Auto-detect' })
  await keyboard.press(directory.button('Auto-detect…'))
  await expect(detection.getByText(/dc1\.corp\.example/u).first()).toBeVisible()
  await expect(detection.getByRole('button', { name: 'Use these values' })).toBeFocused()
  await keyboard.page.keyboard.press('Enter')
  await expect(directory.button('Auto-detect…')).toBeFocused()
  await expect(directory.field('Base-DN (optional)')).toHaveValue(domainDn)
}

async function browse(keyboard: Keyboard, directory: ActiveDirectoryPage): Promise<void> {
  const { page } = keyboard
  const dialog = page.getByRole('dialog', { name: 'Choose the base DN' })
  await keyboard.press(directory.button('Browse…'))
  await expect(dialog.getByRole('tree')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  const company = dialog.getByRole('treeitem', { name: /OU=Company/u })
  await expect(company).toBeVisible()
  for (let step = 0; step < 20 && (await company.getAttribute('aria-selected')) !== 'true'; step += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(directory.field('Base-DN (optional)')).toHaveValue(companyDn)
  await expect(directory.button('Browse…')).toBeFocused()
}

async function chooseGroup(keyboard: Keyboard, directory: ActiveDirectoryPage): Promise<void> {
  const { page } = keyboard
  const dialog = page.getByRole('dialog', { name: 'Choose groups' })
  await keyboard.press(directory.button('Choose groups…'))
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('archived')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await expectFocusCircle(dialog)
  await keyboard.tabTo(dialog.getByRole('listbox'))
  await page.keyboard.press('Enter')
  await keyboard.press(dialog.getByRole('button', { name: 'Use 1 group' }))
  await expect(directory.button('Choose groups…')).toBeFocused()
}
