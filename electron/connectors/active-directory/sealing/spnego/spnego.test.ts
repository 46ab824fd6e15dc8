import { describe, expect, it } from 'vitest'
import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import type { ContextStep, SecurityContext } from '../security-context.ts'
import { spnegoContext } from './spnego-context.ts'
import { decodeNegotiationAnswer, encodeNegotiation, encodeNegotiationReply } from './spnego-token.ts'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const kerberos = hex('2a864886f712010202')
const signal = new AbortController().signal

const properties = {
  mechanism: 'Kerberos',
  account: null,
  mutualAuthentication: true,
  integrity: true,
  confidentiality: true,
} as const

/** A mechanism that answers by a list, and notes what it was given. */
function listed(steps: readonly ContextStep[]) {
  const given: (string | null)[] = []
  const inner: SecurityContext = {
    step: (token) => {
      const step = steps[given.length]
      given.push(token?.toString() ?? null)
      return step === undefined ? Promise.reject(new Error('no more')) : Promise.resolve(step)
    },
    wrap: (plain) => Promise.resolve(Buffer.concat([Buffer.from('sealed '), plain])),
    unwrap: (sealed) => Promise.resolve(sealed.subarray(7)),
    dispose: () => void given.push('disposed'),
  }
  return { given, context: spnegoContext(kerberos, inner) }
}

const more = (text: string): ContextStep => ({ kind: 'continue', token: Buffer.from(text) })
const done = (text: string | null): ContextStep => ({
  kind: 'complete',
  token: text === null ? null : Buffer.from(text),
  properties,
})

/** NegTokenResp by hand: [1] { SEQUENCE { state?, mechanism?, token?, mic? } }, all of it short. */
function respond(parts: { state?: number; mechanism?: string; token?: string; mic?: string }): Buffer {
  const element = (tag: number, content: Buffer): Buffer => Buffer.concat([Buffer.of(tag, content.length), content])
  const fields = [
    ...(parts.state === undefined ? [] : [element(0xa0, Buffer.of(0x0a, 1, parts.state))]),
    ...(parts.mechanism === undefined ? [] : [element(0xa1, element(6, hex(parts.mechanism)))]),
    ...(parts.token === undefined ? [] : [element(0xa2, element(4, Buffer.from(parts.token)))]),
    ...(parts.mic === undefined ? [] : [element(0xa3, element(4, Buffer.from(parts.mic)))]),
  ]
  return element(0xa1, element(0x30, Buffer.concat(fields)))
}

describe('SPNEGO tokens', () => {
  it('offer one mechanism with its first token', () => {
    expect(encodeNegotiation(kerberos, Buffer.from('abc')).toString('hex')).toBe(
      '6022' + '06062b0601050502' + 'a018' + '3016' + 'a00d300b06092a864886f712010202' + 'a2050403616263',
    )
  })

  it('reply with the next token', () => {
    expect(encodeNegotiationReply(Buffer.from('abc')).toString('hex')).toBe('a1093007a2050403616263')
  })

  it.each([
    { length: 0x7f, header: '047f' },
    { length: 0x80, header: '048180' },
    { length: 0x1234, header: '04821234' },
    { length: 0x012345, header: '0483012345' },
  ])('say a length of $length in its shortest form', ({ length, header }) => {
    const encoded = encodeNegotiationReply(Buffer.alloc(length)).toString('hex')
    expect(encoded.slice(0, encoded.length - 2 * length).endsWith(header)).toBe(true)
  })

  it.each([
    { answer: respond({}), read: { state: null, mechanism: null, token: null } },
    {
      answer: respond({ state: 0, mechanism: '2a864886f712010202', token: 'proof', mic: 'mic' }),
      read: { state: 'completed', mechanism: kerberos, token: Buffer.from('proof') },
    },
    {
      answer: respond({ state: 1, token: 'x' }),
      read: { state: 'incomplete', mechanism: null, token: Buffer.from('x') },
    },
    { answer: respond({ state: 2 }), read: { state: 'rejected', mechanism: null, token: null } },
    { answer: respond({ state: 3 }), read: { state: 'request-mic', mechanism: null, token: null } },
  ])('are read: $read', ({ answer, read }) => {
    expect(decodeNegotiationAnswer(answer)).toEqual(read)
  })

  it.each([
    { fault: 'an empty one', bytes: Buffer.alloc(0) },
    { fault: 'a mechanism without SPNEGO around it', bytes: hex('6003020101') },
    { fault: 'an unknown state', bytes: respond({ state: 4 }) },
    { fault: 'an unknown part', bytes: hex('a1073005a40304' + '0100') },
    { fault: 'one cut short', bytes: respond({ state: 0, token: 'proof' }).subarray(0, -1) },
  ])('are refused: $fault', ({ bytes }) => {
    expect(() => decodeNegotiationAnswer(bytes)).toThrow(MalformedMessage)
  })
})

describe('a negotiation of one mechanism', () => {
  it('is complete with the proof of the server', async () => {
    const { context, given } = listed([more('request'), done(null)])
    expect(await context.step(null, signal)).toEqual({
      kind: 'continue',
      token: encodeNegotiation(kerberos, Buffer.from('request')),
    })
    expect(await context.step(respond({ state: 0, token: 'proof' }), signal)).toEqual(done(null))
    expect(given).toEqual([null, 'proof'])
  })

  it('wraps the first token as an offer and the others as replies', async () => {
    const { context } = listed([more('one'), more('two'), done('three')])
    await context.step(null, signal)
    expect(await context.step(respond({ state: 1, token: 'a' }), signal)).toEqual({
      kind: 'continue',
      token: encodeNegotiationReply(Buffer.from('two')),
    })
    expect(await context.step(respond({ state: 1, token: 'b' }), signal)).toEqual({
      kind: 'complete',
      token: encodeNegotiationReply(Buffer.from('three')),
      properties,
    })
  })

  it('takes the consent that follows the last token, without asking the mechanism again', async () => {
    const { context, given } = listed([more('one'), done('two')])
    await context.step(null, signal)
    await context.step(respond({ state: 1, token: 'a' }), signal)
    expect(await context.step(respond({ state: 0 }), signal)).toEqual(done(null))
    expect(given).toEqual([null, 'a'])
  })

  it.each([
    { fault: 'rejects', answer: respond({ state: 2, token: 'x' }) },
    {
      fault: 'chooses what was not offered',
      answer: respond({ state: 1, mechanism: '2b06010401823702020a', token: 'x' }),
    },
  ])('ends where the server $fault', async ({ answer }) => {
    const { context, given } = listed([more('one'), done(null)])
    await context.step(null, signal)
    await expect(context.step(answer, signal)).rejects.toBeInstanceOf(MalformedMessage)
    expect(given).toEqual([null])
  })

  it('leaves sealing to the mechanism, and lets go of it', async () => {
    const { context, given } = listed([])
    expect((await context.wrap(Buffer.from('x'))).toString()).toBe('sealed x')
    expect((await context.unwrap(Buffer.from('sealed x'))).toString()).toBe('x')
    context.dispose()
    expect(given).toEqual(['disposed'])
  })
})
