import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/console-test.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'

/** What a scheduled task or another administrator does with the same data folder. */
function synchronizeElsewhere(dataFolder: string, groups: readonly string[]): void {
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, ['dist/cli/dsconsole.cjs', '--data', dataFolder, ...args])
  const file = join(dataFolder, 'exported.json')
  run('config', 'export', file)
  const narrowed = join(dataFolder, 'narrowed.json')
  const directory = { id: 'sample', type: 'sample', filters: { groups } }
  writeFileSync(narrowed, JSON.stringify({ version: 1, directories: [directory] }))
  run('config', 'import', narrowed)
  run('sync')
  run('config', 'import', file)
}

test('a plan that is no longer the plan is not applied: the new one is shown, and can be applied', async ({
  consolePage: page,
  host,
}) => {
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const directory = new DirectoryServicesPage(page)
  const shown = await directory.testSettings()
  await shown.expectVerdict('The settings work. 60 changes would be made.')

  synchronizeElsewhere(host.dataFolder, ['software'])
  await shown.button('Synchronize now').click()
  await shown.expectVerdict('Nothing was changed yet: this plan needs your confirmation.')
  await expect(shown.dialog.getByText(/have changed since the plan was shown/u)).toBeVisible()
  await shown.button('Apply 51 changes').click()
  await shown.expectVerdict('Synchronized. 51 changes were made.')
})

test('where someone else has done everything meanwhile, there is nothing to confirm', async ({
  consolePage: page,
  host,
}) => {
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const shown = await new DirectoryServicesPage(page).testSettings()
  await shown.expectVerdict('The settings work. 60 changes would be made.')
  synchronizeElsewhere(host.dataFolder, [])
  await shown.button('Synchronize now').click()
  await shown.expectVerdict('Synchronized. Nothing had to be changed.')
})
