import type { Page } from '@playwright/test'
import { expect, test as base } from '../fixtures/console-test.ts'
import { startOtherSite, type OtherSite } from '../fixtures/other-site.ts'

interface Attack {
  readonly site: OtherSite
  /** A page of the other site. What it tries is refused loudly, so its complaints are not collected. */
  readonly attacker: Page
}

const test = base.extend<Attack>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await startOtherSite()
    await use(site)
    await site.stop()
  },
  attacker: async ({ browser, site }, use) => {
    const attacker = await browser.newPage()
    await attacker.goto(site.address)
    await use(attacker)
    await attacker.close()
  },
})

/** Without the token, as everybody can guess it who tries ports. */
const rootOf = (address: string): string => new URL('/', address).href
const tokenOf = (address: string): string => new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? ''

test('another site in the same browser reads no file of the console', async ({ host, attacker }) => {
  const read = (mode: RequestMode) =>
    attacker.evaluate(
      ([address, wish]) =>
        fetch(address, { mode: wish }).then(
          async (response) => response.text(),
          () => 'refused',
        ),
      [rootOf(host.address), mode] as const,
    )
  expect(await read('cors')).toBe('refused')
  expect(await read('no-cors')).toBe('refused')
})

test('another site can make no part of its page of the console', async ({ host, attacker }) => {
  const html = await (await fetch(rootOf(host.address))).text()
  const [, script = ''] = /<script[^>]+src="\.?\/([^"]+)"/u.exec(html) ?? []
  expect(script).toMatch(/\.js$/u)
  const load = (page: Page) =>
    page.evaluate(
      (address) =>
        new Promise<string>((fulfil) => {
          const element = document.createElement('script')
          element.src = address
          element.addEventListener('load', () => fulfil('loaded'))
          element.addEventListener('error', () => fulfil('refused'))
          document.head.append(element)
        }),
      `${rootOf(host.address)}${script}`,
    )
  expect(await load(attacker)).toBe('refused')
  // On its own page the same file is there.
  await attacker.goto(host.address)
  expect(await load(attacker)).toBe('loaded')
})

test('another site cannot put the console in a frame to have it clicked', async ({ host, attacker }) => {
  await attacker.evaluate((address) => {
    const frame = document.createElement('iframe')
    frame.src = address
    document.body.append(frame)
    return new Promise((fulfil) => frame.addEventListener('load', fulfil))
  }, host.address)
  const [, framed] = attacker.frames()
  expect(framed?.url()).not.toContain(rootOf(host.address))
  expect(await framed?.getByRole('heading').count()).toBe(0)
})

test('another site opens no connection, though it knew the token', async ({ host, attacker }) => {
  const connect = (protocols: readonly string[]) =>
    attacker.evaluate(
      ([address, offered]) =>
        new Promise<string>((fulfil) => {
          const socket = new WebSocket(address, [...offered])
          socket.addEventListener('open', () => fulfil('open'))
          socket.addEventListener('error', () => fulfil('refused'))
        }),
      [`${rootOf(host.address).replace('http', 'ws')}bridge`, protocols] as const,
    )
  expect(await connect(['dsc.v1'])).toBe('refused')
  expect(await connect(['dsc.v1', `token.${tokenOf(host.address)}`])).toBe('refused')
})

test('another site that opens the console gets no hold of its window', async ({ host, attacker }) => {
  const popup = attacker.waitForEvent('popup')
  const opened = await attacker.evaluateHandle((address) => window.open(address), rootOf(host.address))
  const page = await popup
  await page.waitForLoadState()
  await expect.poll(() => opened.evaluate((window) => window === null || window.closed)).toBe(true)
  expect(await page.evaluate(() => window.opener === null)).toBe(true)
})

test('under another name of this machine there is no console, as after DNS rebinding', async ({ host, attacker }) => {
  const { port } = new URL(host.address)
  const answered = attacker.waitForResponse((response) => response.url().includes(`localhost:${port}`))
  // An answer without a body is a failed navigation.
  await attacker.goto(`http://localhost:${port}/`).catch(() => null)
  expect((await answered).status()).toBe(421)
  expect((await answered).headers()['content-length']).toBe('0')
})

test('the page of the console runs nothing that was slipped into it, and gives nothing away', async ({
  browser,
  host,
  site,
}) => {
  const page = await browser.newPage()
  await page.goto(host.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const done = await page.evaluate(async (elsewhere) => {
    const marks: string[] = []
    Object.assign(window, { mark: (name: string) => marks.push(name) })
    const add = (html: string): void => {
      document.body.append(document.createRange().createContextualFragment(html))
    }
    add('<script>mark("inline script")</script>')
    add(`<script src="${elsewhere}script.js"></script>`)
    add('<img src="nowhere.png" onerror="mark(\'handler\')">')
    add(`<img src="${elsewhere}image">`)
    add(`<link rel="stylesheet" href="${elsewhere}style">`)
    add(`<iframe src="${elsewhere}frame"></iframe>`)
    add(`<object data="${elsewhere}object"></object>`)
    add(`<form action="${elsewhere}form"><button id="send"></button></form>`)
    document.getElementById('send')?.click()
    await fetch(`${elsewhere}fetch`).catch(() => undefined)
    navigator.sendBeacon(`${elsewhere}beacon`)
    new WebSocket(`${elsewhere.replace('http', 'ws')}socket`).addEventListener('open', () => marks.push('socket'))
    await new Promise((fulfil) => setTimeout(fulfil, 300))
    // Only now: while the test's own script begins, the browser lets it evaluate text.
    try {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
      new Function('mark("evaluated")')()
    } catch {
      // As it should be.
    }
    return marks
  }, site.address)
  expect(done).toEqual([])
  expect(site.asked).toEqual([])
  // The same attacks from a page without the policy do arrive, so the silence above means something.
  await page.goto(site.address)
  await page.evaluate((elsewhere) => fetch(`${elsewhere}fetch`), site.address)
  expect(site.asked.filter((url) => url !== '/favicon.ico')).toEqual(['/fetch'])
  await page.close()
})

test('the key leaves the address bar at once, and a page without it says so', async ({ context, host }) => {
  const page = await context.newPage()
  await page.goto(host.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toBe(rootOf(host.address))
  const other = await context.newPage()
  await other.goto(rootOf(host.address))
  await expect(other.getByText('This address has no key')).toBeVisible()
})
