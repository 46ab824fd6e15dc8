import { expect, test } from 'vitest'
import { readTextFile } from './read-text-file.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each([
  ['plain text is taken as it is', bytes('user name;Ärger\r\n'), { kind: 'text', text: 'user name;Ärger\r\n' }],
  ['an empty file is text', new Uint8Array(), { kind: 'text', text: '' }],
  ['letters in Windows-1252 are no text', new Uint8Array([0x4d, 0xfc, 0x6c]), { kind: 'not-text' }],
  ['UTF-16 is no text', new Uint8Array([0x61, 0x00, 0x62, 0x00]), { kind: 'not-text' }],
  ['more than the import takes', bytes('a'.repeat(900_001)), { kind: 'too-long' }],
  ['as much as the import takes', bytes('a'.repeat(900_000)), { kind: 'text', text: 'a'.repeat(900_000) }],
  ['cut off within a character', bytes('ä'.repeat(500_000)).slice(0, 999_999), { kind: 'too-long' }],
])('%s', (_rule, content, expected) => {
  expect(readTextFile(content)).toEqual(expected)
})
