import { describe, expect, it } from 'vitest'
import { md4 } from './md4.ts'

describe('MD4', () => {
  it.each([
    { text: '', digest: '31d6cfe0d16ae931b73c59d7e0c089c0' },
    { text: 'a', digest: 'bde52cb31de33e46245e05fbdbd6fb24' },
    { text: 'abc', digest: 'a448017aaf21d8525fc10ae87aa6729d' },
    { text: 'message digest', digest: 'd9130a8164549fe818874806e1c7014b' },
    { text: 'abcdefghijklmnopqrstuvwxyz', digest: 'd79e1c308aa5bbcdeea8ed63df412da9' },
    {
      text: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
      digest: '043f8582f241db351ce627e153e7f0e4',
    },
    { text: '1234567890'.repeat(8), digest: 'e33b4ddc9c38f2199c3e7b164fcc0536' },
  ])('of "$text" is that of RFC 1320, A.5', ({ text, digest }) => {
    expect(md4(Buffer.from(text)).toString('hex')).toBe(digest)
  })

  it('pads a message of any length into whole blocks', () => {
    const digests = Array.from({ length: 200 }, (_, length) => md4(Buffer.alloc(length)).toString('hex'))
    expect(new Set(digests).size).toBe(digests.length)
  })
})
