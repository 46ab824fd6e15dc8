import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any screen has: a circle that misses the control ends. */
const mostStops = 60

/** The console without a pointer. */
export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Tab until the control has the focus, as somebody without a mouse gets there. */
  async tabTo(control: Locator): Promise<void> {
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await hasFocus(control)) return
      await this.page.keyboard.press('Tab')
    }
    await expect(control).toBeFocused()
  }

  async press(control: Locator): Promise<void> {
    await this.tabTo(control)
    await this.page.keyboard.press('Enter')
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
}

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement)
