import { expect, type Locator, type Page } from '@playwright/test'

export const administrator = { userName: 'root', password: 'Canary: a long way home' } as const

/** First start, log-on, the own page, and the menu of who is logged on. */
export class LogOnPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** As an administrator, whom the first start makes. */
  async enter(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    if (await this.repeatedPassword.isVisible()) await this.createAdministrator()
    else await this.logOn()
    await this.expectLoggedOn()
  }

  async createAdministrator({ userName, password }: Credentials = administrator): Promise<void> {
    await this.userName.fill(userName)
    await this.password.fill(password)
    await this.repeatedPassword.fill(password)
    await this.submit()
  }

  async logOn({ userName, password }: Credentials = administrator): Promise<void> {
    await this.userName.fill(userName)
    await this.password.fill(password)
    await this.submit()
  }

  /** In whatever language the screen is. */
  private async submit(): Promise<void> {
    await this.page.locator('form button[type="submit"]').click()
  }

  async logOff(): Promise<void> {
    await this.openMenu()
    await this.page.getByRole('menuitem', { name: 'Log off' }).click()
  }

  async openMenu(): Promise<void> {
    await this.page.getByRole('button', { name: /^Logged on as/u }).click()
  }

  async expectLoggedOn(): Promise<void> {
    await expect(this.page.getByRole('navigation')).toBeVisible()
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  get userName(): Locator {
    return this.page.locator('input[name="userName"]')
  }

  get repeatedPassword(): Locator {
    return this.page.locator('input[name="repeated"]')
  }

  get password(): Locator {
    return this.page.locator('input[name="password"]')
  }
}

interface Credentials {
  readonly userName: string
  readonly password: string
}
