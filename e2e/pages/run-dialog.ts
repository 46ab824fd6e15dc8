import { expect, type Locator, type Page } from '@playwright/test'

/** A run from its start to its verdict. */
export class RunDialog {
  readonly dialog: Locator

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog')
  }

  /** The title of the dialog is the verdict in one sentence. */
  async expectVerdict(verdict: string | RegExp): Promise<void> {
    await expect(this.dialog.getByRole('heading', { level: 2, name: verdict })).toBeVisible({ timeout: 30_000 })
  }

  row(text: string | RegExp): Locator {
    return this.dialog.getByRole('row', { name: text })
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Close|Cancel)$/u }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
