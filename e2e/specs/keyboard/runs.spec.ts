import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expect, test } from '../../fixtures/keyboard-test.ts'
import { stallingIn } from '../../lab/scripted-ldap/phase-faults.ts'
import { startScriptedLdap } from '../../lab/scripted-ldap/scripted-ldap.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
import { RunDialog } from '../../pages/run-dialog.ts'

const sampleOf = (state: 'initial' | 'changed') => ({
  version: 1,
  directories: [
    {
      id: 'sample',
      type: 'sample',
      connection: { state },
      filters: {},
      options: { automaticallyDeleteUsers: true, deletionLimit: { count: 0, percent: 0 } },
    },
  ],
})

test('a plan that is held is read and confirmed', async ({ keyboard, host }) => {
  const { page } = keyboard
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(sampleOf('initial')))
  await runDsconsole(host, ['sync'])
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(sampleOf('changed')))
  await keyboard.open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  const run = new RunDialog(page)
  await keyboard.press(directory.button('Synchronize now'))
  await run.expectVerdict('Nothing was changed yet: this plan needs your confirmation.')
  await expect(run.button('Cancel')).toBeFocused()
  await expect(run.dialog.getByText('Why this plan waits')).toBeVisible()
  await expect(run.dialog.getByText(/Up to 0 need no confirmation/u)).toBeVisible()

  // Who is deleted: by the counts, which are filters, and row by row.
  const deleted = run.button(/^\d+ deleted$/u)
  await keyboard.tabTo(deleted)
  await page.keyboard.press('Space')
  await expect(deleted).toHaveAttribute('aria-pressed', 'true')
  await expect(run.dialog.getByRole('row', { name: /^New/u })).toHaveCount(0)
  await keyboard.goToRow(run.dialog.getByRole('grid'))
  await expect(run.dialog.getByRole('region', { name: /^Details of/u })).toBeVisible()
  await keyboard.press(run.button(/^Delete \d+ users?$/u))
  await run.expectVerdict(/^Synchronized\. \d+ changes were made\.$/u)
  await expect(run.button('Close')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(run.dialog).toBeHidden()
  await expect(directory.button('Synchronize now')).toBeFocused()
})

test('a run that goes on is left, found again and cancelled, twice', async ({ keyboard }) => {
  const { page } = keyboard
  const server = await startScriptedLdap({ script: stallingIn('search') })
  await keyboard.open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  const run = new RunDialog(page)
  await keyboard.fill(directory.field('Server name'), `localhost:${server.port}`)
  await keyboard.choose(page.getByRole('combobox', { name: 'Protocol' }), 'LDAP (389)')
  await keyboard.fill(directory.field('Base DN'), 'dc=example,dc=com')
  await keyboard.fill(directory.field('User name'), 'uid')
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Unsaved changes')).toBeHidden()
  const start = directory.button('Test settings')
  await keyboard.press(start)
  await expect(run.button('Close')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(run.dialog).toBeHidden()
  // The button that opened it cannot be pressed during a run: the one beside it has the focus.
  await expect(start).toBeDisabled()
  await expect(directory.button('Test authentication…')).toBeFocused()
  await keyboard.press(directory.button('Show progress'))
  await keyboard.press(run.button('Cancel run'))
  await run.expectVerdict('The run was cancelled. Nothing was changed.')
  await expect(run.button('Close')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(run.dialog).toBeHidden()
  await expect(page.locator('main :focus')).toHaveCount(1)

  await keyboard.press(start)
  await expect(run.button('Close')).toBeFocused()
  await page.keyboard.press('Escape')
  await keyboard.open('Users')
  await keyboard.press(
    page.getByRole('region', { name: 'Runs in progress' }).getByRole('button', { name: 'Cancel run' }),
  )
  await expect(page.getByRole('button', { name: 'Cancel run' })).toBeHidden()
  await expect(page.locator('main :focus')).toHaveCount(1)
  await server.close()
})
