import { constructedContext, primitiveContext, responseTag, universalTag } from './ber-tags.ts'
import { enumerated, integer, octetString, sequence, set, tlv } from './ber-writer.ts'
import { noticeOfDisconnectionOid, pagedResultsOid } from './ldap-oids.ts'

/** An entry as it is sent: each attribute with its values, in order. */
export interface SentAttribute {
  readonly name: string
  readonly values: readonly (string | Buffer)[]
}

export interface ResultDetails {
  readonly matchedDn?: string
  readonly message?: string
  /** URIs of a referral (result code 10). */
  readonly referral?: readonly string[]
}

/** One LDAPMessage (RFC 4511, 4.1.1). */
export function message(messageId: number, operation: Buffer, controls: readonly Buffer[] = []): Buffer {
  const rest = controls.length === 0 ? [] : [tlv(constructedContext(0), controls)]
  return sequence(integer(messageId), operation, ...rest)
}

export function searchEntry(distinguishedName: string, attributes: readonly SentAttribute[]): Buffer {
  const list = attributes.map(({ name, values }) =>
    sequence(octetString(name), set(...values.map((value) => octetString(value)))),
  )
  return tlv(responseTag.searchEntry, [octetString(distinguishedName), sequence(...list)])
}

export const searchReference = (uris: readonly string[]): Buffer =>
  tlv(
    responseTag.searchReference,
    uris.map((uri) => octetString(uri)),
  )

/** LDAPResult under the tag of its response (RFC 4511, 4.1.9). */
export const result = (tag: number, code: number, details: ResultDetails = {}): Buffer =>
  tlv(tag, resultParts(code, details))

function resultParts(code: number, { matchedDn = '', message: text = '', referral = [] }: ResultDetails): Buffer[] {
  const uris = referral.map((uri) => octetString(uri))
  return [
    enumerated(code),
    octetString(matchedDn),
    octetString(text),
    ...(uris.length === 0 ? [] : [tlv(constructedContext(3), uris)]),
  ]
}

export interface ExtendedDetails extends ResultDetails {
  readonly oid?: string
  readonly value?: string | Buffer
}

export function extendedResponse(code: number, details: ExtendedDetails = {}): Buffer {
  const { oid, value } = details
  return tlv(responseTag.extended, [
    ...resultParts(code, details),
    ...(oid === undefined ? [] : [octetString(oid, primitiveContext(10))]),
    ...(value === undefined ? [] : [octetString(value, primitiveContext(11))]),
  ])
}

/** RFC 4511, 4.13; ldapts cannot read it (reference: LDAP, 2.3). */
export const intermediateResponse = (oid: string, value: string | Buffer): Buffer =>
  tlv(responseTag.intermediate, [octetString(oid, primitiveContext(0)), octetString(value, primitiveContext(1))])

/** A whole message: it always carries the number 0 (RFC 4511, 4.4.1). */
export const noticeOfDisconnection = (code: number, text = ''): Buffer =>
  message(0, extendedResponse(code, { oid: noticeOfDisconnectionOid, message: text }))

function control(oid: string, value: Buffer | null): Buffer {
  return sequence(octetString(oid), ...(value === null ? [] : [tlv(universalTag.octetString, value)]))
}

/** The paged results control of a response; an empty cookie ends the search (RFC 2696). */
export const pagedResultsControl = (cookie: Buffer, estimatedTotal = 0): Buffer =>
  control(pagedResultsOid, sequence(integer(estimatedTotal), octetString(cookie)))
