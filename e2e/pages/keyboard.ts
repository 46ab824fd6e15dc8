import { expect, type Locator, type Page } from '@playwright/test'
import type { Screen } from './navigation.ts'

/** More stops than any screen or dialog has: a circle that misses the control ends. */
const mostStops = 80

export interface ChosenFile {
  readonly name: string
  readonly text: string
}

/** The console without a pointer. */
export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Tab until the control has the focus, as somebody without a mouse gets there. */
  async tabTo(control: Locator): Promise<void> {
    for (let stops = 0; stops < mostStops;) {
      if (await hasFocus(control)) return
      const leap = await control.evaluate(stopsBefore)
      for (let stop = 0; stop < leap; stop += 1) await this.page.keyboard.press('Tab')
      stops += leap
    }
    await expect(control).toBeFocused()
  }

  async press(control: Locator): Promise<void> {
    await this.tabTo(control)
    await this.page.keyboard.press('Enter')
  }

  /** Types over what stands in the field. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field)
    await this.page.keyboard.press('Control+A')
    if (text === '') await this.page.keyboard.press('Delete')
    else await this.page.keyboard.type(text)
  }

  /** Ticks a box, or takes the tick away. */
  async toggle(box: Locator): Promise<void> {
    await this.tabTo(box)
    const before = await box.isChecked()
    await this.page.keyboard.press('Space')
    await expect(box).toBeChecked({ checked: !before })
  }

  /** Opens a list with the arrow key and goes down by so many options. */
  async chooseBelow(list: Locator, steps: number): Promise<void> {
    await this.tabTo(list)
    await this.page.keyboard.press('ArrowDown')
    await expect(this.page.getByRole('option', { selected: true })).toBeFocused()
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
    await expect(list).toBeFocused()
  }

  /** Opens a list, goes from its first option down to one, and takes it. */
  async choose(list: Locator, option: string): Promise<void> {
    await this.tabTo(list)
    await this.page.keyboard.press('ArrowDown')
    await expect(this.page.getByRole('option', { selected: true })).toBeFocused()
    await this.page.keyboard.press('Home')
    await this.goDownTo(this.page.getByRole('option', { name: option, exact: true }))
    await this.page.keyboard.press('Enter')
    await expect(list).toBeFocused()
  }

  /** Into the table, to its first row and so many down. Its rows must be there, or the keys find none. */
  async goToRow(grid: Locator, below = 0): Promise<void> {
    await expect(grid.locator('[role="row"][aria-busy="false"]').first()).toBeVisible()
    await this.tabTo(grid)
    await this.page.keyboard.press('Home')
    for (let step = 0; step < below; step += 1) await this.page.keyboard.press('ArrowDown')
    await expect(grid.locator('[aria-selected="true"]')).toHaveCount(1)
  }

  /** Opens the menu of a button, and takes an entry. */
  async chooseFromMenu(button: Locator, entry: string): Promise<void> {
    await this.press(button)
    await expect(this.page.getByRole('menuitem').first()).toBeFocused()
    await this.goDownTo(this.page.getByRole('menuitem', { name: entry, exact: true }))
    await this.page.keyboard.press('Enter')
  }

  /** In a list or menu that is open. */
  async goDownTo(entry: Locator): Promise<void> {
    for (let stop = 0; stop < mostStops && !(await hasFocus(entry)); stop += 1)
      await this.page.keyboard.press('ArrowDown')
    await expect(entry).toBeFocused()
  }

  /** In the dialog of the system, which takes keys by itself. */
  async chooseFile(button: Locator, { name, text }: ChosenFile): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.press(button)
    await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  }

  /** Past the navigation: the screen's heading has the focus then. */
  async open(screen: Screen): Promise<void> {
    await this.press(this.page.getByRole('navigation').getByRole('button', { name: screen, exact: true }))
    await expect(this.page.getByRole('heading', { level: 1, name: screen })).toBeFocused()
  }
}

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement)

/** Runs in the page: how often Tab can be pressed at once. It never passes the control, so one or two are left over. */
function stopsBefore(control: Element): number {
  const candidates = document.querySelectorAll<HTMLElement>('input, button, textarea, a[href], [tabindex]')
  const stops = [...candidates].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.matches(':disabled, [type="radio"]:not(:checked)'),
  )
  const present = stops.findIndex((stop) => stop.matches(':focus'))
  return present === -1 ? 1 : Math.max(1, stops.findIndex((stop) => stop === control) - present - 2)
}
