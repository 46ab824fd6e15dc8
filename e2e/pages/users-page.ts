import { expect, type Locator, type Page } from '@playwright/test'
import { UserDialog } from './user-dialog.ts'

export type UserButton =
  'New user…' | 'Properties…' | 'Rename…' | 'Set password…' | 'Delete…' | 'Import CSV…' | 'Export CSV'

/** The user database. */
export class UsersPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel('Search users').fill(text)
  }

  /** `All…` of a filter is its first option. */
  async filter(name: 'Authentication' | 'Directory' | 'Privileges', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name, exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Users' })
  }

  row(text: string | RegExp): Locator {
    return this.page.getByRole('row', { name: text })
  }

  button(name: UserButton): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async newUser(): Promise<UserDialog> {
    await this.button('New user…').click()
    return new UserDialog(this.page)
  }

  async properties(user: string | RegExp): Promise<UserDialog> {
    await this.row(user).dblclick()
    return new UserDialog(this.page)
  }

  /** Selects the row and presses a button above the list. */
  async act(user: string | RegExp, button: UserButton): Promise<UserDialog> {
    await this.row(user).click()
    await this.button(button).click()
    return new UserDialog(this.page)
  }

  async expectCount(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text })).toBeVisible()
  }

  /** As many users of directories as that, and the administrator who sits before the page. */
  async expectSynchronized(users: number): Promise<void> {
    const all = String(users + 1)
    await expect(this.page.getByText(`${all} of ${all}`)).toBeVisible()
  }

  async openArchives(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Archives' }).click()
  }
}
