import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enumerated, integer, octetString, sequence, tlv } from '../../sample/ldap-server/ber-writer.ts'
import {
  extendedResponse,
  intermediateResponse,
  message,
  pagedResultsControl,
  result,
  searchEntry,
  searchReference,
  type SentAttribute,
} from '../../sample/ldap-server/encode-response.ts'
import { answerTag } from './ber-tags.ts'
import { decodeMessage } from './decode-message.ts'
import type { LdapEntry } from './ldap-entry.ts'
import { MalformedMessage } from './malformed-message.ts'

function entryOf(attributes: readonly SentAttribute[], distinguishedName = 'uid=a,dc=b'): LdapEntry {
  const { body } = decodeMessage(message(7, searchEntry(distinguishedName, attributes)))
  if (body.kind !== 'entry') throw new Error('It is no entry.')
  return body.entry
}

const guid = Buffer.from('0123456789abcdef')
const latin1 = Buffer.from('M\xfcller', 'latin1')

describe('entry', () => {
  it.each<{ rule: string; name: string; sent: readonly (string | Buffer)[]; key: string; read: readonly unknown[] }>([
    { rule: 'ASCII is text', name: 'uid', sent: ['anna'], key: 'uid', read: ['anna'] },
    { rule: 'UTF-8 is text', name: 'cn', sent: ['Björn 🦊 Nguyễn'], key: 'cn', read: ['Björn 🦊 Nguyễn'] },
    { rule: 'names are lower case', name: 'displayName', sent: ['A'], key: 'displayname', read: ['A'] },
    { rule: 'values keep their order', name: 'mail', sent: ['b', 'a', 'b'], key: 'mail', read: ['b', 'a', 'b'] },
    { rule: 'an empty value is one', name: 'cn', sent: [''], key: 'cn', read: [''] },
    { rule: 'no value is none', name: 'member', sent: [], key: 'member', read: [] },
    { rule: 'NUL is text', name: 'cn', sent: ['a\0b'], key: 'cn', read: ['a\0b'] },
    { rule: 'a real U+FFFD is text', name: 'cn', sent: ['\ufffd?'], key: 'cn', read: ['\ufffd?'] },
    { rule: 'what is not UTF-8 is bytes', name: 'cn', sent: ['ok', latin1], key: 'cn', read: ['ok', latin1] },
    {
      rule: 'a surrogate is bytes',
      name: 'cn',
      sent: [Buffer.from('eda080', 'hex')],
      key: 'cn',
      read: [Buffer.from('eda080', 'hex')],
    },
    { rule: 'an identifier is bytes', name: 'objectGUID', sent: [guid], key: 'objectguid', read: [guid] },
    {
      rule: 'an identifier with options is bytes',
      name: 'objectSid;x-a',
      sent: [guid],
      key: 'objectsid;x-a',
      read: [guid],
    },
    {
      rule: ';binary is bytes',
      name: 'userCertificate;Binary',
      sent: ['a'],
      key: 'usercertificate;binary',
      read: [Buffer.from('a')],
    },
    { rule: 'entryUUID is text', name: 'entryUUID', sent: ['0123'], key: 'entryuuid', read: ['0123'] },
    { rule: 'options stay', name: 'member;range=0-1499', sent: ['cn=a'], key: 'member;range=0-1499', read: ['cn=a'] },
  ])('$rule', ({ name, sent, key, read }) => {
    expect([...entryOf([{ name, values: sent }]).attributes]).toEqual([[key, read]])
  })

  it('joins the values of an attribute that is sent twice', () => {
    const twice = [
      { name: 'mail', values: ['a'] },
      { name: 'MAIL', values: ['b'] },
    ]
    expect(entryOf(twice).attributes.get('mail')).toEqual(['a', 'b'])
  })

  it('keeps a name that is not UTF-8 apart from others', () => {
    expect(decodeMessage(message(7, entryNamed(latin1))).body).toMatchObject({ entry: { distinguishedName: 'Müller' } })
  })

  it('keeps 10,000 random and 256 printable identifiers byte by byte (R20)', () => {
    const printable = Array.from({ length: 256 }, (_, index) => Buffer.alloc(16, 0x20 + (index % 0x5f)))
    for (const sent of [...printable, ...Array.from({ length: 10_000 }, () => randomBytes(16))]) {
      const [value] = entryOf([{ name: 'objectGUID', values: [sent] }]).attributes.get('objectguid') ?? []
      expect(sent.equals(value as Buffer)).toBe(true)
    }
  })

  it('shares no memory with the bytes that it was read from', () => {
    const bytes = message(7, searchEntry('uid=a', [{ name: 'objectGUID', values: [guid] }]))
    const { body } = decodeMessage(bytes)
    bytes.fill(0)
    expect(body).toMatchObject({ entry: { distinguishedName: 'uid=a', attributes: new Map([['objectguid', [guid]]]) } })
  })
})

const noResult = { diagnosticMessage: '', referrals: [], pageCookie: null }

