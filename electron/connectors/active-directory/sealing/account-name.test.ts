import { describe, expect, it } from 'vitest'
import { parseAccountName } from './account-name.ts'

describe('a user name', () => {
  it.each([
    { text: 'ada@example.com', parts: { kind: 'principal', user: 'ada', suffix: 'example.com' } },
    { text: 'EXAMPLE\\ada', parts: { kind: 'domain', user: 'ada', domain: 'EXAMPLE' } },
    { text: 'example.com\\ada', parts: { kind: 'domain', user: 'ada', domain: 'example.com' } },
    { text: 'EXAMPLE\\ada@home', parts: { kind: 'domain', user: 'ada@home', domain: 'EXAMPLE' } },
    { text: 'ada@home@example.com', parts: { kind: 'principal', user: 'ada@home', suffix: 'example.com' } },
    { text: 'ada', parts: { kind: 'bare', user: 'ada' } },
    { text: '', parts: { kind: 'bare', user: '' } },
  ])('"$text" is $parts', ({ text, parts }) => {
    expect(parseAccountName(text)).toEqual(parts)
  })
})
