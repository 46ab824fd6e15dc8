import { describe, expect, it } from 'vitest'
import { selectAttributes } from './select-attributes.ts'
import { storeDirectory } from './stored-directory.ts'

const [entry] = storeDirectory([
  {
    distinguishedName: 'uid=a',
    attributes: {
      uid: ['a'],
      cn: ['A'],
      'cn;lang-de': ['Ä'],
      userPassword: ['secret'],
      entryUUID: ['1'],
    },
  },
]).entries

describe('attribute selection', () => {
  it.each<[readonly string[], readonly string[]]>([
    [[], ['uid', 'cn', 'cn;lang-de']],
    [['*'], ['uid', 'cn', 'cn;lang-de']],
    [['+'], ['entryUUID', 'entryDN', 'hasSubordinates']],
    [
      ['*', '+'],
      ['uid', 'cn', 'cn;lang-de', 'entryUUID', 'entryDN', 'hasSubordinates'],
    ],
    [
      ['*', 'entryUUID'],
      ['uid', 'cn', 'cn;lang-de', 'entryUUID'],
    ],
    [['CN'], ['cn', 'cn;lang-de']],
    [['cn;LANG-DE'], ['cn;lang-de']],
    [['userPassword', 'USERPASSWORD'], []],
    [['1.1'], []],
    [['nothing'], []],
  ])('%j sends %j', (requested, sent) => {
    expect(entry === undefined ? null : selectAttributes(entry, requested).map(({ name }) => name)).toEqual(sent)
  })
})
