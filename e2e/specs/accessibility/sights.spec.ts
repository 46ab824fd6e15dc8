import { inspect } from '../../fixtures/inspect.ts'
import { test } from '../../fixtures/kerio-test.ts'
import { stallingIn } from '../../lab/scripted-ldap/phase-faults.ts'
import { startScriptedLdap } from '../../lab/scripted-ldap/scripted-ldap.ts'
import { synchronizeSample } from '../../pages/synchronize-sample.ts'
import { apartSights } from '../../sights/apart-sights.ts'
import { directorySights } from '../../sights/directory-sights.ts'
import { entranceSights } from '../../sights/entrance-sights.ts'
import { firstStartSights } from '../../sights/first-start-sights.ts'
import { runSights, saveLab } from '../../sights/run-sights.ts'
import { settingsSights } from '../../sights/settings-sights.ts'
import { inspectAll } from '../../sights/sight.ts'
import { fillCompany, usersSights } from '../../sights/users-sights.ts'

test.setTimeout(300_000)
// What is wrong is named in words; a trace of so many looks would take longer than they do.
test.use({ actionTimeout: 15_000, trace: 'off' })

test('the entrance is fit for everybody, in each appearance, both languages and at each zoom', async ({
  entrancePage: page,
  host,
}) => {
  await inspectAll({ page, host }, entranceSights)
  for (const sight of apartSights) {
    const apart = await page.context().newPage()
    await inspectAll({ page: apart, host }, [sight])
    await apart.close()
  }
})

test('so is every screen while nothing is configured', async ({ consolePage: page, host }) => {
  await inspectAll({ page, host }, firstStartSights)
})

test('so is what is done with users, archives, runs and the audit log', async ({ consolePage: page, host }) => {
  await fillCompany({ page, host })
  await inspectAll({ page, host }, usersSights)
})

test('so is what is done with directories and settings, and the loss of the program', async ({
  consolePage: page,
  host,
  kerio,
  complaints,
}) => {
  await synchronizeSample(page)
  await inspectAll({ page, host, kerio }, directorySights)
  await inspectAll({ page, host }, settingsSights)
  await host.stop()
  await page.getByText('The connection to the program is lost').waitFor()
  await inspect(page, 'lost connection')
  // The browser complains of each attempt to connect again.
  complaints.list.splice(0)
})

test('so is a run in each of its states, and what a directory is asked for', async ({
  consolePage: page,
  host,
  slapd,
}) => {
  const server = await startScriptedLdap({ script: stallingIn('search') })
  const scene = { page, host, slapd, silent: `localhost:${server.port}` }
  await saveLab(scene)
  await inspectAll(scene, runSights)
  await server.close()
})
