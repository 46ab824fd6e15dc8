import { describe, expect, test } from 'vitest'
import { passwordWeakness } from './password-strength.ts'

describe('a password', () => {
  test.each([
    ['of nine characters', 'aB3$eF7&i', 'ada', 'too-short'],
    ['of nine characters, however many code units they have', '🙂🙃😀😃😄😁😆😅🤣', 'ada', 'too-short'],
    ['of ten characters', 'aB3$eF7&iJ', 'ada', null],
    ['of four different characters', 'abcdabcdabcd', 'ada', 'too-few-characters'],
    ['of five different characters', 'abcdeabcde', 'ada', null],
    ['with the user name in it, in any case', 'the LOVELACE house', 'lovelace', 'holds-the-name'],
    ['with a part of the user name in it', 'sunny Lovelace 9', 'ada.lovelace@example.com', 'holds-the-name'],
    ['with a short name in it by chance', 'a bad apple tree', 'ada', null],
    ['that everybody knows', 'Password123!', 'ada', 'well-known'],
    ['that everybody knows, in German', 'Passwort2026', 'ada', 'well-known'],
    ['of a keyboard row', 'qwertzuiop', 'ada', 'well-known'],
    ['of digits in order', '1234567890', 'ada', 'well-known'],
    ['of several words', 'correct horse battery', 'ada', null],
    ['of several words that begins with a known one', 'test of a long sentence', 'ada', null],
  ])('%s: %s for %s is %s', (_case, password, userName, weakness) => {
    expect(passwordWeakness(password, userName)).toBe(weakness)
  })
})
