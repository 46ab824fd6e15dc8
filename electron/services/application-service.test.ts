import { expect, test } from 'vitest'
import type { Preferences } from '../../shared/ipc/application-calls.ts'
import { createApplicationService } from './application-service.ts'

const before: Preferences = { language: 'de', appearance: 'dark', columnWidths: { users: { name: 120 } } }

test.each<[string, Partial<Preferences>, Partial<Preferences>, Preferences]>([
  ['nothing', {}, {}, before],
  ['one field', {}, { language: 'en' }, { ...before, language: 'en' }],
  ['updates for the first time', {}, { updates: 'off' }, { ...before, updates: 'off' }],
  [
    'another field than updates',
    { updates: 'off' },
    { appearance: 'light' },
    { ...before, appearance: 'light', updates: 'off' },
  ],
  ['updates again', { updates: 'off' }, { updates: 'ask' }, { ...before, updates: 'ask' }],
])('a change of %s leaves the other preferences as they are', async (_, present, changes, after) => {
  let stored: Preferences = { ...before, ...present }
  const settings = {
    preferences: () => stored,
    savePreferences: (preferences: Preferences) => {
      stored = preferences
      return Promise.resolve()
    },
  }
  const service = createApplicationService(
    { version: '1', host: 'electron', dataFolder: '/data' },
    { settings, pickFolder: () => Promise.resolve(null) },
  )
  expect(await service.savePreferences(changes)).toEqual(after)
  expect(stored).toEqual(after)
})
