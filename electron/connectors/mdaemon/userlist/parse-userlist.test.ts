import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { systemAccount, userlistFile } from '../../../../e2e/lab/mdaemon/app-directory.ts'
import {
  recordLength,
  userlistRecord,
  type LabAccount,
  type RecordStyle,
} from '../../../../e2e/lab/mdaemon/userlist-record.ts'
import type { UserlistOutcome } from './parse-userlist.ts'
import { joined, parse, read } from './userlist-for-tests.ts'

const canary = 'CANARYofTHEpassword'
const anna: LabAccount = { domain: 'example.com', mailbox: 'anna.muster', fullName: 'Anna Muster', password: canary }
const otto: LabAccount = { domain: 'example.org', mailbox: 'otto', fullName: 'Otto Maier', password: canary }
const many = (count: number, make: (index: number) => Partial<LabAccount> = () => ({})): LabAccount[] =>
  Array.from({ length: count }, (_unused, index) => ({ ...anna, mailbox: `person${index}`, ...make(index) }))

const addressesIn = (content: Buffer): readonly string[] => read(content).accounts.map(({ address }) => address)
describe('an account', () => {
  it('is read by its columns', () => {
    expect(read(userlistFile([anna, { ...otto, access: 'I', hidden: true }])).accounts).toEqual([
      {
        address: 'anna.muster@example.com',
        mailbox: 'anna.muster',
        domain: 'example.com',
        fullName: 'Anna Muster',
        access: 'Y',
        isHidden: false,
      },
      {
        address: 'otto@example.org',
        mailbox: 'otto',
        domain: 'example.org',
        fullName: 'Otto Maier',
        access: 'I',
        isHidden: true,
      },
    ])
  })

  it.each([
    ['Y', 'Y'],
    ['N', 'N'],
    ['P', 'P'],
    ['I', 'I'],
    ['C', 'C'],
    ['c', 'C'],
    ['F', 'unknown'],
    [' ', 'unknown'],
  ])('with the access %j has the state %s', (access, state) => {
    expect(read(userlistFile([{ ...anna, access }])).accounts).toMatchObject([{ access: state }])
  })

  it.each<[string, LabAccount, object]>([
    ['without a full name', { ...anna, fullName: '' }, { fullName: null, address: 'anna.muster@example.com' }],
    ['whose mailbox holds an address', { ...anna, mailbox: 'anna@other.example' }, { address: 'anna@other.example' }],
    ['in a domain without a dot', { ...anna, domain: 'intranet' }, { address: 'anna.muster@intranet' }],
    ['in a domain of its own script', { ...anna, domain: 'müller.example' }, { address: 'anna.muster@müller.example' }],
    ['whose mail lies on a share', { ...anna, mailFolder: String.raw`\\NAS\Mail\anna` + '\\' }, {}],
    ['whose mail lies nowhere', { ...anna, mailFolder: '' }, {}],
    [
      'that fills its columns',
      { ...anna, mailbox: 'a'.repeat(30), fullName: 'N'.repeat(40) },
      { fullName: 'N'.repeat(30) },
    ],
    ['of the system', systemAccount, { mailbox: 'MDaemon', access: 'N', isHidden: true }],
  ])('%s', (_what, account, expected) => {
    expect(read(userlistFile([account])).accounts).toMatchObject([expected])
  })
})

