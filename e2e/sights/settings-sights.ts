import { runDsconsole } from '../fixtures/dsconsole.ts'
import { Navigation } from '../pages/navigation.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import type { Scene, Sight } from './sight.ts'

const passphrase = 'correct horse battery staple'

async function openSettings({ page }: Scene): Promise<SettingsPage> {
  await new Navigation(page).open('Settings')
  return new SettingsPage(page)
}

async function exportSealed(settings: SettingsPage): Promise<{ readonly name: string; readonly text: string }> {
  const dialog = await settings.openDialog('Export…')
  await dialog.getByLabel('With the stored passwords').check()
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByLabel('Repeat the passphrase').fill(passphrase)
  return settings.save()
}

/** A directory called sample is configured. */
export const settingsSights: readonly Sight[] = [
  {
    title: 'default schedule',
    shows: ['features/settings/default-schedule-dialog.tsx'],
    open: async (scene) => {
      const settings = await openSettings(scene)
      const dialog = await settings.openDialog('Default schedule…')
      await dialog.getByRole('combobox', { name: 'Synchronize' }).click()
      await scene.page.getByRole('option', { name: 'On days of the week' }).click()
    },
  },
  {
    title: 'licences of others',
    shows: ['features/settings/notices-dialog.tsx'],
    open: async (scene) => {
      const dialog = await (await openSettings(scene)).openDialog('Licences of others…')
      await dialog.getByText('MIT').first().waitFor()
    },
  },
  {
    title: 'export with a weak passphrase',
    shows: ['features/settings/export-dialog.tsx'],
    open: async (scene) => {
      const dialog = await (await openSettings(scene)).openDialog('Export…')
      await dialog.getByLabel('With the stored passwords').check()
      await dialog.getByLabel('Passphrase', { exact: true }).fill('Password1234')
      await dialog.getByLabel('Repeat the passphrase').fill('Password')
    },
  },
  {
    title: 'import of a configuration',
    shows: ['features/settings/import-dialog.tsx'],
    open: async (scene) => {
      const exported = await runDsconsole(scene.host, ['config', 'export'])
      const settings = await openSettings(scene)
      const dialog = await settings.openDialog('Import…')
      await settings.chooseFile('other.json', exported.replace('"sample"', `"${'a-branch-'.repeat(6)}north"`))
      await dialog.getByText('sample is removed').waitFor()
    },
  },
  {
    title: 'support bundle',
    shows: ['features/settings/support-section.tsx'],
    open: async (scene) => {
      const dialog = await (await openSettings(scene)).openDialog('Make support bundle…')
      await dialog.getByRole('row', { name: /^Lines of the log/u }).waitFor()
    },
  },
  {
    title: 'import that asks for the passphrase',
    shows: [],
    open: async (scene) => {
      const settings = await openSettings(scene)
      const sealed = await exportSealed(settings)
      const dialog = await settings.openDialog('Import…')
      await settings.chooseFile(sealed.name, sealed.text)
      await dialog.getByLabel('Passphrase', { exact: true }).fill('another passphrase')
      await scene.page.keyboard.press('Enter')
      await dialog.getByRole('alert').waitFor()
    },
  },
]
