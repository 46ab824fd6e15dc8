import type { Page } from '@playwright/test'
import type { Slapd } from '../lab/slapd.ts'
import { DirectoryServicesPage, type ConnectionValues } from './directory-services-page.ts'
import { Navigation } from './navigation.ts'

export interface OpeningValues extends Partial<ConnectionValues> {
  readonly userFilter?: string
}

/** Opens Directory Services and fills in the connection of the lab's OpenLDAP with the attributes of its people. Saves nothing. */
export async function openConnected(
  page: Page,
  slapd: Slapd,
  { userFilter, ...values }: OpeningValues = {},
): Promise<DirectoryServicesPage> {
  await new Navigation(page).open('Directory Services')
  const directory = new DirectoryServicesPage(page)
  await directory.fillConnection({
    serverName: `localhost:${slapd.port}`,
    administrativeDn: slapd.adminDn,
    password: slapd.adminPassword,
    baseDn: slapd.baseDn,
    ...values,
  })
  await directory.fillUserAttributes(userFilter)
  return directory
}
