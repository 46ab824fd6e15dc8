import { describe, expect, it } from 'vitest'
import { saslAnswer } from '../../../../../e2e/lab/scripted-ldap/sasl-answer.ts'
import { decodeRequest } from '../../../sample/ldap-server/decode-request.ts'
import { extendedResponse, message } from '../../../sample/ldap-server/encode-response.ts'
import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import { decodeSaslBind, encodeSaslBind } from './sasl-bind-message.ts'

describe('a bind by SASL', () => {
  it('names version, nobody, the mechanism and the token', () => {
    expect(encodeSaslBind(3, Buffer.from('abc')).toString('hex')).toBe(
      '301d' + '020103' + '6018' + '020103' + '0400' + 'a311' + '040a4753532d53504e45474f' + '0403616263',
    )
  })

  it.each([
    { kind: 'an empty token', token: Buffer.alloc(0) },
    { kind: 'no token', token: null },
    { kind: 'a token of 70,000 bytes', token: Buffer.alloc(70_000, 7) },
    { kind: 'a token that is not UTF-8', token: Buffer.of(0xff, 0xfe, 0) },
  ])('is understood by a server with $kind', ({ token }) => {
    expect(decodeRequest(encodeSaslBind(127, token))).toMatchObject({
      messageId: 127,
      operation: { kind: 'bind', version: 3, name: '', credentials: { mechanism: 'GSS-SPNEGO', token } },
    })
  })
})

describe('the answer to a bind by SASL', () => {
  it.each([
    { kind: 'with a token', token: Buffer.of(0xff, 0, 1) },
    { kind: 'with an empty token', token: Buffer.alloc(0) },
    { kind: 'without a token', token: null },
  ])('$kind is read byte by byte', ({ token }) => {
    const answer = decodeSaslBind(saslAnswer({ messageId: 2, code: 14, token, text: 'go on' }))
    expect(answer).toMatchObject({ messageId: 2, result: { code: 14, diagnosticMessage: 'go on' }, token })
  })

  it('of another kind is refused', () => {
    expect(() => decodeSaslBind(message(1, extendedResponse(0, {})))).toThrow(MalformedMessage)
  })

  it('may be a notice of disconnection', () => {
    expect(decodeSaslBind(message(0, extendedResponse(52, {})))).toMatchObject({ messageId: 0, result: { code: 52 } })
  })
})
