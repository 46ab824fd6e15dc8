import type { Page } from '@playwright/test'
import { labAdministrator } from '../lab/icewarp/lab-company.ts'
import { MailServerPage } from './mail-server-page.ts'
import { Navigation } from './navigation.ts'

/** Directory Services with the fields of IceWarp Server. */
export class IceWarpPage extends MailServerPage {
  /** Fills in the connection to a double, whose authority the console does not know. Saves nothing. */
  static async open(page: Page, serverName: string): Promise<IceWarpPage> {
    await new Navigation(page).open('Directory Services')
    const screen = new IceWarpPage(page)
    await screen.choose('Integration', 'IceWarp Server')
    await screen.field('Server name').fill(serverName)
    await screen.field('Accept all certificates').check()
    await screen.field('User name').fill(labAdministrator.userName)
    await screen.field('Password').fill(labAdministrator.password)
    return screen
  }
}
