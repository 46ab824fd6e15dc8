import { describe, expect, it } from 'vitest'
import { accountOf } from '../../../../e2e/lab/mdaemon/accounts.ts'
import { userlistRecord } from '../../../../e2e/lab/mdaemon/userlist-record.ts'
import { knownAddresses } from '../aliases/known-addresses.ts'
import { chooseEncoding } from '../files/text-encoding.ts'
import { maskShape } from './mask-shape.ts'
import { groupsLines, readGroupsFile } from './read-groups-file.ts'
import { atOnce } from '../stepwise.ts'

const accounts = ['anna@example.com', 'otto@example.com', 'disable@example.com'].map(accountOf)
const candidates = atOnce(
  knownAddresses(accounts, [{ alias: 'info@example.com', target: 'otto@example.com', number: 1 }]),
)

/** The shape, then the members of each group by their mailboxes. */
function reading(...lines: readonly string[]) {
  const content = Buffer.from(lines.join('\r\n'))
  const encoding = chooseEncoding(content, { chosen: 'utf8', ofThisMachine: 'utf8' })
  const read = readGroupsFile(content, encoding, candidates)
  if (read === null) return null
  const groups = read.groups.map(({ name, members }) => [name, [...members].map(({ mailbox }) => mailbox)] as const)
  return { shape: read.shape, groups: Object.fromEntries(groups) }
}

describe('a section for each group', () => {
  it.each<[string, string[], Record<string, string[]>]>([
    ['members as keys', ['[Sales]', 'anna@example.com=', 'otto@example.com=1'], { Sales: ['anna', 'otto'] }],
    [
      'members as values',
      ['[Sales]', 'Member1=anna@example.com', 'Member2=otto@example.com'],
      { Sales: ['anna', 'otto'] },
    ],
    [
      'members in a list',
      ['[Sales]', 'Members=anna@example.com, otto@example.com;x@y.example|info@example.com'],
      { Sales: ['anna', 'otto'] },
    ],
    ['members alone on their lines', ['[Sales]', 'anna@example.com', 'OTTO@EXAMPLE.COM'], { Sales: ['anna', 'otto'] }],
    ['members by an alias', ['[Sales]', 'info@example.com='], { Sales: ['otto'] }],
    ['strangers, who are none', ['[Sales]', 'anna@example.com=', 'x@y.example='], { Sales: ['anna'] }],
    ['yes and no', ['[Sales]', 'anna@example.com=Y', 'otto@example.com=No', 'info@example.com=0'], { Sales: ['anna'] }],
    [
      'properties',
      ['[Sales]', 'Description=ask otto@example.com', 'ADGroupName=otto@example.com', 'anna@example.com='],
      { Sales: ['anna'] },
    ],
    [
      'a member called like a property',
      ['[Sales]', 'disable@example.com=', 'anna@example.com='],
      { Sales: ['disable', 'anna'] },
    ],
    [
      'names with blanks and signs',
      ['[Sales & more]', 'anna@example.com=', '[@all.staff]', 'otto@example.com='],
      { 'Sales & more': ['anna'], '@all.staff': ['otto'] },
    ],
    [
      'one name in two spellings',
      ['[Sales]', 'anna@example.com=', '[SALES]', 'otto@example.com='],
      { Sales: ['anna', 'otto'] },
    ],
    ['a group without members', ['[Sales]', 'anna@example.com=', '[Empty]'], { Sales: ['anna'], Empty: [] }],
    ['an index of the groups', ['[Groups]', 'Sales=1', '[Sales]', 'anna@example.com='], { Sales: ['anna'] }],
    ['a group that is called so', ['[Groups]', 'anna@example.com='], { Groups: ['anna'] }],
    ['comments', ['; [No]', '# [No]', '[Sales]', '; otto@example.com=', 'anna@example.com='], { Sales: ['anna'] }],
  ])('with %s', (_what, lines, groups) => {
    expect(reading(...lines)).toEqual({ shape: 'group-sections', groups })
  })
})

describe('a mailbox without its domain', () => {
  const unclear = (...lines: readonly string[]): readonly (readonly [string, number])[] => {
    const content = Buffer.from(lines.join('\n'))
    const encoding = chooseEncoding(content, { chosen: 'utf8', ofThisMachine: 'utf8' })
    const groups = readGroupsFile(content, encoding, candidates)?.groups ?? []
    return groups.map((group) => [group.name, group.unclear])
  }

  it.each<[string, string[], [string, number][]]>([
    ['as a key', ['[Sales]', 'anna@example.com=', 'otto='], [['Sales', 1]]],
    ['as a value', ['[Sales]', 'Member1=anna@example.com', 'Member2=otto'], [['Sales', 1]]],
    [
      'on a line',
      ['A=anna@example.com', 'B=otto@example.com', 'C=anna@example.com', 'D=anna@example.com', 'E=otto'],
      [
        ['A', 0],
        ['B', 0],
        ['C', 0],
        ['D', 0],
        ['E', 1],
      ],
    ],
    ['beside its address', ['[Sales]', 'anna=anna@example.com'], [['Sales', 0]]],
    ['in a property', ['[Sales]', 'Description=otto', 'anna@example.com='], [['Sales', 0]]],
  ])('%s is noted, and is no member', (_what, lines, expected) => {
    expect(unclear(...lines)).toEqual(expected)
  })
})

