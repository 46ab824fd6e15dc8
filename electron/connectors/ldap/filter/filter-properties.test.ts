import fc from 'fast-check'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { elementAt, integerOf, readElements } from '../../sample/ldap-server/ber-reader.ts'
import { requestTag, responseTag } from '../../sample/ldap-server/ber-tags.ts'
import { message, result } from '../../sample/ldap-server/encode-response.ts'
import { createFrameReader } from '../../sample/ldap-server/frame-reader.ts'
import { encodeFilter } from './encode-filter.ts'
import { formatFilter } from './format-filter.ts'
import type { LdapFilter } from './ldap-filter.ts'
import { parseFilter } from './parse-filter.ts'

/** Any filter that can be written, for property tests. Values are arbitrary bytes, often text. */
const attribute = fc.constantFrom('cn', 'uid', 'objectGUID', 'x-1', '2.5.4.3', 'cn;lang-de', 'userCertificate;binary')
const matchingRule = fc.constantFrom('caseExactMatch', '1.2.840.113556.1.4.803')
const text = fc.string({ unit: fc.constantFrom(...Array.from('ab*()\\\0 =:&|!<>~üß😀{}'), 'member'), maxLength: 12 })
const value = fc.oneof(
  text.map((characters) => Buffer.from(characters)),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
)
const part = value.filter((bytes) => bytes.length > 0)
const partOrNull = fc.option(part, { nil: null })

const comparison = fc.record({
  kind: fc.constantFrom(
    'equality' as const,
    'greater-or-equal' as const,
    'less-or-equal' as const,
    'approximate' as const,
  ),
  attribute,
  value,
})
const substrings = fc
  .record({
    kind: fc.constant('substrings' as const),
    attribute,
    initial: partOrNull,
    any: fc.array(part, { maxLength: 3 }),
    final: partOrNull,
  })
  .filter(({ initial, any, final }) => initial !== null || any.length > 0 || final !== null)
const extensible = fc
  .record({
    kind: fc.constant('extensible' as const),
    matchingRule: fc.option(matchingRule, { nil: null }),
    attribute: fc.option(attribute, { nil: null }),
    value,
    dnAttributes: fc.boolean(),
  })
  .filter((filter) => filter.matchingRule !== null || filter.attribute !== null)
const item: fc.Arbitrary<LdapFilter> = fc.oneof(
  fc.record({ kind: fc.constant('present' as const), attribute }),
  comparison,
  substrings,
  extensible,
)

const arbitraryFilter: fc.Arbitrary<LdapFilter> = fc.letrec<{ filter: LdapFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'filter' },
    item,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      filters: fc.array(tie('filter'), { maxLength: 4, depthIdentifier: 'filter' }),
    }),
    fc.record({ kind: fc.constant('not' as const), filter: tie('filter') }),
  ),
})).filter

describe('filters of any shape', () => {
  it('reads what formatFilter writes as the same filter', () => {
    fc.assert(
      fc.property(arbitraryFilter, (filter) => {
        expect(parseFilter(formatFilter(filter))).toEqual({ ok: true, value: filter })
      }),
    )
  })
})

const ldapsearch = '/usr/bin/ldapsearch'
const comparedFilters = 5_000

/** Answers everything with success, and keeps the filters of the searches, in hexadecimal. */
async function startCapture() {
  const filters: string[] = []
  const answer = (socket: Socket, frame: Buffer): void => {
    const [envelope] = readElements(frame)
    const parts = readElements(envelope?.content ?? Buffer.alloc(0))
    const operation = elementAt(parts, 1, 'operation')
    const reply = (tag: number): void =>
      void socket.write(message(integerOf(elementAt(parts, 0, 'number')), result(tag, 0)))
    if (operation.tag === requestTag.bind) reply(responseTag.bind)
    if (operation.tag !== requestTag.search) return
    const filter = elementAt(readElements(operation.content), 6, 'filter')
    filters.push(`${filter.tag.toString(16)} ${filter.content.toString('hex')}`)
    reply(responseTag.searchDone)
  }
  const server = createServer((socket) => {
    const frames = createFrameReader(1 << 24)
    socket.on('data', (chunk: Buffer) => {
      for (const frame of frames.push(chunk)) answer(socket, frame)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { filters, port: (server.address() as AddressInfo).port, close: () => server.close() }
}

/** One search for each line of a file, over one connection. The pattern must begin with a parenthesis. */
async function searchAll(port: number, texts: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dsconsole-filters-'))
  try {
    const file = join(folder, 'filters')
    writeFileSync(file, texts.map((text) => `${text.slice(1, -1)}\n`).join(''))
    const parameters = ['-x', '-LLL', '-H', `ldap://127.0.0.1:${port}`, '-b', 'dc=x', '-c', '-f', file, '(%s)', '1.1']
    await promisify(execFile)(ldapsearch, parameters, { maxBuffer: 1 << 26 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const ourBytes = (filter: LdapFilter): string => {
  const [element] = readElements(encodeFilter(filter))
  return `${element?.tag.toString(16) ?? ''} ${element?.content.toString('hex') ?? ''}`
}

describe.skipIf(!existsSync(ldapsearch))('filters beside OpenLDAP', () => {
  it(`are encoded byte for byte as ldapsearch encodes them, ${comparedFilters} of any shape`, async () => {
    const filters = fc.sample(arbitraryFilter, comparedFilters)
    const capture = await startCapture()
    try {
      await searchAll(capture.port, filters.map(formatFilter))
    } finally {
      capture.close()
    }
    const differing = filters.filter((filter, index) => ourBytes(filter) !== capture.filters[index])
    expect(differing.slice(0, 5).map(formatFilter)).toEqual([])
    expect(capture.filters).toHaveLength(comparedFilters)
  })
})
