import type { Locator, Page } from '@playwright/test'
import { RunDialog } from './run-dialog.ts'

export interface ConnectionValues {
  readonly serverName: string
  /** Unencrypted by default, which the page itself never is: the lab's authority is not known to it. */
  readonly protocol?: 'LDAP (389)' | 'LDAP-TLS (StartTLS, 389)' | 'LDAP-SSL (636)'
  readonly administrativeDn: string
  readonly password: string
  readonly baseDn?: string
}

/** The screen on which a directory is connected, tested and synchronized. */
export class DirectoryServicesPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async fillConnection(values: ConnectionValues): Promise<void> {
    await this.field('Server name').fill(values.serverName)
    await this.choose('Protocol', values.protocol ?? 'LDAP (389)')
    await this.field('Administrative DN').fill(values.administrativeDn)
    await this.field('Password').fill(values.password)
    if (values.baseDn !== undefined) await this.field('Base DN').fill(values.baseDn)
  }

  /** Attributes as OpenLDAP's inetOrgPerson has them. */
  async fillUserAttributes(filter = '(objectClass=inetOrgPerson)'): Promise<void> {
    await this.page
      .getByRole('region', { name: 'User filter and attributes' })
      .getByLabel('Filter (optional)')
      .fill(filter)
    await this.field('User name').fill('uid')
    await this.field('Full name (optional)').fill('displayName')
    await this.field('E-mail addresses (optional)').fill('mail')
  }

  async fillGroupAttributes(filter = '(objectClass=groupOfNames)'): Promise<void> {
    const section = this.page.getByRole('region', { name: 'Group filter and attributes' })
    await section.getByLabel('Filter', { exact: true }).fill(filter)
    await section.getByLabel('Name', { exact: true }).fill('cn')
    await section.getByLabel('Description (optional)').fill('description')
    await section.getByLabel('Members', { exact: true }).fill('member')
  }

  async save(): Promise<void> {
    await this.button('Save').click()
    await this.page.getByText('Unsaved changes').waitFor({ state: 'hidden' })
  }

  async testSettings(): Promise<RunDialog> {
    await this.button('Test settings').click()
    return new RunDialog(this.page)
  }

  async synchronize(): Promise<RunDialog> {
    await this.button('Synchronize now').click()
    return new RunDialog(this.page)
  }
}
