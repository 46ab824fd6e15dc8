import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createKeyFileSecretStore } from '../../../electron/secrets/key-file-secret-store.ts'
import { answerDialogs } from '../../fixtures/electron-dialogs.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { filesHolding } from '../../fixtures/files-below.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
import { Navigation } from '../../pages/navigation.ts'

const canary = 'canary-Wörter-51c7e0'

async function saveWithPassword(page: Page): Promise<void> {
  await new Navigation(page).open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  await directory.fillConnection({
    serverName: 'localhost:9',
    administrativeDn: 'cn=admin,dc=example,dc=com',
    password: canary,
    baseDn: 'dc=example,dc=com',
  })
  await directory.fillUserAttributes()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

test('a password is stored and used, and no file of the data folder holds it in clear', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start()
  await saveWithPassword(page)
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  const run = await new DirectoryServicesPage(page).testSettings()
  await run.close()
  expect(await page.content()).not.toContain(canary)
  await app.close()
  expect(existsSync(join(dataFolder, 'secrets.system.json'))).toBe(true)
  expect(await filesHolding(dataFolder, canary)).toEqual([])
})

test('a password of the command line moves into the store of the system at the first start', async ({
  start,
  dataFolder,
}) => {
  const keyFileStore = createKeyFileSecretStore({ folder: dataFolder, withFileLock: (_file, work) => work() })
  await keyFileStore.set('main/password', canary)
  await start()
  expect(Object.keys(secretsOf(join(dataFolder, 'secrets.json')))).toEqual([])
  expect(Object.keys(secretsOf(join(dataFolder, 'secrets.system.json')))).toEqual(['main/password'])
  expect(await filesHolding(dataFolder, canary)).toEqual([])
})

const secretsOf = (file: string): object => (JSON.parse(readFileSync(file, 'utf8')) as { secrets: object }).secrets

test.describe('where the system has no protected place', () => {
  test.use({ environment: { DSCONSOLE_STAND_IN_BACKEND: 'basic_text' } })

  test('a password is refused until the administrator accepts that, and that is marked ever after', async ({
    start,
    dataFolder,
  }) => {
    const { app, page } = await start()
    const refuse = await answerDialogs(app, 1)
    await saveWithPassword(page)
    await expect(page.getByText('this system has no protected place for it').first()).toBeVisible()
    expect(await refuse.shown()).toEqual(['This system has no protected place for passwords'])
    await answerDialogs(app, 0)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Stored', { exact: true })).toBeVisible()
    await app.close()
    expect(await filesHolding(dataFolder, canary)).toEqual([])
    const { page: again } = await start()
    await expect(again.getByText('Passwords were stored in the data folder').first()).toBeVisible()
  })
})
