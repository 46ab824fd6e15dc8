import { expect, test } from '../../fixtures/electron-test.ts'
import { LogOnPage } from '../../pages/log-on-page.ts'
import { Navigation } from '../../pages/navigation.ts'

test('a window is at the door until somebody logs on; a page loaded again stays in, a new start does not', async ({
  start,
}) => {
  const { app, page } = await start()
  const door = new LogOnPage(page)
  await page.reload()
  await door.expectLoggedOn()
  await door.logOff()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const ask = () =>
    page.evaluate(() => {
      const { dsconsole } = globalThis as unknown as {
        dsconsole: { invoke(call: string, input: unknown): Promise<unknown> }
      }
      return dsconsole.invoke('directories.list', {})
    })
  expect(await ask(), 'who is logged off is answered nothing').toMatchObject({ ok: false })
  await door.logOn({ userName: 'root', password: 'not this one' })
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await ask()).toMatchObject({ ok: false })
  await door.logOn()
  await door.expectLoggedOn()
  expect(await ask()).toMatchObject({ ok: true })
  await app.close()

  const { page: again } = await start()
  await new Navigation(again).open('Audit log')
  await expect(again.getByRole('row', { name: /Log-on.*root.*Refused|root.*Refused/u })).toBeVisible()
})
