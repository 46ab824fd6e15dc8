import type { Page } from '@playwright/test'
import { adminPassword } from '../lab/kerio-connect/kerio-company.ts'
import { MailServerPage } from './mail-server-page.ts'
import { Navigation } from './navigation.ts'

/** Directory Services with the fields of Kerio Connect. */
export class KerioConnectPage extends MailServerPage {
  /** Fills in the connection to a double, whose authority the console does not know. Saves nothing. */
  static async open(page: Page, serverName: string): Promise<KerioConnectPage> {
    await new Navigation(page).open('Directory Services')
    const screen = new KerioConnectPage(page)
    await screen.choose('Integration', 'Kerio Connect')
    await screen.field('Server name').fill(serverName)
    await screen.acceptAllCertificates('Connection to Kerio Connect')
    await screen.field('User name').fill('full')
    await screen.field('Password').fill(adminPassword)
    return screen
  }

  async acceptAllCertificates(section: string): Promise<void> {
    await this.page.getByRole('region', { name: section }).getByLabel('Accept all certificates').check()
  }

  async checkPasswordsAt(imapServer: string): Promise<void> {
    await this.field('Kerio IMAP Server').fill(imapServer)
    await this.acceptAllCertificates('Authentication')
  }
}