describe('answer', () => {
  it.each<{ rule: string; bytes: Buffer; body: unknown }>([
    {
      rule: 'a bind',
      bytes: result(answerTag.bind, 49, { message: 'no' }),
      body: { kind: 'result', of: 'bind', result: { ...noResult, code: 49, diagnosticMessage: 'no' } },
    },
    {
      rule: 'the end of a search',
      bytes: result(answerTag.searchDone, 0),
      body: { kind: 'result', of: 'search', result: { ...noResult, code: 0 } },
    },
    {
      rule: 'a referral',
      bytes: result(answerTag.searchDone, 10, { referral: ['ldap://a/', 'ldap://b/'] }),
      body: { kind: 'result', of: 'search', result: { ...noResult, code: 10, referrals: ['ldap://a/', 'ldap://b/'] } },
    },
    {
      rule: 'an extended answer',
      bytes: extendedResponse(0, { oid: '1.2.3', value: 'x' }),
      body: { kind: 'result', of: 'extended', result: { ...noResult, code: 0 } },
    },
    { rule: 'a reference', bytes: searchReference(['ldap://a/']), body: { kind: 'reference' } },
    { rule: 'an intermediate answer', bytes: intermediateResponse('1.2.3', ''), body: { kind: 'intermediate' } },
  ])('reads $rule', ({ bytes, body }) => {
    expect(decodeMessage(message(3, bytes))).toEqual({ messageId: 3, body })
  })

  it.each([
    { rule: 'a cookie', controls: [pagedResultsControl(Buffer.from([0, 255]))], cookie: Buffer.from([0, 255]) },
    { rule: 'an empty cookie', controls: [pagedResultsControl(Buffer.alloc(0))], cookie: Buffer.alloc(0) },
    {
      rule: 'a cookie behind another control',
      controls: [
        sequence(octetString('1.2.3'), tlv(0x01, Buffer.of(0xff))),
        pagedResultsControl(Buffer.from('c'), 70_000),
      ],
      cookie: Buffer.from('c'),
    },
    { rule: 'another control alone', controls: [sequence(octetString('1.2.3'), octetString('x'))], cookie: null },
    { rule: 'no control', controls: [], cookie: null },
  ])('reads $rule', ({ controls, cookie }) => {
    const { body } = decodeMessage(message(3, result(answerTag.searchDone, 0), controls))
    expect(body).toMatchObject({ result: { pageCookie: cookie } })
  })

  it.each<{ rule: string; bytes: Buffer }>([
    { rule: 'an empty message', bytes: Buffer.from('3000', 'hex') },
    { rule: 'a message without an operation', bytes: sequence(integer(1)) },
    { rule: 'a result without a code', bytes: message(1, tlv(answerTag.searchDone, [])) },
    { rule: 'a result that ends behind its code', bytes: message(1, tlv(answerTag.searchDone, [enumerated(0)])) },
    { rule: 'an unknown operation', bytes: message(1, tlv(0x7f, [])) },
    { rule: 'a message number of no octets', bytes: sequence(tlv(0x02, []), result(answerTag.bind, 0)) },
    { rule: 'a message number of nine octets', bytes: sequence(tlv(0x02, Buffer.alloc(9)), result(answerTag.bind, 0)) },
    { rule: 'an entry without attributes list', bytes: message(1, tlv(answerTag.searchEntry, [octetString('dc=a')])) },
    {
      rule: 'values that are no set',
      bytes: message(
        1,
        tlv(answerTag.searchEntry, [octetString('a'), sequence(sequence(octetString('a'), octetString('b')))]),
      ),
    },
    {
      rule: 'a paged control without a value',
      bytes: message(1, result(answerTag.searchDone, 0), [sequence(octetString('1.2.840.113556.1.4.319'))]),
    },
    { rule: 'an element longer than the message', bytes: Buffer.from('3006020101650a0a', 'hex') },
  ])('refuses $rule', ({ bytes }) => {
    expect(() => decodeMessage(bytes)).toThrow(MalformedMessage)
  })

  it('survives random bytes and damaged messages: it reads them or refuses them', () => {
    const valid = message(
      2,
      searchEntry('uid=anna,dc=example', [
        { name: 'uid', values: ['anna'] },
        { name: 'objectGUID', values: [guid] },
        { name: 'cn', values: ['Björn', latin1, ''] },
      ]),
    )
    const done = message(2, result(answerTag.searchDone, 10, { referral: ['ldap://a/'] }), [pagedResultsControl(guid)])
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })
    const damaged = fc.tuple(fc.constantFrom(valid, done), damage, fc.nat()).map(([bytes, changes, cut]) => {
      const copy = Buffer.from(bytes)
      for (const [position, octet] of changes) copy[position % copy.length] = octet
      return cut % 3 === 0 ? copy.subarray(0, cut % copy.length) : copy
    })
    const random = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.of(0x30), bytes]))
    fc.assert(
      fc.property(fc.oneof(damaged, random), (bytes) => {
        try {
          decodeMessage(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessage)
        }
      }),
      { numRuns: 20_000 },
    )
  })
})

const entryNamed = (name: Buffer): Buffer => tlv(answerTag.searchEntry, [octetString(name), sequence()])
