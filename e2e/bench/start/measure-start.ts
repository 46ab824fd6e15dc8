import type { Browser, Page } from '@playwright/test'
import { openConsoleHost } from '../../fixtures/console-host.ts'
import { LogOnPage } from '../../pages/log-on-page.ts'
import { Navigation } from '../../pages/navigation.ts'

/** Milliseconds. */
export interface Start {
  /** From the start of the process until it listens: the database is open by then. */
  readonly listening: number
  /** From the request of the page until something is painted. */
  readonly firstPaint: number
  /** From the request of the page until the log-on can be typed into. */
  readonly interactive: number
  /** From the log-on until the overview is there; a hash is computed in between. */
  readonly overview: number
  /** From the choice of Users until their first rows are there. */
  readonly users: number
}

export async function measureStart(browser: Browser, dataFolder: string): Promise<Start> {
  const began = performance.now()
  const host = await openConsoleHost(dataFolder)
  const listening = performance.now() - began
  const page = await browser.newPage({ locale: 'en-GB' })
  try {
    return { listening, ...(await measurePage(page, host.address)) }
  } finally {
    await page.close()
    await host.stop()
  }
}

async function measurePage(page: Page, address: string): Promise<Omit<Start, 'listening'>> {
  const logOn = new LogOnPage(page)
  const interactive = await timeOf(async () => {
    await page.goto(address)
    await logOn.userName.waitFor()
  })
  const firstPaint = await firstPaintOf(page)
  const overview = await timeOf(() => logOn.enter())
  const users = await timeOf(async () => {
    await new Navigation(page).open('Users')
    await page.getByRole('row').nth(1).waitFor()
  })
  return { firstPaint, interactive, overview, users }
}

/** Chromium writes it down a moment after it has happened. */
const firstPaintOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((fulfil) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') fulfil(startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )

async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
