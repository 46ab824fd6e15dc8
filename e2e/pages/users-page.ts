import type { Locator, Page } from '@playwright/test'

/** The user database. */
export class UsersPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel('Search users').fill(text)
  }

  row(text: string | RegExp): Locator {
    return this.page.getByRole('row', { name: text })
  }
}
