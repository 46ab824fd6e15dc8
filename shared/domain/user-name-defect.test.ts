import { describe, expect, test } from 'vitest'
import { wordReason } from '../text/fill-template.ts'
import { named } from '../text/reason.ts'
import { userNameDefect } from './user-name-defect.ts'

describe('a user name that can be used', () => {
  test.each([
    'anna',
    'anna.b@example.com',
    "*)(uid=*,O'Neill+x",
    'J\u00FCrgen \u{1F600}',
    '...',
    '.anna',
    'a b',
    'x'.repeat(255),
  ])('%s', (name) => expect(userNameDefect(name)).toBeNull())
})

describe('a user name that cannot be used', () => {
  test.each([
    ['', 'It is empty.'],
    [' \t ', 'It is empty.'],
    ['.', 'It is a relative path.'],
    ['..', 'It is a relative path.'],
    [' .. ', 'It is a relative path.'],
    ['a/b', 'It contains a slash.'],
    ['a\\b', 'It contains a slash.'],
    ['a\nb', 'It contains a control character.'],
    ['a\u0000', 'It contains a control character.'],
    ['a\u0085b', 'It contains a control character.'],
    ['a\uD83D', 'It contains half a character.'],
    ['x'.repeat(256), 'It is longer than 255 characters.'],
  ])('%j: %s', (name, reason) => expect(wordReason(userNameDefect(name) ?? named('usable'))).toBe(reason))
})
