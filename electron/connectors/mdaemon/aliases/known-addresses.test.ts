import { describe, expect, it } from 'vitest'
import { accountOf } from '../../../../e2e/lab/mdaemon/accounts.ts'
import { chooseEncoding } from '../files/text-encoding.ts'
import { knownAddresses } from './known-addresses.ts'
import { parseAliases } from './parse-aliases.ts'
import { atOnce } from '../stepwise.ts'

const accounts = ['anna@example.com', 'otto@example.com', 'anna@example.org'].map(accountOf)

function known(...lines: readonly string[]) {
  const content = Buffer.from(lines.join('\r\n'))
  const encoding = chooseEncoding(content, { chosen: 'utf8', ofThisMachine: 'utf8' })
  return atOnce(knownAddresses(accounts, parseAliases(content, encoding)))
}
/** The further addresses of each account, in the order of the accounts. */
const aliases = (...lines: readonly string[]): readonly (readonly string[])[] => {
  const addresses = known(...lines)
  return accounts.map((account) => addresses.aliasesOf(account))
}

describe('Alias.dat', () => {
  it.each<[string, string[], string[][]]>([
    ['a further address', ['info@example.com = anna@example.com'], [['info@example.com'], [], []]],
    ['without blanks, in other case', ['Info@Example.com=ANNA@example.COM'], [['Info@Example.com'], [], []]],
    [
      'several, in order',
      ['b@x.example = anna@example.com', 'a@x.example = anna@example.com'],
      [['b@x.example', 'a@x.example'], [], []],
    ],
    [
      'of two lines for one the first',
      ['i@x.example = anna@example.com', 'i@x.example = otto@example.com'],
      [['i@x.example'], [], []],
    ],
    ['a target outside', ['info@example.com = somebody@elsewhere.example'], [[], [], []]],
    [
      'a chain',
      ['c@x.example = b@x.example', 'b@x.example = anna@example.com'],
      [['c@x.example', 'b@x.example'], [], []],
    ],
    ['a circle', ['a@x.example = b@x.example', 'b@x.example = a@x.example'], [[], [], []]],
    ['a circle of one', ['a@x.example = a@x.example'], [[], [], []]],
    ['an address of an account, which stays its own', ['otto@example.com = anna@example.com'], [[], [], []]],
    [
      'every local domain',
      ['post@$LOCALDOMAIN$ = otto@example.com'],
      [[], ['post@example.com', 'post@example.org'], []],
    ],
    ['a domain', ['*@alias.example = *@example.com'], [['anna@alias.example'], ['otto@alias.example'], []]],
    [
      'a domain of a domain',
      ['*@b.example = *@a.example', '*@a.example = *@example.org'],
      [[], [], ['anna@b.example', 'anna@a.example']],
    ],
    ['domains in a circle', ['*@a.example = *@b.example', '*@b.example = *@a.example'], [[], [], []]],
    [
      'a name through a domain',
      ['i@x.example = anna@alias.example', '*@alias.example = *@example.org'],
      [[], [], ['i@x.example', 'anna@alias.example']],
    ],
    [
      'other patterns',
      ['postmaster@* = anna@example.com', 'sales?@x.example = anna@example.com', '*@x.example = anna@example.com'],
      [[], [], []],
    ],
    [
      'comments and rubbish',
      ['; x@example.com = anna@example.com', '# y', 'no sign', '= anna@example.com', 'x@example.com ='],
      [[], [], []],
    ],
  ])('gives %s', (_what, lines, expected) => {
    expect(aliases(...lines)).toEqual(expected)
  })

  it('tells which lines name no address', () => {
    expect(known('Postmaster = anna@example.com', 'info@example.com = anna@example.com').ignored).toEqual([1])
  })

  it.each([
    ['ANNA@EXAMPLE.COM', 'anna@example.com'],
    ['info@example.com', 'otto@example.com'],
    ['otto@alias.example', 'otto@example.com'],
    ['nobody@example.com', null],
    ['anna', null],
  ])('finds %s', (address, account) => {
    const addresses = known('info@example.com = otto@example.com', '*@alias.example = *@example.com')
    expect(addresses.find(address)?.address ?? null).toBe(account)
  })

  it('follows a chain of ten lines, and no longer one', () => {
    const chain = (length: number): string[] =>
      Array.from(
        { length },
        (_unused, at) => `a${at}@x.example = ${at + 1 === length ? 'anna@example.com' : `a${at + 1}@x.example`}`,
      )
    expect(aliases(...chain(11))[0]).toHaveLength(11)
    expect(aliases(...chain(12))[0]).toHaveLength(11)
  })
})
