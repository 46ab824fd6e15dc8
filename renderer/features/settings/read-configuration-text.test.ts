import { expect, test } from 'vitest'
import { longestConfigurationText } from '../../../shared/ipc/settings-calls.ts'
import { readConfigurationText } from './read-configuration-text.ts'

test.each([
  ['UTF-8', new TextEncoder().encode('{"ü":1}'), { kind: 'text', text: '{"ü":1}' }],
  ['another encoding', Uint8Array.of(0x7b, 0xfc, 0x7d), { kind: 'not-text' }],
  ['as long as may be', new Uint8Array(longestConfigurationText).fill(32), { kind: 'text' }],
  ['longer', new Uint8Array(longestConfigurationText + 1).fill(32), { kind: 'too-long' }],
])('a file that is %s is taken for what it is', (_case, content, read) => {
  expect(readConfigurationText(content)).toMatchObject(read)
})
