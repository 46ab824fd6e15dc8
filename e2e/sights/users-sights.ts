import { runDsconsole } from '../fixtures/dsconsole.ts'
import { ArchivesPage, makeArchive } from '../pages/archives-page.ts'
import { AuditLogPage } from '../pages/audit-log-page.ts'
import { makeUser } from '../pages/make-user.ts'
import { Navigation } from '../pages/navigation.ts'
import { synchronizeSample } from '../pages/synchronize-sample.ts'
import { UserDialog } from '../pages/user-dialog.ts'
import { UsersPage, type UserButton } from '../pages/users-page.ts'
import type { Scene, Sight } from './sight.ts'

const longName = `${'long-name-of-a-department-'.repeat(8)}person`
const byHand = 'aa-one'
const ofDirectory = 'amelie'

/** A company, a user with a name that fits nowhere, and an archive for each thing that can be done with one. */
export async function fillCompany({ page, host }: Scene): Promise<void> {
  await synchronizeSample(page)
  await makeUser(page, { userName: longName })
  await makeUser(page, { userName: byHand })
  await runDsconsole(host, ['users', 'create', 'aa-soon-gone'])
  await runDsconsole(host, ['users', 'create', 'aa-soon-gone-too'])
  await makeArchive(host, byHand, 3)
  await makeArchive(host, longName, 2)
  await makeArchive(host, 'gone', 2)
  await makeArchive(host, 'nobody', 0)
}

async function openUsers({ page }: Scene): Promise<UsersPage> {
  await new Navigation(page).open('Users')
  return new UsersPage(page)
}

async function openArchives(scene: Scene): Promise<ArchivesPage> {
  await (await openUsers(scene)).openArchives()
  return new ArchivesPage(scene.page)
}

async function act(scene: Scene, user: string, button: UserButton): Promise<UserDialog> {
  const users = await openUsers(scene)
  await users.search(user.slice(0, 40))
  // Whatever is selected before the answer comes is not selected in what it brings.
  await users.expectCount(/^1 of/u)
  return users.act(new RegExp(user, 'u'), button)
}

const ofUser = (title: string, file: string, open: Sight['open']): Sight => ({
  title,
  shows: [`features/users/${file}.tsx`],
  open,
})

