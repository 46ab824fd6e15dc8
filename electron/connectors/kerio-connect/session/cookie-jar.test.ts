import { expect, it } from 'vitest'
import { createCookieJar } from './cookie-jar.ts'

const past = 'Thu, 01 Jan 1970 00:00:00 GMT'
const future = 'Fri, 01 Jan 2100 00:00:00 GMT'

it.each<[what: string, answers: readonly (readonly string[])[], header: string]>([
  ['nothing', [[]], ''],
  ['one of any name', [['KWAT=a; Path=/']], 'KWAT=a'],
  ['several', [['SESSION=a; Path=/; Secure; HttpOnly', 'TOKEN=b']], 'SESSION=a; TOKEN=b'],
  ['the newest of a name', [['S=a'], ['S=b']], 'S=b'],
  ['values that hold an equals sign', [['S=a=b==']], 'S=a=b=='],
  ['an empty value', [['S=']], 'S='],
  ['no cookie without a name', [['=a', 'a', '; Path=/']], ''],
  [
    'what has ended',
    [
      ['S=a', 'T=b'],
      [`S=; Expires=${past}`, 'T=b; Max-Age=0'],
    ],
    '',
  ],
  ['what has not', [[`S=a; Expires=${future}`, 'T=b; max-age=60']], 'S=a; T=b'],
  ['the age rather than the date', [[`S=a; Expires=${past}; Max-Age=60`]], 'S=a'],
  ['a date that is none', [['S=a; Expires=yesterday']], 'S=a'],
])('a jar holds %s', (_what, answers, header) => {
  const jar = createCookieJar()
  for (const cookies of answers) jar.store({ 'set-cookie': cookies })
  expect(jar.header()).toBe(header)
})

it('an answer without cookies changes nothing, and an emptied jar is empty', () => {
  const jar = createCookieJar()
  jar.store({ 'set-cookie': ['S=a'] })
  jar.store({})
  expect(jar.header()).toBe('S=a')
  jar.clear()
  expect(jar.header()).toBe('')
})
