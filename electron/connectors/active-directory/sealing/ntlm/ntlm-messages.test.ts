import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import type { ContextStep } from '../security-context.ts'
import { ntlmContext } from './ntlm-context.ts'
import { hmacMd5, passwordKey } from './ntlm-keys.ts'
import { decodeChallenge, encodeNegotiate } from './ntlm-messages.ts'
import { createRc4 } from './rc4.ts'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const signal = new AbortController().signal
const account = { user: 'ada@example.com', domain: '', password: 'pässword' }
const sources = {
  random: (length: number) => Buffer.alloc(length, length),
  now: () => new Date('2026-01-01T00:00:00.000Z'),
}

const pair = (id: number, value: string): string => {
  const header = Buffer.alloc(4)
  header.writeUInt16LE(id)
  header.writeUInt16LE(value.length / 2, 2)
  return header.toString('hex') + value
}
const domainName = pair(2, Buffer.from('EXAMPLE', 'utf16le').toString('hex'))
const timestamp = pair(7, '0011223344556677')
const end = '00000000'
const allFlags = 0xe2898235

function challenge(pairs: string, flags = allFlags): Buffer {
  const info = hex(pairs)
  const message = Buffer.alloc(56)
  Buffer.from('NTLMSSP\0').copy(message)
  message.writeUInt32LE(2, 8)
  message.writeUInt32LE(flags, 20)
  hex('0123456789abcdef').copy(message, 24)
  message.writeUInt16LE(info.length, 40)
  message.writeUInt16LE(info.length, 42)
  message.writeUInt32LE(56, 44)
  return Buffer.concat([message, info])
}

const partAt = (message: Buffer, at: number): Buffer => {
  const offset = message.readUInt32LE(at + 4)
  return message.subarray(offset, offset + message.readUInt16LE(at))
}

async function answer(message: Buffer): Promise<ContextStep & { readonly kind: 'complete'; readonly token: Buffer }> {
  const context = ntlmContext(account, sources)
  await context.step(null, signal)
  const step = await context.step(message, signal)
  if (step.kind !== 'complete' || step.token === null) throw new Error('An answer was expected.')
  return { ...step, token: step.token }
}

describe('NEGOTIATE', () => {
  it('offers what is needed for a seal of 128 bits, and names nobody', () => {
    expect(encodeNegotiate().toString('hex')).toBe(
      '4e544c4d53535000' + '01000000' + '358288e0' + '00'.repeat(8) + '00'.repeat(8) + '00'.repeat(8),
    )
  })
})

