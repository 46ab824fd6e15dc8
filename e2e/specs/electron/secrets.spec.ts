import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createKeyFileSecretStore } from '../../../electron/secrets/key-file-secret-store.ts'
import { answerDialogs } from '../../fixtures/electron-dialogs.ts'
import { answerSaveDialog } from '../../fixtures/electron-saves.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { filesHolding } from '../../fixtures/files-below.ts'
import { writeLdapSettings } from '../../fixtures/ldap-settings.ts'
import { startScriptedLdap } from '../../lab/scripted-ldap/scripted-ldap.ts'
import { DirectoryServicesPage } from '../../pages/directory-services-page.ts'
import { Navigation } from '../../pages/navigation.ts'
import { SettingsPage } from '../../pages/settings-page.ts'

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

test('a password that is used stands in no file, log, support bundle, export or message of the bridge', async ({
  start,
  dataFolder,
}) => {
  test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'the bridge of Electron is read by nobody')
  const server = await startScriptedLdap({ script: { bind: (_request, reply) => reply.done(49) } })
  await writeLdapSettings(dataFolder, { port: server.port, password: canary })
  const { app, page } = await start()
  const settings = new SettingsPage(page)
  await new Navigation(page).open('Settings')
  await settings.choose('What is logged', 'Everything, for support')
  await new Navigation(page).open('Directory Services')
  const run = await new DirectoryServicesPage(page).synchronize()
  await run.expectVerdict(/refused|not logged on|failed/iu)
  await run.close()
  expect(JSON.stringify(server.binds().map(({ operation }) => operation)), 'it was used').toContain(canary)

  await new Navigation(page).open('Settings')
  const saved = { bundle: join(dataFolder, 'bundle.json'), export: join(dataFolder, 'export.json') }
  for (const [button, path] of [
    ['Make support bundle…', saved.bundle],
    ['Export…', saved.export],
  ] as const) {
    await answerSaveDialog(app, path)
    await settings.openDialog(button)
    await settings.dialog.getByRole('button', { name: 'Save file' }).click()
    await expect.poll(() => existsSync(path)).toBe(true)
  }
  expect(readFileSync(saved.bundle, 'utf8')).toContain('credentials-refused')
  const messages = await app.evaluate((electron) =>
    (electron as unknown as { standIn: { messages: readonly { text: string }[] } }).standIn.messages.map(
      ({ text }) => text,
    ),
  )
  expect(messages.some((text) => text.includes('"run-ended"'))).toBe(true)
  expect(messages.filter((text) => text.includes(canary))).toEqual([])
  await app.close()
  expect(await filesHolding(dataFolder, canary)).toEqual([])
  await server.close()
})

test('a password that is typed crosses the bridge once, when it is saved, and never comes back', async ({ start }) => {
  test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'the bridge of Electron is read by nobody')
  const { app, page } = await start()
  await saveWithPassword(page)
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  await new Navigation(page).open('Overview')
  await new Navigation(page).open('Directory Services')
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  const holding = await app.evaluate(
    (electron, wanted) =>
      (electron as unknown as { standIn: { messages: readonly { to: string; text: string }[] } }).standIn.messages
        .filter(({ text }) => text.includes(wanted))
        .map(({ to, text }) => `${to} ${/"given":\["([\w.]+)"/u.exec(text)?.[1] ?? ''}`),
    canary,
  )
  expect(holding).toEqual(['program directories.save'])
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
