import type { KerioDouble } from '../lab/kerio-connect/kerio-double.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { KerioConnectPage } from '../pages/kerio-connect-page.ts'
import { Navigation } from '../pages/navigation.ts'
import { ScheduleSection } from '../pages/schedule-section.ts'
import type { Scene, Sight } from './sight.ts'

interface DirectoryScene extends Scene {
  readonly kerio: KerioDouble
}
type DirectorySight = Sight<DirectoryScene>

const below = (file: string): readonly string[] => [`features/directory-services/${file}.tsx`]

async function openSample({ page }: Scene): Promise<DirectoryServicesPage> {
  await new Navigation(page).open('Directory Services')
  return new DirectoryServicesPage(page)
}

async function openMenu({ page }: Scene): Promise<void> {
  await new Navigation(page).open('Directory Services')
  await page.getByRole('button', { name: 'Directories' }).click()
}

async function openSchedule(scene: Scene): Promise<ScheduleSection> {
  await openSample(scene)
  const schedule = new ScheduleSection(scene.page)
  await schedule.open()
  return schedule
}

/** The sample directory is configured and was synchronized. */
export const directorySights: readonly DirectorySight[] = [
  {
    title: 'default privileges',
    shows: below('privileges/default-privileges-dialog'),
    open: async (scene) => (await openSample(scene)).button('Default privileges…').click(),
  },
  {
    title: 'schedule with mistakes',
    shows: below('schedule/schedule-dialog'),
    open: async (scene) => {
      const schedule = await openSchedule(scene)
      await schedule.choose('Synchronize', 'On days of the week')
      await schedule.time.fill('25:00')
    },
  },
  {
    title: 'schedule of the system',
    shows: below('schedule/external-schedule-dialog'),
    open: async (scene) => {
      const schedule = await openSchedule(scene)
      await schedule.choose('Synchronize', 'Every day')
      await schedule.dialog.getByRole('button', { name: 'Run it without this program…' }).click()
    },
  },
  { title: 'menu of directories', shows: below('directories/directory-menu'), open: openMenu },
  {
    title: 'new directory with a mistake',
    shows: below('directories/add-directory-dialog'),
    open: async (scene) => {
      await openMenu(scene)
      await scene.page.getByRole('menuitem', { name: 'Add directory…' }).click()
      await scene.page.getByRole('dialog').getByLabel('Short name').fill('Not a name')
      await scene.page.keyboard.press('Enter')
    },
  },
  {
    title: 'second directory that is not saved',
    shows: [],
    open: async (scene) => {
      await openMenu(scene)
      await scene.page.getByRole('menuitem', { name: 'Add directory…' }).click()
      await scene.page
        .getByRole('dialog')
        .getByLabel('Short name')
        .fill(`${'a-branch-'.repeat(6)}north`)
      await scene.page.keyboard.press('Enter')
      await scene.page.getByRole('dialog').waitFor({ state: 'hidden' })
    },
  },
  {
    title: 'removal of a directory',
    shows: below('directories/remove-directory-dialog'),
    open: async (scene) => {
      await openMenu(scene)
      await scene.page.getByRole('menuitem', { name: 'Remove directory…' }).click()
    },
  },
  {
    title: 'question before a synchronization',
    shows: below('run/save-first-dialog'),
    open: async (scene) => {
      const directory = await openSample(scene)
      await directory.choose('State of the company', 'After some changes')
      await directory.button('Synchronize now').click()
    },
  },
  {
    title: 'plan',
    shows: below('run/run-dialog'),
    open: async (scene) => {
      const directory = await openSample(scene)
      await directory.choose('State of the company', 'After some changes')
      const run = await directory.testSettings()
      await run.expectVerdict(/The settings work/u)
    },
  },
  {
    title: 'plan that is held',
    shows: below('run/run-dialog'),
    open: async (scene) => {
      const directory = await openSample(scene)
      await directory.choose('State of the company', 'After some changes')
      await directory.field('Automatically delete users in the user database').check()
      await scene.page.getByRole('textbox', { name: 'Users', exact: true }).fill('0')
      await scene.page.getByLabel('Percent of the users of this directory').fill('0')
      const run = await directory.testSettings()
      await run.expectVerdict(/needs your confirmation/u)
    },
  },
  {
    title: 'domains and groups of a mail server',
    shows: below('domains-and-groups/domains-and-groups-dialog'),
    open: async (scene) => {
      const directory = await KerioConnectPage.open(scene.page, `${scene.kerio.host}:${scene.kerio.port}`)
      const picker = await directory.openPicker()
      await picker.option(/^branch\.example/u).click()
    },
  },
]