describe('AUTHENTICATE', () => {
  it('carries the account, the machine and an LM response of zeros', async () => {
    const { token } = await answer(challenge(domainName + timestamp + end))
    expect(token.subarray(0, 12).toString('hex')).toBe('4e544c4d5353500003000000')
    expect(partAt(token, 12)).toEqual(Buffer.alloc(24))
    expect(partAt(token, 28).toString('utf16le')).toBe('')
    expect(partAt(token, 36).toString('utf16le')).toBe('ada@example.com')
    expect(partAt(token, 44).toString('utf16le')).toBe(hostname().split('.')[0]?.toUpperCase().slice(0, 15))
    expect(token.readUInt32LE(60)).toBe(0xe0888235)
  })

  it.each([
    { server: 'with a time', pairs: domainName + timestamp, time: '0011223344556677', list: domainName + timestamp },
    // 2026-01-01 in 100 ns since 1601.
    { server: 'without a time', pairs: domainName, time: '00008192b17adc01', list: domainName },
    {
      server: 'with flags of its own',
      pairs: pair(6, '04000000') + timestamp,
      time: '0011223344556677',
      list: timestamp,
      flags: '06000000',
    },
  ])('proves the password to a server $server', async ({ pairs, time, list, flags = '02000000' }) => {
    const { token } = await answer(challenge(pairs + end))
    const response = partAt(token, 20)
    const blob = `0101000000000000${time}${'08'.repeat(8)}00000000${list}${pair(6, flags)}${end}00000000`
    expect(response.subarray(16).toString('hex')).toBe(blob)
    const proof = hmacMd5(passwordKey(account), hex('0123456789abcdef'), hex(blob))
    expect(response.subarray(0, 16)).toEqual(proof)
  })

  it('binds all three messages together by a code of the session key', async () => {
    const message = challenge(domainName + timestamp + end)
    const { token } = await answer(message)
    const proof = partAt(token, 20).subarray(0, 16)
    const sessionKey = createRc4(hmacMd5(passwordKey(account), proof))(partAt(token, 52))
    expect(sessionKey).toEqual(Buffer.alloc(16, 16))
    const zeroed = Buffer.from(token).fill(0, 72, 88)
    expect(token.subarray(72, 88)).toEqual(hmacMd5(sessionKey, encodeNegotiate(), message, zeroed))
  })

  it.each([
    { without: 'nothing', missing: 0, integrity: true, confidentiality: true },
    { without: 'SEAL', missing: 0x20, integrity: true, confidentiality: false },
    { without: 'SIGN', missing: 0x10, integrity: false, confidentiality: true },
    { without: '128', missing: 0x20000000, integrity: true, confidentiality: false },
    { without: 'EXTENDED_SESSIONSECURITY', missing: 0x80000, integrity: true, confidentiality: false },
    { without: 'KEY_EXCH', missing: 0x40000000, integrity: true, confidentiality: false },
  ])('says what a server that left out $without protects', async ({ missing, integrity, confidentiality }) => {
    const { properties } = await answer(challenge(timestamp + end, (allFlags & ~missing) >>> 0))
    expect(properties).toEqual({
      mechanism: 'NTLM',
      account: 'ada@example.com',
      mutualAuthentication: false,
      integrity,
      confidentiality,
    })
  })
})

describe('CHALLENGE', () => {
  const whole = challenge(domainName + end)
  it.each([
    { fault: 'is another message', bytes: encodeNegotiate() },
    { fault: 'is empty', bytes: Buffer.alloc(0) },
    { fault: 'is of another protocol', bytes: Buffer.concat([Buffer.from('OTHERSSP'), whole.subarray(8)]) },
    { fault: 'ends in its header', bytes: whole.subarray(0, 47) },
    { fault: 'ends in its list', bytes: whole.subarray(0, -1) },
    { fault: 'has a list without an end', bytes: challenge(domainName) },
    { fault: 'has a pair longer than its list', bytes: challenge('0200ff00') },
    { fault: 'has a time of four bytes', bytes: challenge(pair(7, '00112233') + end) },
    { fault: 'has flags of one byte', bytes: challenge(pair(6, '00') + end) },
  ])('that $fault is refused', async ({ bytes }) => {
    await expect(answer(bytes)).rejects.toBeInstanceOf(MalformedMessage)
  })

  it('is read where its list stands elsewhere', () => {
    expect(decodeChallenge(whole).targetInfo.toString('hex')).toBe(domainName + end)
  })

  it('that comes twice is refused', async () => {
    const context = ntlmContext(account, sources)
    await context.step(null, signal)
    await context.step(whole, signal)
    await expect(context.step(whole, signal)).rejects.toBeInstanceOf(MalformedMessage)
  })
})

describe('an NTLM log-on', () => {
  it('seals nothing before it is complete and after it was given up', async () => {
    const context = ntlmContext(account, sources)
    await expect(context.wrap(Buffer.from('x'))).rejects.toThrow('no log-on')
    await context.step(null, signal)
    await context.step(challenge(timestamp + end), signal)
    await context.wrap(Buffer.from('x'))
    context.dispose()
    await expect(context.wrap(Buffer.from('x'))).rejects.toThrow('no log-on')
    await expect(context.unwrap(Buffer.alloc(16))).rejects.toThrow('no log-on')
  })
})
