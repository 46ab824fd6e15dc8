import { describe, expect, it } from 'vitest'
import { isLoopback, parseServerAddress } from './server-address.ts'

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

describe('isLoopback', () => {
  it.each(['localhost', 'LOCALHOST', 'a.localhost', '127.0.0.1', '127.9.9.9', '::1', '0:0:0:0:0:0:0:1'])(
    'takes %s for this machine',
    (host) => {
      expect(isLoopback(host)).toBe(true)
    },
  )

  it.each(['localhost.example.com', '128.0.0.1', '127.0.0.1.example.com', '::2', 'directory'])(
    'does not take %s for it',
    (host) => {
      expect(isLoopback(host)).toBe(false)
    },
  )
})
