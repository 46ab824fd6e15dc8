import { describe, expect, it } from 'vitest'
import { isLoopback } from './loopback.ts'

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
