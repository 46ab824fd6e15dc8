import { test } from '../../fixtures/console-test.ts'
import { entranceSights } from '../../sights/entrance-sights.ts'
import { firstStartSights } from '../../sights/first-start-sights.ts'
import { inspectAll } from '../../sights/sight.ts'

test.setTimeout(300_000)
// What is wrong is named in words; a trace of so many looks would take longer than they do.
test.use({ actionTimeout: 15_000, trace: 'off' })

test('the entrance is fit for everybody, in each appearance, both languages and at each zoom', async ({
  entrancePage: page,
  host,
}) => {
  await inspectAll({ page, host }, entranceSights)
})

test('so is every screen while nothing is configured', async ({ consolePage: page, host }) => {
  await inspectAll({ page, host }, firstStartSights)
})
