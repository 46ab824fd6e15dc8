import { describe, expect, test } from 'vitest'
import { isTrustedAddress } from './trusted-address.ts'

/** The table of the reference (electron and UI, section 5). */
describe('a call is taken from our own page alone', () => {
  test.each([
    ['app://bundle/', true],
    ['app://bundle/index.html', true],
    ['app://bundle/index.html#users', true],
    ['app://bundle@evil.example/', false],
    ['app://bundle.evil.example/', false],
    ['app://bundle:80/', false],
    ['app:bundle/x', false],
    ['app:/bundle/x', false],
    ['https://evil.example/?next=app://bundle/', false],
    ['https://bundle/', false],
    ['file:///etc/passwd', false],
    ['about:blank', false],
    ['app://user@bundle/', false],
    ['', false],
  ])('%s: %s', (address, isTrusted) => {
    expect(isTrustedAddress(address)).toBe(isTrusted)
  })
})
