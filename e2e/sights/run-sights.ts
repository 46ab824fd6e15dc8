import { passwordOf } from '../lab/directory-data.ts'
import type { Slapd } from '../lab/slapd.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { openConnected } from '../pages/open-connected.ts'
import { RunDialog } from '../pages/run-dialog.ts'
import type { Scene, Sight } from './sight.ts'

export interface RunScene extends Scene {
  readonly slapd: Slapd
  /** Where a server listens that never answers. */
  readonly silent: string
}
type RunSight = Sight<RunScene>

const below = (file: string): readonly string[] => [`features/directory-services/${file}.tsx`]
const nowhere = 'localhost:1'

/** The directory that all of them begin with. It is not encrypted, which is said wherever it matters. */
export async function saveLab({ page, slapd }: RunScene): Promise<void> {
  const directory = await openConnected(page, slapd)
  await directory.fillGroupAttributes()
  await directory.save()
}

async function openLab({ page }: Scene): Promise<DirectoryServicesPage> {
  await new Navigation(page).open('Directory Services')
  return new DirectoryServicesPage(page)
}

async function testAt(scene: Scene, serverName: string): Promise<RunDialog> {
  const directory = await openLab(scene)
  await directory.field('Server name').fill(serverName)
  return directory.testSettings()
}

async function testLogOn(scene: Scene, userName: string, password: string): Promise<void> {
  await (await openLab(scene)).button('Test authentication…').click()
  const dialog = scene.page.getByRole('dialog')
  await dialog.getByLabel('User name').fill(userName)
  await dialog.getByLabel('Password', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: 'Test', exact: true }).click()
}

/** saveLab comes before them, and some of them before others. */
export const runSights: readonly RunSight[] = [
  {
    title: 'directory whose password is stored',
    shows: below('directory-services-page'),
    open: async (scene) => {
      await openLab(scene)
      await scene.page.getByText('Stored', { exact: true }).waitFor()
    },
  },
  {
    title: 'run in progress',
    shows: below('run/run-dialog'),
    open: async (scene) => {
      const run = await testAt(scene, scene.silent)
      await run.dialog.getByRole('progressbar').waitFor()
    },
  },
  {
    title: 'run that goes on behind another page',
    shows: [],
    open: async ({ page }) => {
      await new Navigation(page).open('Users')
      await page.getByRole('region', { name: 'Runs in progress' }).waitFor()
    },
  },
  {
    title: 'run that was cancelled',
    shows: below('run/run-dialog'),
    open: async (scene) => {
      await openLab(scene)
      await scene.page.getByRole('button', { name: 'Show progress' }).click()
      const run = new RunDialog(scene.page)
      await run.button('Cancel run').click()
      await run.expectVerdict('The run was cancelled. Nothing was changed.')
    },
  },
  {
    title: 'run that reached no server',
    shows: below('run/run-dialog'),
    open: async (scene) => (await testAt(scene, nowhere)).expectVerdict(/The test failed at/u),
  },
  {
    title: 'run that failed with its certificates',
    shows: [],
    open: async (scene) => {
      const directory = await openLab(scene)
      await directory.choose('Protocol', 'LDAP-SSL (636)')
      const run = await testAt(scene, `localhost:${scene.slapd.tlsPort}`)
      await run.expectVerdict('The test failed at: TLS')
      await run.button(/Certificates of the server/u).click()
    },
  },
  {
    title: 'log-on that was refused by the directory',
    shows: below('authentication/test-authentication-dialog'),
    open: async (scene) => {
      await testLogOn(scene, 'nobody-of-this-name', 'wrong')
      await scene.page.getByText('nobody-of-this-name cannot log on.').waitFor()
    },
  },
  {
    title: 'tree of a directory',
    shows: below('browse/browse-dialog'),
    open: async (scene) => {
      const directory = await openLab(scene)
      await directory.field('Base DN').fill('')
      await directory.button('Browse…').click()
      await scene.page
        .getByRole('treeitem', { name: /dc=example,dc=com/u })
        .first()
        .click()
      await scene.page.keyboard.press('ArrowRight')
      await scene.page.getByRole('treeitem', { name: /ou=/u }).first().waitFor()
    },
  },
  {
    title: 'tree that could not be read',
    shows: below('browse/browse-dialog'),
    open: async (scene) => {
      const directory = await openLab(scene)
      await directory.field('Server name').fill(nowhere)
      await directory.button('Browse…').click()
      await scene.page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    title: 'groups of a directory',
    shows: below('groups/group-picker-dialog'),
    open: async (scene) => {
      await (await openLab(scene)).button('Choose groups…').click()
      await scene.page.getByRole('option', { name: /Engineering/u }).click()
    },
  },
  {
    title: 'synchronization that was applied',
    shows: below('run/run-dialog'),
    open: async (scene) => {
      const run = await (await openLab(scene)).synchronize()
      await run.expectVerdict(/Synchronized/u)
      await run.button(/1 skipped/u).click()
      await run.row(/Skipped/u).click()
    },
  },
  {
    title: 'log-on that was accepted',
    shows: below('authentication/test-authentication-dialog'),
    open: async (scene) => {
      await testLogOn(scene, 'user000007', passwordOf('user000007'))
      await scene.page.getByText('user000007 can log on with this password.').waitFor()
    },
  },
  {
    title: 'plan that would delete nearly all',
    shows: below('run/run-dialog'),
    open: async (scene) => {
      const directory = await openLab(scene)
      await directory.fillUserAttributes('(uid=user000001)')
      await directory.field('Automatically delete users in the user database').check()
      const run = await directory.testSettings()
      await run.expectVerdict(/needs your confirmation/u)
      await run.button(/^Delete \d+ users$/u).waitFor()
    },
  },
  {
    title: 'overview that asks for attention',
    shows: ['features/overview/overview-page.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Overview')
      await page.getByRole('region', { name: 'Needs attention' }).getByRole('button').first().waitFor()
    },
  },
]
