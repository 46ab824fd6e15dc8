import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { ConsoleHost } from '../fixtures/console-host.ts'

/** The archive folders, a tab of the users' screen. */
export class ArchivesPage {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
  }

  row(text: string | RegExp): Locator {
    return this.page.getByRole('grid', { name: 'Archives' }).getByRole('row', { name: text })
  }

  button(name: 'Give to user…' | 'Remove…'): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async act(folder: string | RegExp, button: 'Give to user…' | 'Remove…'): Promise<void> {
    await this.row(folder).click()
    await this.button(button).click()
    await expect(this.dialog).toBeVisible()
  }
}

/** An archive with so many mails, as another program would have put them there. */
export async function makeArchive(host: ConsoleHost, folder: string, mails: number): Promise<void> {
  const inbox = join(host.dataFolder, 'archives', folder, 'Inbox')
  await mkdir(inbox, { recursive: true })
  for (let mail = 1; mail <= mails; mail += 1) await writeFile(join(inbox, `${mail}.eml`), 'x'.repeat(mail * 1000))
}
