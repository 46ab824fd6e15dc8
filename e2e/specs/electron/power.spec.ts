import { expect, test } from '../../fixtures/electron-test.ts'
import { writeLdapSettings } from '../../fixtures/ldap-settings.ts'
import { recordedRuns } from '../../fixtures/recorded-runs.ts'
import { writeSample } from '../../fixtures/scheduled-sample.ts'
import { stallingIn } from '../../lab/scripted-ldap/phase-faults.ts'
import { startScriptedLdap } from '../../lab/scripted-ldap/scripted-ldap.ts'
import { startConfiguredRun } from '../../pages/start-stalling-run.ts'
import { openSettings } from '../../../electron/settings/open-settings.ts'

test('a machine that wakes up looks at its schedule at once', async ({ start, dataFolder }) => {
  await writeSample(dataFolder)
  const { app } = await start()
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  // What has become due meanwhile; another process makes it so, of which the program hears nothing.
  const now = new Date()
  const time = `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`
  const since = new Date(now.getTime() - 3_600_000).toISOString()
  const settings = await openSettings({ folder: dataFolder, now: () => now })
  await settings.updateSchedules(() => [{ directory: 'main', schedule: { kind: 'daily', time }, since }])
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  // Without that, it would look within half a minute.
  await expect.poll(() => recordedRuns(dataFolder), { timeout: 8000 }).toEqual(['applied from schedule'])
})

const twoDigits = (value: number): string => String(value).padStart(2, '0')

test('the machine is kept awake for as long as a run goes on', async ({ start, dataFolder }) => {
  test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'Electron tells nobody what it keeps awake')
  const server = await startScriptedLdap({ script: stallingIn('search') })
  await writeLdapSettings(dataFolder, { port: server.port })
  const { app, page } = await start()
  const kept = () =>
    app.evaluate((electron) => (electron as unknown as { standIn: { blockers: Set<number> } }).standIn.blockers.size)
  expect(await kept()).toBe(0)
  const run = await startConfiguredRun(page)
  await expect.poll(kept).toBe(1)
  await run.dialog.getByRole('button', { name: 'Cancel run' }).click()
  await expect.poll(kept).toBe(0)
  await server.close()
})
