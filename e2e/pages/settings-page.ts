import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

/** The Settings screen and its dialogs. */
export class SettingsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async openDialog(button: string): Promise<Locator> {
    await this.page.getByRole('button', { name: button }).click()
    return this.dialog
  }

  async choose(field: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** What the browser saved at the press of the dialog's button. */
  async save(): Promise<{ readonly name: string; readonly text: string }> {
    const downloading = this.page.waitForEvent('download')
    await this.dialog.getByRole('button', { name: 'Save file' }).click()
    const download = await downloading
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
  }

  async chooseFile(name: string, text: string): Promise<void> {
    const content = { name, mimeType: 'application/json', buffer: Buffer.from(text) }
    await this.dialog.locator('input[type=file]').setInputFiles(content)
  }
}
