import { expect, type Page } from '@playwright/test'
import type { ConsoleHost } from '../fixtures/console-host.ts'
import { inspect } from '../fixtures/inspect.ts'
import { overlaysOf, type Overlay } from '../fixtures/renderer-sources.ts'
import { Navigation } from '../pages/navigation.ts'

export interface Scene {
  readonly page: Page
  readonly host: ConsoleHost
}

/** Something that the screens can show: a page, a tab, a dialog, a menu; empty, filled or with mistakes. */
export interface Sight<In extends Scene = Scene> {
  readonly title: string
  /** The files below renderer/ whose page, dialog or menu it is. coverage.spec.ts asks for each of them. */
  readonly shows: readonly string[]
  /** From the overview, or whatever is shown before somebody has logged on. */
  readonly open: (scene: In) => Promise<void>
}

/** Opens one after the other and looks at it in every appearance, both languages and at every zoom. */
export async function inspectAll<In extends Scene>(scene: In, sights: readonly Sight<In>[]): Promise<void> {
  for (const { title, shows, open } of sights) {
    await open(scene)
    await expectOverlays(scene.page, shows.flatMap(overlaysOf))
    await inspect(scene.page, title)
    await leave(scene.page)
  }
}

/** A row that names a dialog must have one on screen. */
async function expectOverlays(page: Page, overlays: readonly Overlay[]): Promise<void> {
  for (const role of overlays) await expect(page.getByRole(role).first()).toBeVisible()
}

/** Closes what lies over the page, then goes to the overview; what was typed is given up. */
async function leave(page: Page): Promise<void> {
  const overlay = page.locator('[role="dialog"], [role="menu"], .MuiPopover-root, .MuiAutocomplete-popper')
  const discard = page.getByRole('button', { name: 'Discard changes' })
  while ((await overlay.count()) > 0) {
    const before = await overlay.count()
    if (await discard.isVisible()) await discard.click()
    else await page.keyboard.press('Escape')
    await expect.poll(async () => (await overlay.count()) !== before || (await discard.isVisible())).toBe(true)
  }
  const overview = page.getByRole('navigation').getByRole('button', { name: 'Overview', exact: true })
  if (!(await overview.isVisible())) return
  await overview.click()
  const heading = new Navigation(page).heading('Overview')
  await heading.or(discard).first().waitFor()
  if (await discard.isVisible()) await discard.click()
  await heading.waitFor()
}
