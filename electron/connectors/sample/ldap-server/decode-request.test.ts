import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeFilter } from '../../ldap/filter/encode-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import { readElements } from './ber-reader.ts'
import { boolean, enumerated, integer, octetString, sequence, tlv } from './ber-writer.ts'
import { decodeFilter } from './decode-filter.ts'
import { decodeRequest } from './decode-request.ts'
import { pagedResultsOid } from './ldap-oids.ts'

const bytes = fc.uint8Array({ maxLength: 20 }).map((value) => Buffer.from(value))
const attribute = fc.stringMatching(/^[a-z][a-z0-9;-]{0,10}$/u)
const { filter } = fc.letrec<{ filter: LdapFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    fc.record({ kind: fc.constant('present' as const), attribute }),
    fc.record({
      kind: fc.constantFrom('equality', 'greater-or-equal', 'less-or-equal', 'approximate'),
      attribute,
      value: bytes,
    }),
    fc.record({
      kind: fc.constant('substrings' as const),
      attribute,
      initial: fc.option(bytes),
      any: fc.array(bytes, { minLength: 1 }),
      final: fc.option(bytes),
    }),
    fc.record({
      kind: fc.constant('extensible' as const),
      matchingRule: fc.option(attribute),
      attribute: fc.option(attribute),
      value: bytes,
      dnAttributes: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('not' as const), filter: tie('filter') }),
    fc.record({ kind: fc.constantFrom('and', 'or'), filters: fc.array(tie('filter'), { maxLength: 3 }) }),
  ),
}))

describe('decoding requests', () => {
  it('reads every filter that the connector writes', () => {
    fc.assert(
      fc.property(filter, (value) => {
        const [element] = readElements(encodeFilter(value))
        expect(element === undefined ? null : decodeFilter(element)).toEqual(value)
      }),
    )
  })

  it('reads a search with all its parts', () => {
    const filterBytes = tlv(0xa3, [octetString('uid'), octetString('a')])
    const page = tlv(0xa0, [
      sequence(octetString(pagedResultsOid), boolean('true'), octetString(sequence(integer(500), octetString('next')))),
      sequence(octetString('1.2.3')),
    ])
    const request = sequence(
      integer(7),
      tlv(0x63, [
        octetString('ou=Ä,dc=x'),
        ...[enumerated(1), enumerated(3), integer(5), integer(60), boolean('true')],
        filterBytes,
        sequence(octetString('uid'), octetString('mail')),
      ]),
      page,
    )
    expect(decodeRequest(request)).toEqual({
      messageId: 7,
      operation: {
        kind: 'search',
        baseDn: 'ou=Ä,dc=x',
        scope: 'one',
        dereferenceAliases: 3,
        sizeLimit: 5,
        timeLimit: 60,
        typesOnly: true,
        filter: { kind: 'equality', attribute: 'uid', value: Buffer.from('a') },
        filterBytes,
        attributes: ['uid', 'mail'],
      },
      controls: [
        { oid: pagedResultsOid, critical: true, value: sequence(integer(500), octetString('next')) },
        { oid: '1.2.3', critical: false, value: null },
      ],
      page: { size: 500, cookie: Buffer.from('next'), critical: true },
    })
  })

  it.each([
    ['unbind', tlv(0x42, Buffer.alloc(0)), { kind: 'unbind' }],
    ['abandon', integer(3, 0x50), { kind: 'abandon', abandonedId: 3 }],
    ['a deletion', tlv(0x4a, Buffer.from('dc=x')), { kind: 'other', tag: 0x4a }],
    ['who am I', tlv(0x77, [octetString('1.3', 0x80)]), { kind: 'extended', oid: '1.3', value: null }],
    [
      'a simple bind',
      tlv(0x60, [integer(3), octetString('cn=a'), octetString('geheim-ü', 0x80)]),
      { kind: 'bind', version: 3, name: 'cn=a', credentials: { kind: 'simple', password: 'geheim-ü' } },
    ],
    [
      'a SASL bind',
      tlv(0x60, [integer(3), octetString(''), tlv(0xa3, [octetString('PLAIN'), octetString(Buffer.from([0, 0xff]))])]),
      {
        kind: 'bind',
        version: 3,
        name: '',
        credentials: { kind: 'sasl', mechanism: 'PLAIN', token: Buffer.from([0, 0xff]) },
      },
    ],
  ])('reads %s', (_what, operation, expected) => {
    expect(decodeRequest(sequence(integer(1), operation)).operation).toEqual(expected)
  })

  it('answers any bytes with a request or a ProblemError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (content) => {
        try {
          decodeRequest(tlv(0x30, Buffer.from(content)))
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
