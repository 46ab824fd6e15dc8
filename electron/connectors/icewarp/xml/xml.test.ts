import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MalformedXml } from './malformed-xml.ts'
import { readXml } from './read-xml.ts'
import { isWritable, part, writeXml, type XmlPart } from './write-xml.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './xml-element.ts'

const never = new AbortController().signal
const read = (text: string): Promise<XmlElement> => readXml(text, never)
const faultOf = (text: string): Promise<unknown> =>
  read(text).then(
    () => 'read',
    (thrown: unknown) => thrown,
  )

describe('reading XML', () => {
  it('gives names without prefix and case, attributes, and text put together', async () => {
    const root = await read(
      '<?xml version="1.0" encoding="UTF-8"?><n:IQ Type="result" xmlns:n="x"><Val>a<b/>c</Val><val/></n:IQ>',
    )
    expect([root.name, root.attributes.get('type')]).toEqual(['iq', 'result'])
    expect(childrenOf(root, 'val').map(({ text }) => text)).toEqual(['ac', ''])
    expect(childOf(root, 'gone')).toBeNull()
  })

  it.each<[what: string, text: string, value: string]>([
    ['the entities of XML', '<a><v>&amp;&lt;&gt;&quot;&apos;</v></a>', `&<>"'`],
    ['line ends as references', '<a><v>one&#13;&#10;two</v></a>', 'one\r\ntwo'],
    ['CDATA', '<a><v><![CDATA[<b>&amp;</b>]]></v></a>', '<b>&amp;</b>'],
    [
      'letters outside of ASCII',
      '<a><v>M\u00fcller \u4f50\u85e4 \u{1f600}</v></a>',
      'M\u00fcller \u4f50\u85e4 \u{1f600}',
    ],
    ['blanks around a value', '<a><v> \n x </v></a>', 'x'],
    ['an empty element', '<a><v/></a>', ''],
  ])('takes %s', async (_what, text, value) => {
    expect(textOf(await read(text), 'v')).toBe(value)
  })

  it.each<[what: string, text: string, reason: RegExp]>([
    ['a DOCTYPE', '<!DOCTYPE iq><iq/>', /DOCTYPE/u],
    ['an entity bomb', '<!DOCTYPE iq [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><iq>&b;</iq>', /DOCTYPE/u],
    ['an external entity', '<!DOCTYPE iq [<!ENTITY f SYSTEM "file:///etc/hostname">]><iq>&f;</iq>', /DOCTYPE/u],
    ['a foreign entity', '<iq>&file;</iq>', /line 1/u],
    ['an entity that JavaScript knows', '<iq>&constructor;</iq>', /line 1/u],
    ['another one', '<iq a="&__proto__;"/>', /line 1/u],
    ['an entity of HTML', '<iq>&nbsp;</iq>', /line 1/u],
    ['HTML', '<!DOCTYPE html><html><br></html>', /DOCTYPE/u],
    ['HTML without a DOCTYPE', '<html><br></html>', /not well-formed/u],
    ['text', 'Not Found', /not well-formed/u],
    ['nothing', '', /not well-formed/u],
    ['half a document', '<iq><query>', /not well-formed/u],
    ['two roots', '<iq/><iq/>', /not well-formed/u],
    ['a bare ampersand', '<iq>Miller & Sons</iq>', /not well-formed/u],
    ['a control character', '<iq>\u0001</iq>', /not well-formed/u],
    ['a reference to one', '<iq>&#1;</iq>', /not well-formed/u],
    ['deep nesting', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, /deeper than 64/u],
    ['another encoding', '<?xml version="1.0" encoding="windows-1252"?><iq/>', /UTF-8/u],
  ])('refuses %s', async (_what, text, reason) => {
    const fault = await faultOf(text)
    expect(fault).toBeInstanceOf(MalformedXml)
    expect(String(fault)).toMatch(reason)
  })

  it.each([65_530, 65_531, 65_532, 65_533, 65_534, 65_535, 65_536])(
    'takes a character that lies across two slices: %i',
    async (length) => {
      const text = `${'x'.repeat(length)}\u{1f600}&amp;\r\n</b`
      expect((await read(`<a>${text.slice(0, -3)}</a>`)).text).toBe(`${'x'.repeat(length)}\u{1f600}&\n`)
    },
  )

  it('goes 64 levels deep', async () => {
    await expect(read(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`)).resolves.toBeDefined()
  })

  it('does not show what stands in a reply that it refuses', async () => {
    expect(String(await faultOf('<iq>canary & more</iq>'))).not.toContain('canary')
  })

  it('lets a cancellation in between two slices of a large reply', async () => {
    const controller = new AbortController()
    const reading = readXml(`<a>${'<b>x</b>'.repeat(200_000)}</a>`, controller.signal)
    controller.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
  })

  it('refuses a million elements before they fill the memory', async () => {
    expect(String(await faultOf(`<a>${'<b/>'.repeat(1_000_000)}</a>`))).toContain('more than')
  })
})

const writable = fc.string({ unit: 'binary' }).filter(isWritable)

describe('writing XML', () => {
  it('is read back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(writable, writable, async (text, value) => {
        const root = await read(writeXml(part('a', [part('v', text)], { k: value })))
        expect([childOf(root, 'v')?.text, root.attributes.get('k')]).toEqual([text, value])
      }),
    )
  })

  it.each(['\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\ud800'])(
    'refuses %j, which XML cannot carry',
    (text) => {
      expect(() => writeXml(part('a', text))).toThrow(TypeError)
      expect(() => writeXml(part('a', '', { k: text }))).toThrow(TypeError)
    },
  )

  it.each<[XmlPart, string]>([
    [part('a'), '<a/>'],
    [part('a', '</a><b>'), '<a>&lt;/a&gt;&lt;b&gt;</a>'],
    [part('a', [part('b', 'x'), part('c')], { k: '"&' }), '<a k="&quot;&amp;"><b>x</b><c/></a>'],
  ])('%j', (element, text) => {
    expect(writeXml(element)).toBe(text)
  })
})
