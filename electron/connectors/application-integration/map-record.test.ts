import { describe, expect, it } from 'vitest'
import { mapRecord } from './map-record.ts'

const user = (change: object) => ({
  kind: 'user',
  user: {
    externalId: null,
    userName: 'anna',
    fullName: null,
    distinguishedName: null,
    emailAddresses: [],
    ...change,
  },
})
const parsed = (text: string): unknown => JSON.parse(text)

describe('a record', () => {
  it.each<[what: string, record: object, change: object]>([
    ['nothing but a user name', {}, {}],
    [
      'everything',
      { distinguishedName: 'uid=anna', fullName: 'Anna A', emailAddresses: ['a@x.de', 'b@x.de'] },
      { distinguishedName: 'uid=anna', fullName: 'Anna A', emailAddresses: ['a@x.de', 'b@x.de'] },
    ],
    ['null for what is optional', { distinguishedName: null, fullName: null, emailAddresses: null }, {}],
    ['blank for what is optional', { distinguishedName: ' ', fullName: '', emailAddresses: ['', ' '] }, {}],
    ['blanks around', { userName: ' anna ', fullName: '\tAnna\n' }, { fullName: 'Anna' }],
    ['fields that nobody knows', { id: 7, groups: [{}], admin: true, userId: { a: [] } }, {}],
    ['an empty list', { emailAddresses: [] }, {}],
    ['an address twice', { emailAddresses: ['A@x.de', 'a@X.de', 'b@x.de'] }, { emailAddresses: ['A@x.de', 'b@x.de'] }],
    ['markup in a name', { fullName: '<img src=x onerror=alert(1)>' }, { fullName: '<img src=x onerror=alert(1)>' }],
    ['a name in two forms of Unicode', { fullName: 'Rene\u0301' }, { fullName: 'Rene\u0301' }],
    ['a name of emoji', { userName: 'anna', fullName: '😀' }, { fullName: '😀' }],
  ])('with %s is a user', (_what, record, change) => {
    expect(mapRecord({ userName: 'anna', ...record })).toMatchObject(user(change))
  })

  it.each<[what: string, record: unknown, known: object, reason: string, attribute: string]>([
    ['no user name', { fullName: 'Anna' }, { userName: null }, 'user-name-missing', 'userName'],
    ['a null user name', { userName: null }, { userName: null }, 'user-name-missing', 'userName'],
    ['a blank user name', { userName: '  ' }, { userName: null }, 'user-name-missing', 'userName'],
    [
      'no user name, but a distinguished name',
      { distinguishedName: 'uid=anna' },
      { userName: null, distinguishedName: 'uid=anna' },
      'user-name-missing',
      'userName',
    ],
    ['a number for a user name', { userName: 7 }, { userName: null }, 'attribute-invalid', 'userName'],
    ['a list for a user name', { userName: ['anna'] }, { userName: null }, 'attribute-invalid', 'userName'],
    ['an object for a user name', { userName: {} }, { userName: null }, 'attribute-invalid', 'userName'],
    [
      'true for a full name',
      { userName: 'anna', fullName: true },
      { userName: 'anna' },
      'attribute-invalid',
      'fullName',
    ],
    [
      'a number for a distinguished name',
      { userName: 'anna', distinguishedName: 1 },
      { userName: 'anna', distinguishedName: null },
      'attribute-invalid',
      'distinguishedName',
    ],
    [
      'text for addresses',
      { userName: 'anna', distinguishedName: 'uid=anna', emailAddresses: 'a@x.de' },
      { userName: 'anna', distinguishedName: 'uid=anna' },
      'attribute-invalid',
      'emailAddresses',
    ],
    [
      'an object for addresses',
      { userName: 'anna', emailAddresses: { 0: 'a@x.de' } },
      { userName: 'anna' },
      'attribute-invalid',
      'emailAddresses',
    ],
    [
      'a number among the addresses',
      { userName: 'anna', emailAddresses: ['a@x.de', 1] },
      { userName: 'anna' },
      'attribute-invalid',
      'emailAddresses',
    ],
    [
      'a list among the addresses',
      { userName: 'anna', emailAddresses: [['a@x.de']] },
      { userName: 'anna' },
      'attribute-invalid',
      'emailAddresses',
    ],
    [
      'half a character',
      { userName: 'anna', fullName: 'A\ud800' },
      { userName: 'anna' },
      'attribute-invalid',
      'fullName',
    ],
    ['a NUL', { userName: 'anna', fullName: 'A\0B' }, { userName: 'anna' }, 'attribute-invalid', 'fullName'],
    [
      'a text that nobody wrote',
      { userName: 'anna', fullName: 'A'.repeat(5_000) },
      { userName: 'anna' },
      'attribute-invalid',
      'fullName',
    ],
    ['a text for a record', 'anna', { userName: null }, 'user-name-missing', 'userName'],
    ['a number for a record', 7, { userName: null }, 'user-name-missing', 'userName'],
    ['null for a record', null, { userName: null }, 'user-name-missing', 'userName'],
    ['a list for a record', ['userName', 'anna'], { userName: null }, 'user-name-missing', 'userName'],
    ['fields in another case', { username: 'anna' }, { userName: null }, 'user-name-missing', 'userName'],
  ])('with %s is skipped, and keeps what is known of it', (_what, record, known, reason, attribute) => {
    expect(mapRecord(record)).toMatchObject({
      kind: 'skipped',
      record: { externalId: null, ...known, reason, parameters: { attribute } },
    })
  })

  it('leaves out what is no address, and says which', () => {
    const record = { userName: 'anna', emailAddresses: ['nobody', 'a@x.de', 'a@b@c', 'SMTP:x@y.de', '<a@x.de>'] }
    expect(mapRecord(record)).toMatchObject({
      user: { emailAddresses: ['a@x.de'] },
      invalidAddresses: ['nobody', 'a@b@c', 'SMTP:x@y.de', '<a@x.de>'],
    })
  })

  it.each([
    '{"__proto__":{"userName":"mallory"}}',
    '{"constructor":{"prototype":{"userName":"mallory"}}}',
    '{"__proto__":{"polluted":true},"fullName":"x"}',
  ])('takes nothing from a prototype, and gives nothing to one: %s', (text) => {
    expect(mapRecord(parsed(text))).toMatchObject({ kind: 'skipped', record: { userName: null } })
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
    expect(mapRecord(parsed('{"userName":"anna","__proto__":{"fullName":"mallory"}}'))).toMatchObject(user({}))
  })
})
