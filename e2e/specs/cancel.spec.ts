import { expect, test } from '../fixtures/console-test.ts'
import { stallingIn } from '../lab/scripted-ldap/phase-faults.ts'
import { startScriptedLdap } from '../lab/scripted-ldap/scripted-ldap.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { Navigation } from '../pages/navigation.ts'

test('a run against a server that never answers can be left, found again, and cancelled', async ({
  consolePage: page,
}) => {
  const server = await startScriptedLdap({ script: stallingIn('search') })
  const navigation = new Navigation(page)
  await navigation.open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  await directory.fillConnection({
    serverName: `localhost:${server.port}`,
    administrativeDn: 'cn=admin,dc=example,dc=com',
    password: 'secret',
    baseDn: 'dc=example,dc=com',
  })
  await directory.fillUserAttributes()
  const run = await directory.testSettings()
  await expect(run.dialog.getByRole('progressbar')).toBeVisible()
  await run.dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Show progress' }).click()
  await run.dialog.getByRole('button', { name: 'Cancel run' }).click()
  await run.expectVerdict('The run was cancelled. Nothing was changed.')
  await server.close()
})
