import { expect, type Locator } from '@playwright/test'
import { DirectoryServicesPage } from './directory-services-page.ts'
import { DomainsAndGroupsPicker } from './domains-and-groups-picker.ts'

/** Directory Services with the fields of a mail server whose domains and groups can be chosen. */
export class MailServerPage extends DirectoryServicesPage {
  async openPicker(): Promise<DomainsAndGroupsPicker> {
    await this.button('Choose…').click()
    return new DomainsAndGroupsPicker(this.page)
  }

  /** What the page shows as chosen, from the settings alone. */
  chosen(name: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: name })
  }

  async testPassword(userName: string, password: string): Promise<Locator> {
    const dialog = this.page.getByRole('dialog', { name: 'Test authentication' })
    if (!(await dialog.isVisible())) await this.button('Test authentication…').click()
    await dialog.getByLabel('User name').fill(userName)
    await dialog.getByLabel('Password', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Test', exact: true }).click()
    return dialog
  }

  /** Half the viewport in CSS pixels is what 200 % zoom leaves. */
  async expectFitsZoomed(): Promise<void> {
    await this.page.setViewportSize({ width: 640, height: 400 })
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  }
}
