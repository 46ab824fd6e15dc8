import type { Locator, Page } from '@playwright/test'
import { DirectoryServicesPage } from './directory-services-page.ts'
import { Navigation } from './navigation.ts'

/** Directory Services with the fields of MDaemon. */
export class MdaemonPage extends DirectoryServicesPage {
  /** Opens the screen of a new directory of this type; null: types no App directory. Saves nothing. */
  static async open(page: Page, appDirectory: string | null): Promise<MdaemonPage> {
    await new Navigation(page).open('Directory Services')
    const screen = new MdaemonPage(page)
    await screen.choose('Integration', 'MDaemon Server')
    if (appDirectory !== null) await screen.field('MDaemon App Directory').fill(appDirectory)
    return screen
  }

  /** The names of the file as the chosen code page makes them. */
  get preview(): Locator {
    return this.page.getByRole('group', { name: 'Names as they are read' })
  }

  /** The list is searched by name and by region. */
  async chooseCodePage(searched: string, option: string): Promise<void> {
    await this.field('Code Page').fill(searched)
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async openGroups(): Promise<Locator> {
    await this.button('Choose groups…').click()
    return this.page.getByRole('dialog', { name: 'Choose groups' })
  }

  async testLogOn(userName: string, password: string): Promise<Locator> {
    const dialog = this.page.getByRole('dialog')
    if (await dialog.isHidden()) await this.button('Test authentication…').click()
    await dialog.getByLabel('User name').fill(userName)
    await dialog.getByLabel('Password', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Test', exact: true }).click()
    return dialog
  }
}
