import type { Page } from '@playwright/test'
import { DirectoryServicesPage } from './directory-services-page.ts'
import { Navigation } from './navigation.ts'

/** Connects the sample directory at the first start and synchronizes it, so that there are users. */
export async function synchronizeSample(page: Page): Promise<void> {
  await new Navigation(page).open('Overview')
  await page.getByRole('button', { name: 'Try the sample directory' }).click()
  const run = await new DirectoryServicesPage(page).synchronize()
  await run.expectVerdict(/Synchronized/u)
  await run.close()
}