describe('a file', () => {
  const [first, second] = [userlistRecord(anna), userlistRecord(otto)]
  const both = ['anna.muster@example.com', 'otto@example.org']

  it.each<[string, Buffer]>([
    ['CR LF', joined(first, '\r\n', second, '\r\n')],
    ['LF', joined(first, '\n', second, '\n')],
    ['a last line without an end', joined(first, '\r\n', second)],
    ['an end-of-file mark', joined(first, '\r\n', second, '\r\n\u001a')],
    ['empty lines and comments', joined('; a\r\n\r\n', first, '\r\n\r\n# b\r\n', second)],
    ['a UTF-8 mark', joined(Buffer.of(0xef, 0xbb, 0xbf), first, '\r\n', second)],
    ['UTF-16', iconv.encode(joined(first, '\r\n', second).toString('latin1'), 'utf-16le', { addBOM: true })],
    [
      'UTF-16, the other way round',
      iconv.encode(joined(first, '\r\n', second).toString('latin1'), 'utf-16be', { addBOM: true }),
    ],
    ['blanks instead of zeros', userlistFile([anna, otto], { numbers: 'blanks' })],
    ['seven digits for the quota', joined(first, '0\r\n', second, '0\r\n')],
    ['25 further columns', joined(first, ' '.repeat(20), 'extra\r\n', second)],
    ['records that end with the state', joined(first.subarray(0, 218), '\r\n', second.subarray(0, 218))],
  ])('with %s', (_what, content) => {
    expect(addressesIn(content)).toEqual(both)
    expect(read(content)).toMatchObject({ damagedLines: [], cutLines: [], overlongLines: [] })
  })

  it('whose lines end before the state leaves it open', () => {
    expect(read(joined(first.subarray(0, 217), '\r\n', second.subarray(0, 150))).accounts).toMatchObject([
      { address: both[0], access: 'unknown', isHidden: false },
      { address: both[1], access: 'unknown', isHidden: false },
    ])
  })

  it.each<[string, string | Buffer]>([
    ['60 columns of rubbish', 'x'.repeat(60)],
    ['a record cut in its mailbox', first.subarray(0, 60)],
    ['a record cut in its name', first.subarray(0, 90)],
    ['a record that has lost a column', joined(first.subarray(0, 50), first.subarray(51))],
    ['a record that has gained a column', joined(first.subarray(0, 50), 'x', first.subarray(50))],
    ['a record whose folder has been lost', joined(first.subarray(0, 105), first.subarray(195))],
    ['a record whose mailbox is empty', userlistRecord({ ...anna, mailbox: '' })],
    ['a record whose mailbox has a blank', userlistRecord({ ...anna, mailbox: 'anna muster' })],
    ['a record whose mailbox has a bar', userlistRecord({ ...anna, mailbox: 'anna|muster' })],
    ['a record whose domain is empty', userlistRecord({ ...anna, domain: '' })],
    ['zeros in the middle of a name', joined(first.subarray(0, 78), '\0\0', first.subarray(80))],
    ['control characters', joined(first.subarray(0, 78), '\u0007', first.subarray(79))],
    [
      'a mailbox whose end is zeros before the blanks',
      joined(first.subarray(0, 50), '\0\0\0\0\0\0', first.subarray(56)),
    ],
    ['zeros from the name to the next record', joined(first.subarray(0, 75), '\0'.repeat(237), first.subarray(75))],
    ['flags that are zeros', joined(first.subarray(0, 215), '\0'.repeat(10), first.subarray(225))],
    ['a password in the columns of the domain', joined(first.subarray(195), first.subarray(0, 195))],
    ['blanks instead of a record', ' '.repeat(recordLength)],
    ['zeros instead of a record', Buffer.alloc(recordLength)],
    ['a record that has become a comment', joined(';', first.subarray(1))],
    ['lower flags replaced by digits', joined(first.subarray(0, 215), '0123456789', first.subarray(225))],
  ])('with %s names the line, and reads the others', (_what, damage) => {
    const accounts = many(8)
    const content = joined(userlistFile(accounts), damage, '\r\n', userlistFile([otto]))
    const userlist = read(content)
    expect(userlist.damagedLines).toEqual([9])
    expect(userlist.accounts).toHaveLength(9)
  })

  it.each<[string, Buffer, number[]]>([
    ['the last record, within its password', joined(first, '\r\n', first, '\r\n', second.subarray(0, 199)), [3]],
    ['the last record, within its numbers', joined(first, '\r\n', second.subarray(0, 234), '\r\n'), [2]],
    ['the only record', second.subarray(0, 220), [1]],
    ['each record at another column', joined(first.subarray(0, 217), '\r\n', second.subarray(0, 150)), [1, 2]],
    ['each record at one column', joined(first.subarray(0, 230), '\r\n', second.subarray(0, 230)), []],
  ])('that cuts %s says where, since accounts behind it may be lost', (_what, content, cutLines) => {
    expect(read(content)).toMatchObject({ damagedLines: [], cutLines })
  })

  it('in which a line end is missing says so, since the account behind it is lost', () => {
    const content = joined(userlistFile(many(3)), first, second, '\r\n', userlistFile(many(1)))
    expect(read(content)).toMatchObject({ damagedLines: [], overlongLines: [4] })
  })

  it.each<[string, Buffer, UserlistOutcome]>([
    ['nothing', Buffer.alloc(0), { kind: 'empty' }],
    ['blank lines', Buffer.from('\r\n  \r\n'), { kind: 'empty' }],
    ['comments', Buffer.from('; nobody\r\n'), { kind: 'empty' }],
    ['a byte order mark', Buffer.of(0xef, 0xbb, 0xbf), { kind: 'empty' }],
    ['text', Buffer.from('Hello\r\nWorld\r\n'), { kind: 'unknown-layout', plausible: 0, lines: 2 }],
    ['zeros', Buffer.alloc(5_000), { kind: 'empty' }],
    [
      'an INI file',
      Buffer.from('[Special]\r\nMinPasswordLength=8\r\n'),
      { kind: 'unknown-layout', plausible: 0, lines: 2 },
    ],
    [
      'too many damaged lines',
      joined(userlistFile(many(7)), 'x\r\ny\r\n', 'z\r\n'),
      { kind: 'unknown-layout', plausible: 7, lines: 10 },
    ],
  ])('that holds %s is not read', (_what, content, outcome) => {
    expect(parse(content)).toEqual(outcome)
  })
})

