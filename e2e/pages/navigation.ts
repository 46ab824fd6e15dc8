import type { Locator, Page } from '@playwright/test'

export type Screen = 'Overview' | 'Users' | 'Directory Services' | 'Synchronizations' | 'Settings'

/** The frame around the screens. */
export class Navigation {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
    await this.heading(screen).waitFor()
  }

  /** Settles the language, and comes back to Directory Services. */
  async speakGerman(): Promise<void> {
    await this.open('Settings')
    await this.page.getByRole('combobox', { name: 'Language' }).click()
    await this.page.getByRole('option', { name: 'Deutsch' }).click()
    await this.page.getByRole('navigation').getByRole('button', { name: 'Verzeichnisdienste' }).click()
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }
}
