import { expect, test } from '../../fixtures/electron-test.ts'
import { attacks } from '../../fixtures/attacks.ts'

test('a page that tries each door stays where it is, and nobody outside hears of it', async ({ start }) => {
  const { app, page } = await start()
  const address = page.url()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (outside) => Promise.resolve(void opened.push(outside))
  })
  for (const { name, attempt, outcome } of attacks) {
    await test.step(name, async () => expect(await page.evaluate(attempt), name).toBe(outcome))
    expect(page.url(), name).toBe(address)
  }
  expect(app.windows()).toHaveLength(1)
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([])
  // Playwright waits for ever for a navigation that was refused, so its locators are of no use any more.
  expect(await page.evaluate(() => document.querySelector('nav') !== null)).toBe(true)
})

test('every window got the hardened preferences, and the sandbox was on before it', async ({ start }) => {
  const { window } = await start()
  const preferences = await window.evaluate((browserWindow) =>
    'options' in browserWindow ? (browserWindow as { options: { webPreferences: object } }).options.webPreferences : {},
  )
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
})
