import type { Locator, Page } from '@playwright/test'

/** The schedule of the directory that is edited, with its two dialogs. */
export class ScheduleSection {
  readonly section: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.section = page.getByRole('region', { name: 'Schedule', exact: true })
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.section.getByRole('button', { name: 'Schedule…' }).click()
    await this.dialog.getByRole('heading', { name: /^Schedule of/u }).waitFor()
  }

  async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: label }).click()
    await this.dialog.page().getByRole('option', { name: option, exact: true }).click()
  }

  day(name: string): Locator {
    return this.dialog.getByRole('checkbox', { name })
  }

  get time(): Locator {
    return this.dialog.getByLabel('Time')
  }

  get saveButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Save schedule' })
  }

  async save(): Promise<void> {
    await this.saveButton.click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
