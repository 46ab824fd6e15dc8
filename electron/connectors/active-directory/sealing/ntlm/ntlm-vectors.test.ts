import { describe, expect, it } from 'vitest'
import { directionKey, encryptSessionKey, ntlmResponse, passwordKey } from './ntlm-keys.ts'
import { createNtlmSeal } from './ntlm-seal.ts'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')

/** The example of the specification (MS-NLMP, 4.2.4). */
const account = { user: 'User', domain: 'Domain', password: 'Password' }
const sessionKey = Buffer.alloc(16, 0x55)
const key = passwordKey(account)
const response = ntlmResponse({
  key,
  serverChallenge: hex('0123456789abcdef'),
  clientChallenge: hex('aaaaaaaaaaaaaaaa'),
  timestamp: Buffer.alloc(8),
  targetInfo: hex('02000c0044006f006d00610069006e0001000c00530065007200760065007200' + '00000000'),
})

describe('NTLMv2 as MS-NLMP, 4.2.4, has it', () => {
  it.each([
    { value: 'NTOWFv2', bytes: key, expected: '0c868a403bfd7a93a3001ef22ef02e3f' },
    {
      value: 'NTProofStr',
      bytes: response.ntResponse.subarray(0, 16),
      expected: '68cd0ab851e51c96aabc927bebef6a1c',
    },
    { value: 'the session base key', bytes: response.sessionBaseKey, expected: '8de40ccadbc14a82f15cb0ad0de95ca3' },
    {
      value: 'the encrypted session key',
      bytes: encryptSessionKey(response.sessionBaseKey, sessionKey),
      expected: 'c5dad2544fc9799094ce1ce90bc9d03e',
    },
    {
      value: "the client's sealing key",
      bytes: directionKey(sessionKey, 'client-to-server', 'sealing'),
      expected: '59f600973cc4960a25480a7c196e4c58',
    },
    {
      value: "the client's signing key",
      bytes: directionKey(sessionKey, 'client-to-server', 'signing'),
      expected: '4788dc861b4782f35d43fd98fe1a2d39',
    },
    {
      value: 'a sealed message',
      bytes: createNtlmSeal(sessionKey, 'client-to-server').wrap(Buffer.from('Plaintext', 'utf16le')),
      expected: '010000007fb38ec5c55d49760000000054e50165bf1936dc996020c1811b0f06fb5f',
    },
  ])('$value', ({ bytes, expected }) => {
    expect(bytes.toString('hex')).toBe(expected)
  })

  it.each([
    { user: 'uSER', same: true },
    { user: 'Straße', capital: 'STRAßE', same: true },
    { user: 'jörg', capital: 'JÖRG', same: true },
    { user: 'Straße', capital: 'STRASSE', same: false },
  ])('capitalises $user letter by letter', ({ user, capital = 'USER', same }) => {
    expect(passwordKey({ ...account, user }).equals(passwordKey({ ...account, user: capital }))).toBe(same)
  })

  it('tells upper and lower case in domain and password apart', () => {
    expect(passwordKey({ ...account, domain: 'DOMAIN' })).not.toEqual(key)
    expect(passwordKey({ ...account, password: 'password' })).not.toEqual(key)
  })
})

describe('the seal', () => {
  const pair = () => ({
    out: createNtlmSeal(sessionKey, 'client-to-server'),
    into: createNtlmSeal(sessionKey, 'client-to-server'),
  })

  it('opens what it closed, frame after frame', () => {
    const { out, into } = pair()
    for (const text of ['one', '', 'three'.repeat(20_000)]) {
      expect(into.unwrap(out.wrap(Buffer.from(text))).toString()).toBe(text)
    }
  })

  it.each([
    { fault: 'a changed byte', frames: (one: Buffer) => [flip(one, 20)] },
    { fault: 'a changed checksum', frames: (one: Buffer) => [flip(one, 5)] },
    { fault: 'a changed number', frames: (one: Buffer) => [flip(one, 12)] },
    { fault: 'a changed version', frames: (one: Buffer) => [flip(one, 0)] },
    { fault: 'a frame that came twice', frames: (one: Buffer) => [one, one] },
    { fault: 'a frame left out', frames: (_one: Buffer, two: Buffer) => [two] },
    { fault: 'a frame cut short', frames: (one: Buffer) => [one.subarray(0, -1)] },
    { fault: 'a frame without a whole signature', frames: (one: Buffer) => [one.subarray(0, 15)] },
  ])('refuses $fault', ({ frames }) => {
    const { out, into } = pair()
    const [one, two] = [out.wrap(Buffer.from('first')), out.wrap(Buffer.from('second'))]
    expect(() => frames(one, two).map((frame) => into.unwrap(frame))).toThrow(/signature/u)
  })

  it('does not open what was sealed for the other direction', () => {
    const sealed = createNtlmSeal(sessionKey, 'server-to-client').wrap(Buffer.from('x'))
    expect(() => pair().into.unwrap(sealed)).toThrow(/signature/u)
  })
})

function flip(bytes: Buffer, offset: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[offset] = (changed[offset] ?? 0) ^ 1
  return changed
}
