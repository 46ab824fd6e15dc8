import { expect, test } from '@playwright/test'
import { filesToShow } from '../../fixtures/renderer-sources.ts'
import { apartSights } from '../../sights/apart-sights.ts'
import { directorySights } from '../../sights/directory-sights.ts'
import { entranceSights } from '../../sights/entrance-sights.ts'
import { firstStartSights } from '../../sights/first-start-sights.ts'
import { runSights } from '../../sights/run-sights.ts'
import { settingsSights } from '../../sights/settings-sights.ts'
import { usersSights } from '../../sights/users-sights.ts'

const sights = [
  ...entranceSights,
  ...apartSights,
  ...firstStartSights,
  ...usersSights,
  ...directorySights,
  ...settingsSights,
  ...runSights,
]

test('whatever page, dialog, menu or list the screens have is among the sights that are inspected', () => {
  const shown = new Set(sights.flatMap(({ shows }) => shows))
  const toShow = filesToShow()
  expect(toShow.length).toBeGreaterThan(40)
  expect(toShow.filter((file) => !shown.has(file))).toEqual([])
})

test('a sight names only files that there are, and no two sights have one title', () => {
  const toShow = new Set(filesToShow())
  expect(sights.flatMap(({ shows }) => shows).filter((file) => !toShow.has(file))).toEqual([])
  expect(new Set(sights.map(({ title }) => title)).size).toBe(sights.length)
})
