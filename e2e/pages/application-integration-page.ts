import type { Page } from '@playwright/test'
import { doubleAccount } from '../lab/application-integration/integration-double.ts'
import { DirectoryServicesPage } from './directory-services-page.ts'
import { Navigation } from './navigation.ts'

export interface IntegrationValues {
  readonly password?: string
  readonly requiresAuthentication?: boolean
}

/** Opens Directory Services and fills in the connection to a double. Saves nothing. */
export async function openIntegration(
  page: Page,
  url: string,
  { password = doubleAccount.password, requiresAuthentication = true }: IntegrationValues = {},
): Promise<DirectoryServicesPage> {
  await new Navigation(page).open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  await directory.choose('Integration', 'Application Integration')
  await directory.field('URL').fill(url)
  if (requiresAuthentication) {
    await directory.field('Server requires authentication').check()
    await directory.field('User name').fill(doubleAccount.userName)
    await directory.field('Password').fill(password)
  }
  return directory
}
