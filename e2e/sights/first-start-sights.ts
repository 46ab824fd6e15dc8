import { labCertificates } from '../lab/certificates.ts'
import { ActiveDirectoryPage } from '../pages/active-directory-page.ts'
import { DirectoryServicesPage } from '../pages/directory-services-page.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { Navigation, type Screen } from '../pages/navigation.ts'
import { UsersPage } from '../pages/users-page.ts'
import type { Sight } from './sight.ts'

const screen = (name: Screen, file: string): Sight => ({
  title: `${name} at the first start`,
  shows: [file],
  open: ({ page }) => new Navigation(page).open(name),
})

const integration = (label: string, folder: string, file = `${folder}-sections`): Sight => ({
  title: `${label} with mistakes`,
  shows: [`features/directory-services/integrations/${folder}/${file}.tsx`],
  open: async ({ page }) => {
    await new Navigation(page).open('Directory Services')
    const directory = new DirectoryServicesPage(page)
    await directory.choose('Integration', label)
    await directory.field('Automatically delete users in the user database').check()
    await page.getByRole('textbox', { name: 'Users', exact: true }).fill('-1')
    await directory.button('Save').click()
    // It is spoken too, in a live region.
    await page
      .getByText(/values? must be corrected$/u)
      .first()
      .waitFor()
  },
})

/** Nothing is configured and nobody was synchronized. */
export const firstStartSights: readonly Sight[] = [
  screen('Overview', 'features/overview/overview-page.tsx'),
  screen('Directory Services', 'features/directory-services/directory-services-page.tsx'),
  screen('Synchronizations', 'features/synchronizations/synchronizations-page.tsx'),
  screen('Settings', 'features/settings/settings-page.tsx'),
  {
    title: 'users that nobody fits',
    shows: ['features/users/users-page.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Users')
      await new UsersPage(page).search('nobody of this name')
      await page.getByText('No user fits the search and the filters.').first().waitFor()
    },
  },
  {
    title: 'no archives',
    shows: [],
    open: async ({ page }) => {
      await new Navigation(page).open('Users')
      await new UsersPage(page).openArchives()
      await page.getByText('There are no archives yet').waitFor()
    },
  },
  integration('Generic LDAP', 'generic-ldap'),
  integration('Active Directory', 'active-directory'),
  integration('MDaemon Server', 'mdaemon'),
  integration('Kerio Connect', 'kerio-connect'),
  integration('IceWarp Server', 'icewarp'),
  integration('Application Integration', 'application-integration'),
  integration('Sample directory (to try out)', 'sample', 'sample-section'),
  {
    title: 'names of the log-on request',
    shows: [],
    open: async ({ page }) => {
      await new Navigation(page).open('Directory Services')
      const directory = new DirectoryServicesPage(page)
      await directory.choose('Integration', 'Application Integration')
      await directory.field('URL').fill(`https://${'a-very-long-name-of-a-branch.'.repeat(6)}example/`)
      await directory.field('Accept all certificates').check()
      await directory.button('Show the names').click()
      await directory.button('Hide the names').waitFor()
    },
  },
  {
    title: 'menu of presets',
    shows: ['features/directory-services/integrations/generic-ldap/presets/preset-menu.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Directory Services')
      await new DirectoryServicesPage(page).button('Fill in for…').click()
    },
  },
  {
    title: 'preset before it is filled in',
    shows: ['features/directory-services/integrations/generic-ldap/presets/preset-dialog.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Directory Services')
      await new DirectoryServicesPage(page).button('Fill in for…').click()
      await page.getByRole('menuitem', { name: 'Active Directory' }).click()
    },
  },
  {
    title: 'domain that is not found',
    shows: ['features/directory-services/integrations/active-directory/detection/detection-dialog.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Directory Services')
      const directory = new DirectoryServicesPage(page)
      await directory.choose('Integration', 'Active Directory')
      await directory.field('Server (optional)').fill('nowhere.example:3890')
      await directory.button('Auto-detect…').click()
      await page.getByRole('dialog').getByRole('alert').waitFor({ timeout: 30_000 })
    },
  },
  {
    title: 'certificates that were loaded',
    shows: [],
    open: async ({ page }) => {
      const directory = await ActiveDirectoryPage.open(page)
      const { authority, good } = labCertificates()
      await directory.loadFile('authority.pem', `${authority.cert}\n${good.cert}`)
      await page.getByText(/CN=lab-authority, valid until/u).waitFor()
    },
  },
  {
    title: 'code pages',
    shows: ['features/directory-services/integrations/mdaemon/code-page-row.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Directory Services')
      const directory = new DirectoryServicesPage(page)
      await directory.choose('Integration', 'MDaemon Server')
      await directory.field('MDaemon App Directory').fill('scripts/sample-mdaemon/App')
      await page.getByText(/accounts, windows-/u).waitFor()
      await directory.field('Code Page').fill('windows')
      await page.getByRole('option', { name: /Greek/u }).waitFor()
    },
  },
  {
    title: 'hint at the navigation',
    shows: [],
    open: async ({ page }) => {
      await new Keyboard(page).tabTo(page.getByRole('navigation').getByRole('button', { name: 'Synchronizations' }))
      await page.getByRole('tooltip', { includeHidden: true }).waitFor({ state: 'attached' })
    },
  },
  {
    title: 'list that is open',
    shows: ['components/select-row.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Settings')
      await page.getByRole('combobox', { name: 'Language' }).click()
    },
  },
  {
    title: 'run that could not be started',
    shows: ['features/directory-services/run/start-problem-dialog.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Directory Services')
      const directory = new DirectoryServicesPage(page)
      await directory.field('Server name').fill('localhost:1')
      await directory.fillUserAttributes('(&(uid=*)')
      await directory.button('Test settings').click()
    },
  },
  {
    title: 'question before a page is left',
    shows: ['components/navigation.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Directory Services')
      await new DirectoryServicesPage(page).field('Server name').fill('localhost:1')
      await page.getByRole('navigation').getByRole('button', { name: 'Users' }).click()
    },
  },
]
