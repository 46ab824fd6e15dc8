import { describe, expect, it } from 'vitest'
import { parseServerAddress } from './server-address.ts'

describe('parseServerAddress', () => {
  it.each([
    ['mail.example.com', 'mail.example.com', 4040],
    [' mail.example.com:8443 ', 'mail.example.com', 8443],
    ['2001:db8::7', '2001:db8::7', 4040],
    ['[2001:db8::7]:8443', '2001:db8::7', 8443],
  ])('reads %j', (text, host, port) => {
    expect(parseServerAddress(text, 4040)).toEqual({ kind: 'address', address: { host, port } })
  })

  it.each(['', 'host:0', 'host:65536', 'host:', 'host:https', '[::1', 'https://host'])('refuses %j', (text) => {
    expect(parseServerAddress(text, 4040)).toMatchObject({ kind: 'invalid' })
  })
})
