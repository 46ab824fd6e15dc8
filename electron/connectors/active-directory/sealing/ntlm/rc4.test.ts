import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRc4 } from './rc4.ts'

describe('RC4', () => {
  it.each([
    { key: 'Key', text: 'Plaintext', cipher: 'bbf316e8d940af0ad3' },
    { key: 'Wiki', text: 'pedia', cipher: '1021bf0420' },
    { key: 'Secret', text: 'Attack at dawn', cipher: '45a01f645fc35b383552544b9bf5' },
  ])('turns "$text" into what is known for the key "$key"', ({ key, text, cipher }) => {
    expect(createRc4(Buffer.from(key))(Buffer.from(text)).toString('hex')).toBe(cipher)
  })

  it.each([
    // RFC 6229, 2: the first bytes of the key stream, and those at 4096.
    { key: '0102030405', first: 'b2396305f03dc027ccc3524a0a1118a8', later: 'ff25b58995996707e51fbdf08b34d875' },
    {
      key: '0102030405060708090a0b0c0d0e0f10',
      first: '9ac7cc9a609d1ef7b2932899cde41b97',
      later: 'a36a4c301ae8ac13610ccbc12256cacc',
    },
  ])('has the key stream of RFC 6229 for $key', ({ key, first, later }) => {
    const stream = createRc4(Buffer.from(key, 'hex'))(Buffer.alloc(4_112)).toString('hex')
    expect(stream.slice(0, 32)).toBe(first)
    expect(stream.slice(2 * 4_096)).toBe(later)
  })

  it('goes on with the next call where the last one ended', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 10 })
    fc.assert(
      fc.property(parts, (arrays) => {
        const chunks = arrays.map((bytes) => Buffer.from(bytes))
        const [piecewise, whole] = [createRc4(Buffer.from('key')), createRc4(Buffer.from('key'))]
        expect(Buffer.concat(chunks.map(piecewise))).toEqual(whole(Buffer.concat(chunks)))
      }),
    )
  })
})
