import { describe, expect, test } from 'vitest'
import { createFormat } from './format.ts'

const en = createFormat('en')
const de = createFormat('de')
const now = Date.parse('2026-11-22T12:00:00Z')

describe('formats of a language', () => {
  test.each([
    ['English groups thousands by a comma', en.number(10_240), '10,240'],
    ['German by a point', de.number(10_240), '10.240'],
    ['below a second a duration is in milliseconds', en.duration(840), '840 ms'],
    ['then in tenths of a second', en.duration(3210), '3.2 s'],
    ['with the decimal sign of the language', de.duration(3210), '3,2 s'],
    ['a rounded minute is a minute', en.duration(59_990), '1 min 0 s'],
    ['then in minutes and seconds', en.duration(252_000), '4 min 12 s'],
    ['elapsed time has two digits of seconds', en.elapsed(7000), '0:07'],
    ['and counts minutes', en.elapsed(765_000), '12:45'],
    ['a clock that went back shows no negative time', en.elapsed(-500), '0:00'],
    ['few bytes are bytes', en.size(812), '812 B'],
    ['a thousand bytes are a kilobyte', en.size(1000), '1 kB'],
    ['with a tenth below a hundred', de.size(1_449), '1,4 kB'],
    ['and none above', en.size(312_400_000), '312 MB'],
    ['what rounds to a thousand is the next unit', en.size(999_960), '1 MB'],
    ['English lists end with and', en.list(['a', 'b', 'c']), 'a, b and c'],
    ['German ones with und', de.list(['a', 'b', 'c']), 'a, b und c'],
  ])('%s', (_rule, shown, expected) => {
    expect(shown).toBe(expected)
  })

  test.each([
    ['2026-11-22T11:59:30Z', '30 seconds ago', 'vor 30 Sekunden'],
    ['2026-11-22T11:15:00Z', '45 minutes ago', 'vor 45 Minuten'],
    ['2026-11-22T10:00:00Z', '2 hours ago', 'vor 2 Stunden'],
    ['2026-11-21T12:00:00Z', 'yesterday', 'gestern'],
    ['2026-09-20T12:00:00Z', '2 months ago', 'vor 2 Monaten'],
    ['2024-11-01T12:00:00Z', '2 years ago', 'vor 2 Jahren'],
  ])('%s is %s', (moment, english, german) => {
    expect(en.relativeTime(moment, now)).toBe(english)
    expect(de.relativeTime(moment, now)).toBe(german)
  })
})
