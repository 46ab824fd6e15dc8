import { expect, test } from '../../fixtures/electron-test.ts'
import { Navigation } from '../../pages/navigation.ts'

test('the window opens with the overview, and its bridge reaches the main process', async ({ start, dataFolder }) => {
  const { page } = await start()
  await expect(new Navigation(page).heading('Overview')).toBeVisible()
  await new Navigation(page).open('Settings')
  await expect(page.getByText(dataFolder, { exact: true })).toBeVisible()
})