describe('other columns', () => {
  const utf8: RecordStyle = { encoding: 'utf8', padding: 'characters' }
  const foreigners = many(6, (index) => ({ fullName: `Ünïcödé ß${'ß'.repeat(index)}`, mailbox: `person${index}` }))

  it('that count characters are found where the file is UTF-8', () => {
    const userlist = read(userlistFile([...foreigners, otto], utf8))
    expect(userlist.layout).toBe('characters')
    expect(userlist.damagedLines).toEqual([])
    expect(userlist.accounts.map(({ fullName, access }) => [fullName, access])).toEqual(
      [...foreigners, otto].map(({ fullName }) => [fullName, 'Y']),
    )
  })

  it.each<[string, RecordStyle['widths']]>([
    ['wider', [64, 64, 64, 128]],
    ['narrower', [40, 20, 25, 60]],
    ['wider in one place', [45, 30, 60, 90]],
  ])('that are %s are found by the folder and the flags', (_what, widths) => {
    const accounts = many(12, (index) => ({ access: index === 3 ? 'C' : 'Y', hidden: index === 4 }))
    const userlist = read(userlistFile(accounts, widths === undefined ? {} : { widths }))
    expect(userlist.layout).toBe('found')
    expect(userlist.accounts.map(({ address, access, isHidden }) => [address, access, isHidden])).toEqual(
      accounts.map(({ mailbox, access, hidden }) => [`${mailbox}@example.com`, access, hidden]),
    )
  })

  it('are not made up from a few lines, nor where the lines disagree', () => {
    expect(parse(userlistFile(many(2), { widths: [64, 64, 64, 128] })).kind).toBe('unknown-layout')
    const mixed = joined(
      userlistFile(many(5), { widths: [64, 64, 64, 128] }),
      userlistFile(many(5), { widths: [50, 50, 50, 90] }),
    )
    expect(parse(mixed).kind).toBe('unknown-layout')
  })
})

describe('the columns of the password', () => {
  it('are in nothing that was read, whatever the layout', () => {
    const files = [
      userlistFile([anna, otto]),
      userlistFile(many(12), { widths: [64, 64, 64, 128] }),
      userlistFile(
        many(12, () => ({ fullName: 'Ünïcödé' })),
        { encoding: 'utf8', padding: 'characters' },
      ),
      iconv.encode(userlistFile([anna, otto]).toString('latin1'), 'utf-16le', { addBOM: true }),
    ]
    for (const file of files) expect(JSON.stringify(parse(file))).not.toMatch(/CANARY|password/u)
  })

  it('do not become a name where the columns before them have gone', () => {
    const record = userlistRecord(anna)
    for (let begin = 0; begin < 195; begin += 1) {
      for (const end of [195, 190, 150]) {
        if (begin >= end) continue
        const shifted = joined(record.subarray(0, begin), record.subarray(end))
        const content = joined(userlistFile(many(8)), shifted, '\r\n')
        expect(JSON.stringify(parse(content))).not.toMatch(/CANARY|NARYof|THEpass/u)
      }
    }
  })

  it('have their place in the record that is written for tests', () => {
    expect(userlistRecord(anna).subarray(195, 215).toString()).toBe(canary.padEnd(20))
    expect(userlistRecord(anna)).toHaveLength(recordLength)
  })
})
