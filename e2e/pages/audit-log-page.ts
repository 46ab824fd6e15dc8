import { expect, type Locator, type Page } from '@playwright/test'

/** Who did what. */
export class AuditLogPage {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
  }

  row(text: string | RegExp): Locator {
    return this.page.getByRole('row', { name: text })
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel('Search the audit log').fill(text)
  }

  async filter(name: 'Action' | 'Outcome', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name, exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** Days as `2026-11-22`; empty for none. */
  async limit(field: 'From' | 'Until', day: string): Promise<void> {
    await this.page.getByLabel(field, { exact: true }).fill(day)
  }

  async expectCount(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text })).toBeVisible()
  }
}
