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
  [
    'short enough, but with more bytes on the way than one message takes',
    bytes('"'.repeat(600_000)),
    { kind: 'too-long' },
  ],
  ['the same of letters that take two bytes', bytes('ä'.repeat(530_000)), { kind: 'too-long' }],
  [
    'as many bytes as are read of a file: it may go on',
    bytes('\u6f22'.repeat(333_334)).slice(0, 1_000_000),
    { kind: 'too-long' },
  ],
])('%s', (_rule, content, expected) => {
  expect(readTextFile(content)).toEqual(expected)
})
