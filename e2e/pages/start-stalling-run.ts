import { expect, type Page } from '@playwright/test'
import { DirectoryServicesPage } from './directory-services-page.ts'
import { Navigation } from './navigation.ts'
import type { RunDialog } from './run-dialog.ts'

async function fillIn(page: Page, port: number): Promise<DirectoryServicesPage> {
  await new Navigation(page).open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  await directory.fillConnection({
    serverName: `localhost:${port}`,
    administrativeDn: 'cn=admin,dc=example,dc=com',
    password: 'secret',
    baseDn: 'dc=example,dc=com',
  })
  await directory.fillUserAttributes()
  return directory
}

/** Test Settings with values that are not saved, against a server that falls silent. */
export async function startStallingTest(page: Page, port: number): Promise<RunDialog> {
  const run = await (await fillIn(page, port)).testSettings()
  await expect(run.dialog.getByRole('progressbar')).toBeVisible()
  return run
}

/** Synchronize now with the settings that are saved. */
export async function startConfiguredRun(page: Page): Promise<RunDialog> {
  await new Navigation(page).open('Directory Services')
  const run = await new DirectoryServicesPage(page).synchronize()
  await expect(run.dialog.getByRole('progressbar')).toBeVisible()
  return run
}
