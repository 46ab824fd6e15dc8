import { describe, expect, test } from 'vitest'
import { hidePersonalData } from './hide-personal-data.ts'

const hidden = { secrets: ['s3cr3t!', 's3cr3t!longer', 'ab'], homeFolder: '/home/ada' }
const hide = (value: unknown) => hidePersonalData(value, hidden)

describe('what leaves the machine', () => {
  test.each([
    ['ada@example.com is gone', '[address] is gone'],
    ['<ada.lovelace+x@mail.example.com>', '<[address]>'],
    ['müller@bücher.example', '[address]'],
    ['"ada l"@example.com', '[address]'],
    ['a@b, c@d', '[address], [address]'],
    ['imap://ada@example.com/x', 'imap://[address]/x'],
    ['$scrypt$ln=15,r=8,p=3$c2FsdA$aGFzaA', '[hidden]'],
    ['hash: $argon2id$v=19$m=1$x$y end', 'hash: [hidden] end'],
    ['bound with s3cr3t!', 'bound with [hidden]'],
    ['bound with s3cr3t!longer', 'bound with [hidden]'],
    ['password=open sesame', 'password=[hidden] sesame'],
    ['Passwort: "open sesame" x', 'Passwort: [hidden] x'],
    ['/home/ada/data/users.db', '~/data/users.db'],
    ['about it', 'about it'],
    ['12 $ and 3 $', '12 $ and 3 $'],
    ['cn=reader,dc=example,dc=com', 'cn=reader,dc=example,dc=com'],
  ])('%j becomes %j', (text, shown) => {
    expect(hide(text)).toBe(shown)
  })

  test('is looked through at any depth, keys included, and keeps its shape', () => {
    expect(hide({ list: [{ 'ada@example.com': ['s3cr3t!', 1, null, true] }] })).toEqual({
      list: [{ '[address]': ['[hidden]', 1, null, true] }],
    })
  })
})
