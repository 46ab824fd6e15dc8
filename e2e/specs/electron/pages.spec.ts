import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { DirectoryEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { answerDialogs, holdDialogs } from '../../fixtures/electron-dialogs.ts'
import { expect, test } from '../../fixtures/electron-test.ts'
import { writeLdapSettings } from '../../fixtures/ldap-settings.ts'
import { recordedRuns } from '../../fixtures/recorded-runs.ts'
import type { LdapScript } from '../../lab/scripted-ldap/ldap-script.ts'
import { scriptedDirectory } from '../../lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap } from '../../lab/scripted-ldap/scripted-ldap.ts'
import { LogOnPage } from '../../pages/log-on-page.ts'
import { Navigation } from '../../pages/navigation.ts'
import { startConfiguredRun } from '../../pages/start-stalling-run.ts'

const base = 'dc=example,dc=com'
const people: readonly DirectoryEntry[] = [
  { distinguishedName: base, attributes: { objectClass: ['domain'], dc: ['example'] } },
  {
    distinguishedName: `uid=ada,${base}`,
    attributes: { objectClass: ['inetOrgPerson'], uid: ['ada'], entryUUID: ['ada-1'] },
  },
]

const readLog = (dataFolder: string) => readFile(join(dataFolder, 'logs', 'dsconsole.log'), 'utf8')
const crash = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())

test('a page that dies during a run is opened anew with a message, and shows the end of that run', async ({
  start,
  dataFolder,
}) => {
  const released = Promise.withResolvers<null>()
  const { search, ...script } = scriptedDirectory({ entries: people })
  const whenReleased: LdapScript['search'] = (request, reply) =>
    void released.promise.then(() => search?.(request, reply))
  const server = await startScriptedLdap({ script: { ...script, search: whenReleased } })
  await writeLdapSettings(dataFolder, { port: server.port })
  const { app, page } = await start()
  await startConfiguredRun(page)
  const dialogs = await answerDialogs(app, 0)
  const reopened = app.waitForEvent('window')
  await crash(app)
  const next = await reopened
  // Another page than the one that died: whoever sits there proves anew who he is.
  await new LogOnPage(next).enter()
  await expect(next.getByRole('region', { name: 'Runs in progress' })).toBeVisible()
  expect(await dialogs.shown()).toEqual(['The window had to be opened anew'])
  released.resolve(null)
  await expect(next.getByRole('region', { name: 'Runs in progress' })).toBeHidden()
  await new Navigation(next).open('Synchronizations')
  await expect(next.getByRole('row', { name: /main/u })).toContainText('Applied')
  expect(await recordedRuns(dataFolder)).toEqual(['applied from window'])
  expect(await readLog(dataFolder)).toContain('The page of the window ended unexpectedly.')
  await server.close()
})

test('a page that dies three times within a minute ends the program, which says so', async ({ start }) => {
  const { app } = await start()
  await answerDialogs(app, 0)
  await app.evaluate(({ dialog }) => {
    dialog.showErrorBox = (title) => void process.stderr.write(`told: ${title}\n`)
  })
  const told: string[] = []
  app.process().stderr?.on('data', (text: Buffer) => told.push(text.toString()))
  const crashAndReopen = async () => {
    const reopened = app.waitForEvent('window')
    await crash(app)
    await (await reopened).getByRole('heading', { level: 1 }).waitFor()
  }
  await crashAndReopen()
  await crashAndReopen()
  const ended = app.waitForEvent('close')
  await crash(app)
  await ended
  expect(told.join('')).toContain('told: The window keeps ending unexpectedly')
})

test('a page that does not answer is waited for or replaced, as the person says; lost helpers stand in the log', async ({
  start,
  dataFolder,
}) => {
  const { app, page, window } = await start()
  const question = await holdDialogs(app)
  const asked = async () => (await question.seen()).length
  const waitedFor = async () => (await readLog(dataFolder)).split('"isReplaced":false').length - 1
  const hang = () => window.evaluate((opened) => void opened.emit('unresponsive'))
  await hang()
  await expect.poll(asked).toBe(1)
  expect((await question.seen())[0]).toMatchObject({
    message: 'The window does not answer',
    buttons: ['Wait', 'Open a new window'],
    defaultId: 0,
    cancelId: 0,
  })
  await window.evaluate((opened) => void opened.emit('responsive'))
  await expect.poll(waitedFor, 'a page that answers takes its question away').toBe(1)
  await hang()
  await expect.poll(asked).toBe(2)
  await hang()
  expect(await asked(), 'while the question waits').toBe(2)
  await question.answer(0)
  const askedAgain = async () => {
    await hang()
    return asked()
  }
  await expect.poll(askedAgain, 'once the answer is there').toBe(3)
  expect(page.isClosed()).toBe(false)
  const reopened = app.waitForEvent('window')
  await question.answer(1)
  await new LogOnPage(await reopened).enter()
  expect([page.isClosed(), app.windows().length]).toEqual([true, 1])

  await app.evaluate(({ app: program }) => {
    program.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 139 })
    program.emit(
      'child-process-gone',
      {},
      { type: 'Utility', name: 'Network Service', reason: 'clean-exit', exitCode: 0 },
    )
    program.emit('child-process-gone', {}, { type: 'Utility', name: 'Network Service', reason: 'killed', exitCode: 9 })
  })
  const lost = async () =>
    (await readLog(dataFolder)).split('\n').filter((line) => line.includes('A process beside the window'))
  await expect.poll(async () => (await lost()).length).toBe(2)
  const [graphics, network] = await lost()
  expect(graphics).toContain('"type":"GPU"')
  expect(network).toContain('"name":"Network Service"')
})
