import { answerCall } from '../fixtures/answer-call.ts'
import { LogOnPage } from '../pages/log-on-page.ts'
import { Navigation } from '../pages/navigation.ts'
import type { Sight } from './sight.ts'

/** Each in a page of its own, which has not loaded anything yet. */
export const apartSights: readonly Sight[] = [
  {
    title: 'address without its key',
    shows: ['features/log-on/entrance-frame.tsx'],
    open: async ({ page, host }) => {
      await page.goto(new URL('/', host.address).href)
      await page.getByText('This address has no key').waitFor()
    },
  },
  {
    title: 'log-on with the ticket of Windows',
    shows: [],
    open: async ({ page, host }) => {
      await answerCall(page, 'session.describe', { kind: 'logged-off', windowsAuthentication: true })
      await page.goto(host.address)
      await page.getByRole('button', { name: /Windows/u }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    title: 'screen that cannot be drawn',
    shows: ['app/screen-fault.tsx'],
    open: async ({ page, host }) => {
      await answerCall(page, 'audit.list', { total: 1, rows: [null] })
      await page.goto(host.address)
      await new LogOnPage(page).enter()
      await page.getByRole('navigation').getByRole('button', { name: 'Audit log' }).click()
      await new Navigation(page).heading('This screen cannot be shown').waitFor()
    },
  },
]