/** fillCompany comes before them. */
export const usersSights: readonly Sight[] = [
  {
    title: 'overview of a company',
    shows: ['features/overview/overview-page.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Overview')
      await page.getByRole('region', { name: 'Users by directory' }).waitFor()
    },
  },
  ofUser('users of a company', 'users-page', async (scene) => {
    const users = await openUsers(scene)
    await users.row(/aa-one/u).click()
  }),
  {
    title: 'filter that is open',
    shows: ['components/filter-select.tsx'],
    open: async (scene) => {
      await openUsers(scene)
      await scene.page.getByRole('combobox', { name: 'Privileges', exact: true }).click()
    },
  },
  ofUser('new user with mistakes', 'properties/user-form-dialog', async (scene) => {
    const dialog = await (await openUsers(scene)).newUser()
    await dialog.field('User name').fill('ada/lovelace')
    await dialog.field('Password').fill('abc')
    await dialog.addAddress('nobody')
    await dialog.button('Create user').click()
    await dialog.dialog.getByText('2 values must be corrected').waitFor()
  }),
  {
    title: 'properties with a long name',
    shows: [],
    open: async (scene) => {
      const properties = await act(scene, longName, 'Properties…')
      await properties.radio('Privileges', 'These').check()
      await properties.radio('May log on by', 'These').check()
    },
  },
  {
    title: 'properties from a directory',
    shows: [],
    open: async (scene) => {
      const properties = await act(scene, ofDirectory, 'Properties…')
      await properties.dialog.getByText('From sample').first().waitFor()
    },
  },
  {
    title: 'question before properties are closed',
    shows: ['components/use-guarded-leave.tsx'],
    open: async (scene) => {
      const properties = await act(scene, byHand, 'Properties…')
      await properties.field('Full name').fill('Somebody')
      await scene.page.keyboard.press('Escape')
      await scene.page.getByRole('dialog', { name: 'Close without saving?' }).waitFor()
    },
  },
  ofUser('renaming', 'dialogs/rename-user-dialog', async (scene) => {
    const renaming = await act(scene, longName, 'Rename…')
    await renaming.field('New user name').fill('a/b')
    await renaming.button('Rename').click()
  }),
  {
    title: 'renaming that the directory does',
    shows: [],
    open: async (scene) => {
      await act(scene, ofDirectory, 'Rename…')
      await scene.page.getByText('The directory gives the user name.').waitFor()
    },
  },
  ofUser('setting a password', 'dialogs/set-password-dialog', async (scene) => {
    const setting = await act(scene, byHand, 'Set password…')
    await setting.field('New password').fill('abc')
  }),
  {
    title: 'password that the directory keeps',
    shows: [],
    open: async (scene) => {
      await act(scene, ofDirectory, 'Set password…')
      await scene.page.getByText(/kept in the directory, not here/u).waitFor()
    },
  },
  {
    title: 'deletion that was refused',
    shows: [],
    open: async (scene) => {
      const deletion = await act(scene, 'root', 'Delete…')
      await deletion.button('Delete 1 user').click()
      await deletion.dialog.getByRole('alert').waitFor()
    },
  },
  ofUser('deletion', 'dialogs/delete-users-dialog', async (scene) => {
    const users = await openUsers(scene)
    await users.row(/aa-one/u).click()
    await users.row(/alena/u).click({ modifiers: ['Control'] })
    await users.button('Delete…').click()
    await scene.page.getByRole('row', { name: /alena.*There is none/u }).waitFor()
  }),
  ofUser('user who is gone meanwhile', 'dialogs/loaded-user', async (scene) => {
    const users = await openUsers(scene)
    await users.row(/aa-soon-gone /u).click()
    await runDsconsole(scene.host, ['users', 'delete', 'aa-soon-gone'])
    await users.button('Properties…').click()
    await scene.page.getByRole('dialog', { name: 'This user is no longer there' }).waitFor()
  }),
  ofUser('list that has changed meanwhile', 'dialogs/moved-list-dialog', async (scene) => {
    const users = await openUsers(scene)
    await users.row(/aa-soon-gone-too/u).click()
    await runDsconsole(scene.host, ['users', 'delete', 'aa-soon-gone-too'])
    await users.button('Delete…').click()
  }),
  ofUser('import with mistakes', 'import/import-dialog', async (scene) => {
    await (await openUsers(scene)).button('Import CSV…').click()
    const dialog = new UserDialog(scene.page)
    await dialog.loadFile('wrong.csv', `User name;E-mail address\nanna;a@example.com\n${longName};b\n`)
    await dialog.dialog.getByText('1 line is wrong.').waitFor()
  }),
  {
    title: 'import that can be done',
    shows: [],
    open: async (scene) => {
      await (await openUsers(scene)).button('Import CSV…').click()
      const dialog = new UserDialog(scene.page)
      await dialog.loadFile('people.csv', 'User name;E-mail address\nanna;a@example.com\naa-one;b@example.com\n')
      await dialog.dialog.getByRole('row', { name: /New.*anna/u }).waitFor()
    },
  },
  {
    title: 'archives',
    shows: [],
    open: async (scene) => {
      const archives = await openArchives(scene)
      await archives.row(/gone.*Nobody/u).click()
    },
  },
  ofUser('archive that is given away', 'archives/give-archive-dialog', async (scene) => {
    const archives = await openArchives(scene)
    await archives.act(/gone.*Nobody/u, 'Give to user…')
    await archives.dialog.getByLabel('Search users').fill('long-name')
    await archives.dialog.getByRole('row', { name: longName }).click()
  }),
  {
    title: 'archive that cannot be given away',
    shows: [],
    open: async (scene) => {
      const archives = await openArchives(scene)
      await archives.act(/aa-one/u, 'Give to user…')
    },
  },
  ofUser('archive that is removed', 'archives/remove-archive-dialog', async (scene) => {
    const archives = await openArchives(scene)
    await archives.act(/nobody/u, 'Remove…')
  }),
  {
    title: 'audit log',
    shows: ['features/audit-log/audit-log-page.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Audit log')
      await new AuditLogPage(page).row(/User created.*long-name/u).waitFor()
    },
  },
  {
    title: 'entry of the audit log',
    shows: ['features/audit-log/audit-entry-dialog.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Audit log')
      await new AuditLogPage(page).row(/User created.*long-name/u).dblclick()
    },
  },
  {
    title: 'audit log that nothing fits',
    shows: [],
    open: async ({ page }) => {
      await new Navigation(page).open('Audit log')
      await new AuditLogPage(page).search('nothing of this name')
      await page.getByText('No entry fits').first().waitFor()
    },
  },
  {
    title: 'recorded runs',
    shows: ['features/synchronizations/synchronizations-page.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Synchronizations')
      await page
        .getByRole('row', { name: /sample/u })
        .first()
        .click()
    },
  },
  {
    title: 'recorded run',
    shows: ['features/synchronizations/run-dialog.tsx'],
    open: async ({ page }) => {
      await new Navigation(page).open('Synchronizations')
      await page
        .getByRole('row', { name: /sample/u })
        .first()
        .dblclick()
    },
  },
  {
    title: 'import that was done',
    shows: [],
    open: async (scene) => {
      const lines = Array.from({ length: 1001 }, (_, place) => `x${place};x${place}@example.com`)
      await (await openUsers(scene)).button('Import CSV…').click()
      const dialog = new UserDialog(scene.page)
      await dialog.loadFile('many.csv', ['userName;emailAddresses', ...lines].join('\n'))
      await dialog.button('Create 1,001 users').click()
      await dialog.dialog.getByText('1,001 users were created.').waitFor()
    },
  },
  ofUser('too many users at once', 'dialogs/too-many-dialog', async (scene) => {
    const users = await openUsers(scene)
    await users.grid.focus()
    await scene.page.keyboard.press('ArrowDown')
    await scene.page.keyboard.press('Control+a')
    await users.button('Delete…').click()
  }),
]
