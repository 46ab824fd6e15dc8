import { BerCursor } from '../../../ldap/session/ber-cursor.ts'
import { answerTag, berTag, referralTag } from '../../../ldap/session/ber-tags.ts'
import { decodeMessage, type LdapResult } from '../../../ldap/session/decode-message.ts'
import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import { berElement } from '../ber-element.ts'
import { because } from '../../../../../shared/text/reason.ts'

/** Tags of a bind with SASL (RFC 4511, 4.2). */
const bindRequestTag = 0x60
const saslTag = 0xa3
const serverCredentialsTag = 0x87
const protocolVersion = Buffer.of(berTag.integer, 1, 3)
const mechanism = berElement(berTag.octetString, [Buffer.from('GSS-SPNEGO')])
const noName = berElement(berTag.octetString, [])
/** Rounds are few; a number of one byte keeps the form simple. */
export const lastMessageId = 0x7f

/** ldapts writes credentials as text, which destroys a token (reference: LDAP, 2.3). */
export function encodeSaslBind(messageId: number, token: Buffer | null): Buffer {
  const credentials = token === null ? [] : [berElement(berTag.octetString, [token])]
  const request = berElement(bindRequestTag, [
    protocolVersion,
    noName,
    berElement(saslTag, [mechanism, ...credentials]),
  ])
  return berElement(berTag.sequence, [Buffer.of(berTag.integer, 1, messageId), request])
}

export interface SaslBindAnswer {
  readonly messageId: number
  readonly result: LdapResult
  /** Null where the server sent none, which is not the same as an empty one. */
  readonly token: Buffer | null
}

/** Throws `MalformedMessage` for anything but the answer to a bind or a notice of disconnection (message id 0). */
export function decodeSaslBind(pdu: Buffer): SaslBindAnswer {
  const { messageId, body } = decodeMessage(pdu)
  if (body.kind === 'result' && (body.of === 'bind' || messageId === 0)) {
    return { messageId, result: body.result, token: body.of === 'bind' ? serverCredentials(pdu) : null }
  }
  throw new MalformedMessage(because('ldap-other-operation'))
}

function serverCredentials(pdu: Buffer): Buffer | null {
  const cursor = new BerCursor(pdu)
  const messageEnd = cursor.enter(berTag.sequence, pdu.length)
  cursor.readInteger(berTag.integer, messageEnd)
  const end = cursor.enter(answerTag.bind, messageEnd)
  cursor.readInteger(berTag.enumerated, end)
  cursor.readOctets(end) // the matched name
  cursor.readOctets(end) // the diagnostic message
  cursor.skipOptional(referralTag, end)
  if (!cursor.hasTag(serverCredentialsTag, end)) return null
  const tokenEnd = cursor.enter(serverCredentialsTag, end)
  return Buffer.from(pdu.subarray(cursor.offset, tokenEnd))
}
