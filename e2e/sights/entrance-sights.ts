import { runDsconsole } from '../fixtures/dsconsole.ts'
import { administrator, LogOnPage } from '../pages/log-on-page.ts'
import type { Sight } from './sight.ts'

const ada = { userName: 'ada', password: 'Canary: first one' } as const

/** In this order: each begins where the one before has ended. */
export const entranceSights: readonly Sight[] = [
  {
    title: 'first administrator with a weak password',
    shows: ['features/log-on/first-administrator-page.tsx'],
    open: async ({ page }) => {
      const logOn = new LogOnPage(page)
      await logOn.userName.fill('Lovelace')
      await logOn.password.fill('lovelace 1843')
      await logOn.repeatedPassword.fill('something else')
      await page.getByText('The two are not the same.').waitFor()
    },
  },
  {
    title: 'menu of the user',
    shows: ['app/user-menu.tsx'],
    open: async ({ page }) => {
      const logOn = new LogOnPage(page)
      await logOn.createAdministrator()
      await logOn.expectLoggedOn()
      await logOn.openMenu()
    },
  },
  {
    title: 'own password with a mistake',
    shows: ['features/log-on/change-password-dialog.tsx'],
    open: async ({ page }) => {
      await new LogOnPage(page).openMenu()
      await page.getByRole('menuitem', { name: 'Change password…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Present password').fill('Canary: wrong one')
      await dialog.getByLabel('New password').fill(administrator.password)
      await dialog.getByLabel('Repeat the password').fill(administrator.password)
      await dialog.getByRole('button', { name: 'Change password' }).click()
      await dialog.getByRole('alert').first().waitFor()
    },
  },
  {
    title: 'log-on that was refused',
    shows: ['features/log-on/log-on-page.tsx'],
    open: async ({ page }) => {
      const logOn = new LogOnPage(page)
      await logOn.logOff()
      await logOn.logOn({ userName: 'nobody', password: 'wrong' })
      await page.getByText('The user name or the password is wrong').waitFor()
    },
  },
  {
    title: 'own page of somebody without privileges',
    shows: ['features/log-on/own-page.tsx'],
    open: async ({ page, host }) => {
      await runDsconsole(host, ['users', 'create', ada.userName, '--privileges', 'login,changePassword'])
      await runDsconsole(host, ['passwd', ada.userName], `${ada.password}\n`)
      const logOn = new LogOnPage(page)
      await logOn.logOn(ada)
      await logOn.heading('Your account').waitFor()
    },
  },
]
