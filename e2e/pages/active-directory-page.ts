import type { Locator, Page } from '@playwright/test'
import { DirectoryServicesPage } from './directory-services-page.ts'
import { Navigation } from './navigation.ts'

interface ServerValues {
  readonly server: string
  readonly baseDn: string
  readonly protocol?: 'LDAP (389, sealed)' | 'LDAPS (636)'
}

/** Directory Services with the fields of Active Directory. */
export class ActiveDirectoryPage extends DirectoryServicesPage {
  /** Opens the screen of a new directory of this type. */
  static async open(page: Page): Promise<ActiveDirectoryPage> {
    await new Navigation(page).open('Directory Services')
    const screen = new ActiveDirectoryPage(page)
    await screen.choose('Integration', 'Active Directory')
    return screen
  }

  async fillServer({ server, baseDn, protocol }: ServerValues): Promise<void> {
    await this.field('Server (optional)').fill(server)
    await this.field('Base-DN (optional)').fill(baseDn)
    if (protocol !== undefined) await this.choose('Protocol', protocol)
  }

  async logOnAs(userName: string, password: string): Promise<void> {
    await this.field('User Name').fill(userName)
    await this.field('Password').fill(password)
  }

  async autoDetect(): Promise<Locator> {
    await this.button('Auto-detect…').click()
    return this.page.getByRole('dialog', { name: 'Auto-detect' })
  }

  async openGroups(): Promise<Locator> {
    await this.button('Choose groups…').click()
    return this.page.getByRole('dialog', { name: 'Choose groups' })
  }

  async chooseGroup(name: string): Promise<void> {
    const picker = await this.openGroups()
    await picker.getByLabel('Search groups').fill(name)
    await picker.getByRole('option', { name: new RegExp(name, 'u') }).click()
    await picker.getByRole('button', { name: 'Use 1 group' }).click()
    await picker.waitFor({ state: 'hidden' })
  }

  /** A file with certificates, as the system's dialog gives it. */
  async loadFile(name: string, content: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.button('Load file…').click()
    await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  }
}