describe('an entry that names nobody who is known', () => {
  it.each<[string, string[], number]>([
    ['nothing of that', ['[Sales]', 'Description=x', 'anna@example.com=Y', '[Others]', 'otto@example.com=no'], 0],
    ['an address that nobody has', ['[Sales]', 'anna@example.com=', 'gone@example.com='], 1],
    ['half an address', ['[Sales]', 'anna@example.com=', 'otto@exam'], 1],
    ['a member behind another', ['[Sales]', 'anna@example.com=otto@example.com='], 1],
    ['a member behind a property', ['[Sales]', 'anna@example.com=', 'Description=xotto@example.com='], 1],
    ['a property in front of a member', ['[Sales]', 'anna@example.com=', 'Prioritotto@example.com='], 1],
    ['words behind a member', ['[Sales]', 'anna@example.com the others', 'otto@example.com'], 1],
    ['words behind every member', ['[Sales]', 'anna@example.com=Anna', 'otto@example.com=Otto'], 0],
    ['a key of one group alone', ['[Sales]', 'anna@example.com=', 'Colour=3', '[Others]'], 1],
    ['a key of several groups', ['[Sales]', 'anna@example.com=', 'Colour=3', '[Others]', 'Colour=4'], 0],
    ['a group that stands there twice', ['[Sales]', 'anna@example.com=', '[Others]', '[sales]'], 1],
    ['zeros', ['[Sales]', 'anna@example.com=', '\0\0\0\0'], 1],
    ['a character that does not exist', ['[Sales]', 'anna@example.com=', 'Description=\u{FFFD}'], 1],
    ['an end-of-file mark', ['[Sales]', 'anna@example.com=', '\u{1A}'], 0],
    [
      'lines of a group with an unknown address',
      ['Sales:anna@example.com', 'Sales:otto@example.com,gone@example.com'],
      1,
    ],
  ])('is counted: %s', (_what, lines, unknown) => {
    expect(
      readGroupsFile(
        Buffer.from(lines.join('\r\n')),
        chooseEncoding(Buffer.alloc(0), { chosen: 'utf8', ofThisMachine: 'utf8' }),
        candidates,
      )?.unknown,
    ).toBe(unknown)
  })
})

describe('a section for each account', () => {
  it.each<[string, string[], Record<string, string[]>]>([
    [
      'a list',
      ['[anna@example.com]', 'Groups=Sales, Support', '[otto@example.com]', 'Groups=Sales'],
      { Sales: ['anna', 'otto'], Support: ['anna'] },
    ],
    [
      'several keys',
      ['[anna@example.com]', 'Group1=Sales', 'Group2=All of us', 'Color=red'],
      { Sales: ['anna'], 'All of us': ['anna'] },
    ],
    ['keys of any name', ['[anna@example.com]', 'First=Sales'], { Sales: ['anna'] }],
    [
      'names apart by blanks',
      ['[anna@example.com]', 'Groups=Sales Support', '[otto@example.com]', 'Group1=Sales', 'Group2=Support'],
      { Sales: ['anna', 'otto'], Support: ['anna', 'otto'] },
    ],
    [
      'a stranger',
      ['[anna@example.com]', 'Group=Sales', '[otto@example.com]', 'Group=Sales', '[x@y.example]', 'Group=Sales'],
      { Sales: ['anna', 'otto'] },
    ],
  ])('with %s', (_what, lines, groups) => {
    expect(reading(...lines)).toEqual({ shape: 'account-sections', groups })
  })
})

describe('lines and columns', () => {
  const row = (mailbox: string, group: string): string =>
    userlistRecord({ domain: 'example.com', mailbox, fullName: group }).subarray(0, 105).toString()

  it.each<[string, string[], string, Record<string, string[]>]>([
    ['a tab', ['Sales\tanna@example.com, otto@example.com'], 'lines', { Sales: ['anna', 'otto'] }],
    ['a sign', ['Sales=anna@example.com', 'Support:otto@example.com'], 'lines', { Sales: ['anna'], Support: ['otto'] }],
    [
      'a comma, again and again',
      ['Sales,anna@example.com', 'Sales,otto@example.com'],
      'lines',
      { Sales: ['anna', 'otto'] },
    ],
    [
      'columns as in Userlist.dat',
      [row('anna', 'Sales'), row('otto', 'Support')],
      'columns',
      { Sales: ['anna'], Support: ['otto'] },
    ],
    [
      'a column of addresses',
      ['anna@example.com  Sales  ', 'otto@example.com  Support'],
      'columns',
      { Sales: ['anna'], Support: ['otto'] },
    ],
  ])('with %s', (_what, lines, shape, groups) => {
    expect(reading(...lines)).toEqual({ shape, groups })
  })
})

describe('what is read in no way', () => {
  it.each<[string, string[]]>([
    ['nothing', ['']],
    ['prose', ['Hello', 'World, how are you']],
    ['sections without any member', ['[Sales]', '[Support]', 'x@y.example=']],
    ['lines of which too few name an account', ['Sales=anna@example.com', 'a=b', 'c=d', 'e=f']],
    ['a mailing list', ['; ListName = staff', 'anna@example.com Anna', 'otto@example.com Otto Maier']],
  ])('%s', (_what, lines) => {
    expect(reading(...lines)).toBeNull()
  })
})

describe('the shape that is shown', () => {
  it('tells nothing of what the file says', () => {
    const lines = ['[Vertrieb Süd 7]', 'anna.muster@example.com=Y', 'Ключ\t=«значение»']
    expect(
      maskShape(
        groupsLines(
          Buffer.from(lines.join('\n')),
          chooseEncoding(Buffer.from(lines.join('\n')), { chosen: 'utf8', ofThisMachine: 'utf8' }),
        ),
      ),
    ).toBe('[Aaaaaaaa Aaa 9] ⏎ aaaa.aaaaaa@aaaaaaa.aaa=A ⏎ Aaaa→=xaaaaaaaax')
  })

  it('is short', () => {
    const shape = maskShape(Array.from({ length: 5_000 }, () => 'a'.repeat(5_000)))
    expect(shape.length).toBeLessThan(600)
    expect(shape.endsWith('…')).toBe(true)
  })
})
