import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import { archiveFolderKey, archiveFolderKeysOf, archiveFolderName, userNameOfFolder } from './archive-folder-name.ts'

describe('the folder of a user is called', () => {
  test.each([
    ['anna', 'anna'],
    ['Anna.B@example.com', 'Anna.B@example.com'],
    ['J\u00FCrgen \u{1F600}', 'J\u00FCrgen \u{1F600}'],
    ['a/b\\c', 'a%2Fb%5Cc'],
    ['<>:"|?*', '%3C%3E%3A%22%7C%3F%2A'],
    ['100%', '100%25'],
    ['a%2Fb', 'a%252Fb'],
    ['a\u0000\u001F\u007F\u0085', 'a%00%1F%7F%85'],
    ['.', '%2E'],
    ['..', '.%2E'],
    ['../../etc', '..%2F..%2Fetc'],
    ['.hidden', '.hidden'],
    ['anna.', 'anna%2E'],
    ['anna ', 'anna%20'],
    ['anna. .', 'anna. %2E'],
    ['', '%_'],
    ['con', '%_con'],
    ['NUL', '%_NUL'],
    ['com1.txt', '%_com1.txt'],
    ['LPT\u00B9', '%_LPT\u00B9'],
    ['conin$', '%_conin$'],
    ['aux .x', '%_aux .x'],
    ['console', 'console'],
    ['com10', 'com10'],
    ['com', 'com'],
    ['%_con', '%25_con'],
    ['a\uD83D', 'a%uD83D'],
    ['%uD83D', '%25uD83D'],
  ])('%j: %s', (userName, folder) => {
    expect(archiveFolderName(userName)).toBe(folder)
    expect(userNameOfFolder(folder)).toBe(userName)
  })
})

/** Full of what is special, so that two names often differ in it alone. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '%',
        '%2F',
        '%_',
        '%~',
        '/',
        '\\',
        '.',
        '..',
        ' ',
        ':',
        'con',
        'nul.',
        'A',
        'a',
        '\u0000',
        '\uD83D',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

test('every name comes back from its folder, so no two names share one', () =>
  fc.assert(
    fc.property(hostile, (userName) => {
      expect(userNameOfFolder(archiveFolderName(userName))).toBe(userName)
    }),
    { numRuns: 5_000 },
  ))

test('no folder is a path, a reserved name, or too long for a file system', () =>
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', minLength: 200, maxLength: 300 })), (userName) => {
      const folder = archiveFolderName(userName)
      expect(folder).not.toMatch(/[<>:"|?*\\/\p{Cc}\p{Cs}]|[. ]$|^$/u)
      expect(folder).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu)
      expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(255)
      expect(folder.isWellFormed()).toBe(true)
    }),
    { numRuns: 3_000 },
  ))

test('a folder is found under every other writing of its name', () =>
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 90, size: 'max' })), (userName) => {
      for (const writing of [
        comparisonKey(userName),
        userName.normalize('NFD'),
        userName.toUpperCase().toLowerCase(),
      ]) {
        if (comparisonKey(writing) !== comparisonKey(userName)) continue
        expect(archiveFolderKeysOf(writing)).toContain(archiveFolderKey(archiveFolderName(userName)))
        expect(archiveFolderKeysOf(writing)).toContain(archiveFolderKey(archiveFolderName(userName).normalize('NFD')))
      }
    }),
    { numRuns: 500 },
  ))

describe('a name that is too long to be written in full', () => {
  const long = (end: string) => `${'\u00E4'.repeat(200)}${end}`

  test('has a folder of its own', () => {
    expect(archiveFolderName(long('a'))).not.toBe(archiveFolderName(long('b')))
    expect(archiveFolderKey(archiveFolderName(long('a')))).not.toBe(archiveFolderKey(archiveFolderName(long('b'))))
    expect(userNameOfFolder(archiveFolderName(long('a')))).toBeNull()
  })

  test('is not found by whoever is called like its folder', () => {
    const folder = archiveFolderName(long('a'))
    expect(archiveFolderKeysOf(folder)).not.toContain(archiveFolderKey(folder))
    expect(archiveFolderKeysOf(long('a'))).not.toContain(archiveFolderKey(archiveFolderName(folder)))
  })

  test('begins where 255 bytes end', () => {
    expect(archiveFolderName('x'.repeat(255))).toBe('x'.repeat(255))
    expect(archiveFolderName('x'.repeat(256))).toMatch(/^%~[0-9a-f]{64} x{24}$/u)
    expect(archiveFolderName('\u00E4'.repeat(128))).toMatch(/^%~/u)
  })
})
