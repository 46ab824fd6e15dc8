import { mergeTests } from '@playwright/test'
import { runDsconsole } from '../../fixtures/dsconsole.ts'
import { expectFocusCircle } from '../../fixtures/focus-circle.ts'
import { expect, test as keyboardTest } from '../../fixtures/keyboard-test.ts'
import { test as labTest } from '../../fixtures/lab-test.ts'
import { passwordOf } from '../../lab/directory-data.ts'
import type { Slapd } from '../../lab/slapd.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'

const test = mergeTests(labTest, keyboardTest)

/** The lab's server shows its people to whoever has not logged on, too. */
const configurationOf = ({ port, baseDn }: Slapd) => ({
  version: 1,
  directories: [
    {
      id: 'main',
      type: 'generic-ldap',
      connection: { serverName: `localhost:${port}`, protocol: 'ldap', baseDn },
      filters: { userFilter: '(uid=user000007)', userNameAttribute: 'uid' },
    },
  ],
})

test('a log-on is tested with a wrong and a right password, and the verdict is read', async ({
  keyboard,
  host,
  slapd,
}) => {
  const { page } = keyboard
  await runDsconsole(host, ['config', 'import', '-'], JSON.stringify(configurationOf(slapd)))
  await runDsconsole(host, ['sync'])
  await keyboard.open('Directory Services')
  const testing = new DirectoryServicesPage(page).button('Test authentication…')
  const dialog = page.getByRole('dialog', { name: 'Test authentication' })
  const password = dialog.getByLabel('Password', { exact: true })
  const submit = dialog.getByRole('button', { name: 'Test', exact: true })
  const verdict = dialog.getByRole('alert').filter({ hasText: /log on/u })
  await keyboard.press(testing)
  await expect(dialog.getByRole('textbox', { name: 'User name' })).toBeFocused()
  await page.keyboard.type('user000007')
  await keyboard.fill(password, 'wrong')
  await page.keyboard.press('Enter')
  await expect(verdict).toHaveText('user000007 cannot log on.')
  await expect(password).toBeFocused()
  await expectFocusCircle(dialog)

  // A verdict about another password must not be read any more.
  await keyboard.fill(password, passwordOf('user000007'))
  await expect(verdict).toHaveCount(0)
  await keyboard.press(submit)
  await expect(verdict).toHaveText('user000007 can log on with this password.')
  await expect(submit).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(testing).toBeFocused()
})
