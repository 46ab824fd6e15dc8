import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveSuggestion } from './save-suggestion.ts'
import { shellTexts } from './shell-texts.ts'

const all = { name: 'All files', extensions: ['*'] }

test.each([
  ['users.csv', [{ name: 'Tables (CSV)', extensions: ['csv'] }, all]],
  ['CHANGES.CSV', [{ name: 'Tables (CSV)', extensions: ['csv'] }, all]],
  ['configuration.json', [{ name: 'JSON', extensions: ['json'] }, all]],
  ['notes.txt', [all]],
  ['without', [all]],
])('for %s the dialog proposes its name in the folder, and its kind first', (fileName, filters) => {
  const suggestion = saveSuggestion({ fileName, folder: join('/home', 'ada') }, shellTexts('en', []))
  expect(suggestion).toMatchObject({ defaultPath: join('/home', 'ada', fileName), filters })
  expect(suggestion.properties).toContain('showOverwriteConfirmation')
})
