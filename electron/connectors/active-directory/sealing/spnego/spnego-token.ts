import { BerCursor } from '../../../ldap/session/ber-cursor.ts'
import { berTag } from '../../../ldap/session/ber-tags.ts'
import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import { berElement } from '../ber-element.ts'
import { because } from '../../../../../shared/text/reason.ts'

/** Tags of RFC 4178, 4.2, and of the frame around a first token (RFC 2743, 3.1). */
const tag = {
  firstToken: 0x60,
  oid: 0x06,
  initiate: 0xa0,
  respond: 0xa1,
  mechanismTypes: 0xa0,
  state: 0xa0,
  supportedMechanism: 0xa1,
  /** `mechToken` of the first token and `responseToken` of the others. */
  token: 0xa2,
  mechanismListMic: 0xa3,
} as const
const spnegoOid = berElement(tag.oid, [Buffer.from('2b0601050502', 'hex')])

type NegotiationState = 'completed' | 'incomplete' | 'rejected' | 'request-mic'
const states: readonly NegotiationState[] = ['completed', 'incomplete', 'rejected', 'request-mic']

export interface NegotiationAnswer {
  readonly state: NegotiationState | null
  /** The body of its object identifier. */
  readonly mechanism: Buffer | null
  readonly token: Buffer | null
}

/** NegTokenInit: one mechanism is offered, so nobody can move the choice to a weaker one. */
export function encodeNegotiation(mechanism: Buffer, token: Buffer): Buffer {
  const types = berElement(tag.mechanismTypes, [berElement(berTag.sequence, [berElement(tag.oid, [mechanism])])])
  const optimistic = berElement(tag.token, [berElement(berTag.octetString, [token])])
  const body = berElement(tag.initiate, [berElement(berTag.sequence, [types, optimistic])])
  return berElement(tag.firstToken, [spnegoOid, body])
}

/** NegTokenResp with the next token of the mechanism. */
export const encodeNegotiationReply = (token: Buffer): Buffer =>
  berElement(tag.respond, [
    berElement(berTag.sequence, [berElement(tag.token, [berElement(berTag.octetString, [token])])]),
  ])

/** NegTokenResp of the server; throws `MalformedMessage`. */
export function decodeNegotiationAnswer(bytes: Buffer): NegotiationAnswer {
  const cursor = new BerCursor(bytes)
  const end = cursor.enter(berTag.sequence, cursor.enter(tag.respond, bytes.length))
  const part = <Value>(partTag: number, read: (partEnd: number) => Value): Value | null =>
    cursor.hasTag(partTag, end) ? read(cursor.enter(partTag, end)) : null
  const state = part(tag.state, (partEnd) => cursor.readInteger(berTag.enumerated, partEnd))
  const mechanism = part(tag.supportedMechanism, (partEnd) => readOid(cursor, partEnd))
  const token = part(tag.token, (partEnd) => cursor.readOctets(partEnd))
  cursor.skipOptional(tag.mechanismListMic, end)
  if (cursor.offset !== end) throw new MalformedMessage(because('negotiation-part'))
  return { state: state === null ? null : stateOf(state), mechanism, token }
}

function readOid(cursor: BerCursor, parentEnd: number): Buffer {
  const end = cursor.enter(tag.oid, parentEnd)
  const body = Buffer.from(cursor.bytes.subarray(cursor.offset, end))
  cursor.offset = end
  return body
}

function stateOf(value: number): NegotiationState {
  const state = states[value]
  if (state === undefined) throw new MalformedMessage(because('negotiation-state'))
  return state
}
