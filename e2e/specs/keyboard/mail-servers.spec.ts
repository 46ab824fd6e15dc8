import { mergeTests, type Locator } from '@playwright/test'
import { expectFocusCircle } from '../../fixtures/focus-circle.ts'
import { test as kerioTest } from '../../fixtures/kerio-test.ts'
import { expect, test as keyboardTest } from '../../fixtures/keyboard-test.ts'
import { startIceWarpDouble, type IceWarpDouble } from '../../lab/icewarp/icewarp-double.ts'
import { labAdministrator, labCompany } from '../../lab/icewarp/lab-company.ts'
import { adminPassword } from '../../lab/kerio-connect/kerio-company.ts'
import { DomainsAndGroupsPicker } from '../../pages/domains-and-groups-picker.ts'
import type { Keyboard } from '../../pages/keyboard.ts'
import { MailServerPage } from '../../pages/mail-server-page.ts'

const test = mergeTests(kerioTest, keyboardTest).extend<{ readonly icewarp: IceWarpDouble }>({
  // Playwright reads the names of the parameters, so the empty pattern must stand here.
  // eslint-disable-next-line no-empty-pattern
  icewarp: async ({}, use) => {
    const double = await startIceWarpDouble({ company: labCompany(3) })
    await use(double)
    await double.close()
  },
})

test('of Kerio Connect a domain and a group are chosen, and taken away, also while the server does not answer', async ({
  keyboard,
  kerio,
}) => {
  const { page } = keyboard
  const directory = new MailServerPage(page)
  await connect(keyboard, 'Kerio Connect', { ...kerio, userName: 'full', password: adminPassword })
  const picker = await openPicker(keyboard)
  await find(keyboard, picker, 'branch')
  await take(keyboard, picker, /^branch\.example/u)
  await clearSearch(keyboard, picker)
  await take(keyboard, picker, /^Support/u)
  await expectFocusCircle(picker.dialog)
  await use(keyboard, picker, 'Use 2 choices')
  await save(keyboard)

  await keyboard.press(directory.button('Remove Support@example.com'))
  await expect(directory.chosen('Support@example.com')).toBeHidden()
  await expect(directory.button('Remove branch.example')).toBeFocused()
  await kerio.close()
  await keyboard.press(directory.button('Choose…'))
  await expect(picker.dialog.getByText(/refuses connections on port/u).first()).toBeVisible()
  await keyboard.press(picker.dialog.getByRole('button', { name: 'Remove branch.example' }))
  await expect(picker.dialog.locator(':focus')).toHaveCount(1)
  await use(keyboard, picker, 'Use all users')
  await expect(page.getByText('Nothing is chosen: all users.')).toBeVisible()
  await save(keyboard)
})

test('of IceWarp the interface is shown, a domain and a group are chosen, and their users synchronized', async ({
  keyboard,
  icewarp,
}) => {
  const { page } = keyboard
  const directory = new MailServerPage(page)
  await connect(keyboard, 'IceWarp Server', { ...icewarp, ...labAdministrator })
  await keyboard.press(directory.button('Show'))
  await expect(page.getByText(/^XML commands: https:/u)).toBeVisible()
  await expect(directory.button('Show')).toBeFocused()
  const picker = await openPicker(keyboard)
  await take(keyboard, picker, /^example\.org/u)
  await find(keyboard, picker, 'sales')
  await take(keyboard, picker, /^sales/u)
  await use(keyboard, picker, 'Use 2 choices')
  await save(keyboard)
  await keyboard.press(directory.button('Synchronize now'))
  const run = page.getByRole('dialog')
  await expect(run.getByRole('heading', { name: 'Synchronized. 3 changes were made.' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(directory.button('Synchronize now')).toBeFocused()
})

interface Connection {
  readonly host: string
  readonly port: number
  readonly userName: string
  readonly password: string
}

async function connect(
  keyboard: Keyboard,
  integration: 'Kerio Connect' | 'IceWarp Server',
  { host, port, userName, password }: Connection,
): Promise<void> {
  const { page } = keyboard
  await keyboard.open('Directory Services')
  await keyboard.choose(page.getByRole('combobox', { name: 'Integration' }), integration)
  const section = page.getByRole('region', { name: /^Connection to /u })
  const field = (label: string): Locator => section.getByLabel(label, { exact: true })
  await keyboard.fill(field('Server name'), `${host}:${port}`)
  await keyboard.toggle(field('Accept all certificates'))
  await keyboard.fill(field('User name'), userName)
  await keyboard.fill(field('Password'), password)
}

/** The domains and groups are fetched: then the search has the focus. */
async function openPicker(keyboard: Keyboard): Promise<DomainsAndGroupsPicker> {
  const picker = new DomainsAndGroupsPicker(keyboard.page)
  await keyboard.press(keyboard.page.getByRole('button', { name: 'Choose…' }))
  await expect(picker.dialog.getByRole('searchbox')).toBeFocused()
  return picker
}

async function find({ page }: Keyboard, { dialog }: DomainsAndGroupsPicker, text: string): Promise<void> {
  const everything = await dialog.getByRole('option').count()
  await page.keyboard.press('Control+F')
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(text)
  await expect.poll(() => dialog.getByRole('option').count()).toBeLessThan(everything)
}

/** Escape leaves the dialog open where it has a search to clear. */
async function clearSearch({ page }: Keyboard, { dialog }: DomainsAndGroupsPicker): Promise<void> {
  const found = await dialog.getByRole('option').count()
  await page.keyboard.press('Control+F')
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('searchbox')).toHaveValue('')
  await expect.poll(() => dialog.getByRole('option').count()).toBeGreaterThan(found)
}

/** Goes down the list to what is wanted, as a screen reader reads it out: by the active descendant. */
async function take(keyboard: Keyboard, picker: DomainsAndGroupsPicker, name: RegExp): Promise<void> {
  const list = picker.dialog.getByRole('listbox')
  const wanted = await picker.option(name).getAttribute('id')
  await keyboard.tabTo(list)
  await keyboard.page.keyboard.press('Home')
  for (let step = 0; step < 20 && (await list.getAttribute('aria-activedescendant')) !== wanted; step += 1)
    await keyboard.page.keyboard.press('ArrowDown')
  await keyboard.page.keyboard.press('Space')
  await expect(picker.option(name)).toHaveAttribute('aria-selected', 'true')
  await expect(list).toBeFocused()
}

async function use(keyboard: Keyboard, { dialog }: DomainsAndGroupsPicker, label: string): Promise<void> {
  await keyboard.press(dialog.getByRole('button', { name: label, exact: true }))
  await expect(dialog).toBeHidden()
  await expect(keyboard.page.getByRole('button', { name: 'Choose…' })).toBeFocused()
}

const save = async ({ page }: Keyboard): Promise<void> => {
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Unsaved changes')).toBeHidden()
}
