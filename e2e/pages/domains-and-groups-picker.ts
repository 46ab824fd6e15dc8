import type { Locator, Page } from '@playwright/test'

/** The dialog in which domains and groups are chosen, as the server lists them. */
export class DomainsAndGroupsPicker {
  readonly dialog: Locator

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Choose domains and groups' })
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name })
  }

  /** Something chosen that the server did not confirm. */
  chosen(name: string): Locator {
    return this.dialog.getByRole('listitem').filter({ hasText: name })
  }

  async search(text: string): Promise<void> {
    await this.dialog.getByLabel('Search domains and groups').fill(text)
  }

  async use(label: 'Use 1 choice' | 'Use 2 choices' | 'Use all users'): Promise<void> {
    await this.dialog.getByRole('button', { name: label, exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Cancel' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
