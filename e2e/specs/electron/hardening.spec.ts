import { expect, test } from '../../fixtures/electron-test.ts'
import { attacks } from '../../fixtures/attacks.ts'

const listed = 'https://www.rfc-editor.org/rfc/rfc4515'

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
  await expect.poll(() => app.windows().length).toBe(1)
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  expect(await opened()).toEqual([])
  await page.evaluate((address) => void window.open(address, '_blank', 'noopener'), listed)
  await expect.poll(opened, 'one of our own list goes to the browser of the person').toEqual([listed])
  await expect.poll(() => app.windows().length).toBe(1)
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
  expect(await window.evaluate(({ webContents }) => webContents.getWebRTCIPHandlingPolicy())).toBe(
    'disable_non_proxied_udp',
  )
})
