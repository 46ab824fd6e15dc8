import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseKrb5Conf } from './parse-krb5-conf.ts'

const relation = (path: string, value: string) => ({ kind: 'relation', path: path.split(' '), value })

describe('krb5.conf', () => {
  test.each<{ rule: string; text: string; lines: readonly object[] }>([
    {
      rule: 'a relation belongs to its section',
      text: '[libdefaults]\n  default_realm = AD.EXAMPLE\n[other]\nx=y',
      lines: [relation('libdefaults default_realm', 'AD.EXAMPLE'), relation('other x', 'y')],
    },
    {
      rule: 'braces nest',
      text: '[realms]\nA = {\n kdc = dc1\n v4 = {\n  host = {\n   rcmd = host\n  }\n }\n kdc = dc2\n}\nB = {\n kdc = dc3\n}',
      lines: [
        relation('realms A kdc', 'dc1'),
        relation('realms A v4 host rcmd', 'host'),
        relation('realms A kdc', 'dc2'),
        relation('realms B kdc', 'dc3'),
      ],
    },
    {
      rule: 'the brace may stand on the next line',
      text: '[realms]\nA =\n{\nkdc = dc1\n}\nB = {\n}',
      lines: [relation('realms A kdc', 'dc1')],
    },
    {
      rule: 'whole lines are comments, indented ones too, but a value may hold their signs',
      text: '# [libdefaults]\n[libdefaults]\n ; default_realm = NOT.THIS\n\t#default_realm = NOR.THIS\n note = a#b;c',
      lines: [relation('libdefaults note', 'a#b;c')],
    },
    {
      rule: 'quotes around a value are not part of it',
      text: '[libdefaults]\ndefault_realm = "AD.EXAMPLE"',
      lines: [relation('libdefaults default_realm', 'AD.EXAMPLE')],
    },
    {
      rule: 'the sign of a final section or relation is not part of its name',
      text: '[realms]*\nA* = {\nkdc* = dc1\n}*\n[libdefaults]\nx = y',
      lines: [relation('realms A kdc', 'dc1'), relation('libdefaults x', 'y')],
    },
    {
      rule: 'includes stand where they are',
      text: 'include /etc/a\n[x]\na = 1\nincludedir /etc/b c\n',
      lines: [
        { kind: 'include', file: '/etc/a' },
        relation('x a', '1'),
        { kind: 'include-folder', folder: '/etc/b c' },
      ],
    },
    { rule: 'Windows line ends', text: '[x]\r\na = 1\r\n', lines: [relation('x a', '1')] },
    {
      rule: 'what stands before a section belongs to nothing',
      text: 'a = 1\n}\n[x]\nb = 2',
      lines: [relation('x b', '2')],
    },
    { rule: 'a brace too many closes no section', text: '[x]\n}\n}\na = 1', lines: [relation('x a', '1')] },
    { rule: 'a section ends what was left open', text: '[x]\nA = {\n[y]\na = 1', lines: [relation('y a', '1')] },
    {
      rule: 'what is no syntax is passed over',
      text: '[x]\nnonsense\n[\n= 3\nmodule a:b\na = 1',
      lines: [relation('x a', '1')],
    },
  ])('$rule', ({ text, lines }) => {
    expect(parseKrb5Conf(text)).toEqual(lines)
  })

  test('no text makes it fail', () => {
    const piece = fc.constantFrom('[', ']', '{', '}', '=', '*', '"', '\n', '#', ' ', 'include ', 'realms', 'kdc', '\r')
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          for (const line of parseKrb5Conf(text)) {
            if (line.kind === 'relation') expect(line.path.length).toBeGreaterThanOrEqual(2)
          }
        },
      ),
    )
  })
})
