import { expect, type Locator, type Page } from '@playwright/test'

/** What lies over the list of users: properties, renaming, a password, a deletion, an import. */
export class UserDialog {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
  }

  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }

  radio(group: 'Privileges' | 'May log on by', name: string): Locator {
    return this.dialog.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true })
  }

  async chooseAuthentication(option: 'Integrated' | 'Directory Services'): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Authentication' }).click()
    await this.page.getByRole('option', { name: option }).click()
  }

  /** The new field has the focus at once. */
  async addAddress(address: string): Promise<void> {
    await this.button('Add address').click()
    await this.page.keyboard.type(address)
  }

  async loadFile(name: string, text: string): Promise<void> {
    await this.dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }

  /** Presses the button that ends the dialog well. */
  async finish(button: string): Promise<void> {
    await this.button(button).click()
    await expect(this.dialog).toBeHidden()
  }

  async close(): Promise<void> {
    await this.button(/^(Close|Cancel)$/u).click()
    await expect(this.dialog).toBeHidden()
  }
}
