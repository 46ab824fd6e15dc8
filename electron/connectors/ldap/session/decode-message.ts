import { BerCursor } from './ber-cursor.ts'
import { answerTag, berTag, controlsTag, referralTag } from './ber-tags.ts'
import { decodeEntry, readName } from './decode-entry.ts'
import type { LdapEntry } from './ldap-entry.ts'
import { MalformedMessage } from './malformed-message.ts'
import { because } from '../../../../shared/text/reason.ts'

const pagedResultsOid = '1.2.840.113556.1.4.319'

/** The end of an operation (LDAPResult; RFC 4511, 4.1.9). */
export interface LdapResult {
  readonly code: number
  readonly diagnosticMessage: string
  readonly referrals: readonly string[]
  /** From the paged results control; null where the answer has none. */
  readonly pageCookie: Buffer | null
}

export type AnswerBody =
  | { readonly kind: 'entry'; readonly entry: LdapEntry }
  | { readonly kind: 'reference' }
  | { readonly kind: 'intermediate' }
  | { readonly kind: 'result'; readonly of: 'bind' | 'search' | 'extended'; readonly result: LdapResult }

export interface LdapAnswer {
  /** 0: unsolicited, a notice of disconnection. */
  readonly messageId: number
  readonly body: AnswerBody
}

/** Decodes one message of a server; throws `MalformedMessage`. Our own, since ldapts reads a truncated result as success. */
export function decodeMessage(pdu: Buffer): LdapAnswer {
  const cursor = new BerCursor(pdu)
  const end = cursor.enter(berTag.sequence, pdu.length)
  const messageId = cursor.readInteger(berTag.integer, end)
  return { messageId, body: decodeBody(cursor, end) }
}

function decodeBody(cursor: BerCursor, messageEnd: number): AnswerBody {
  const tag = cursor.bytes[cursor.offset] ?? 0
  const end = cursor.enterAny(messageEnd)
  switch (tag) {
    case answerTag.searchEntry:
      return { kind: 'entry', entry: decodeEntry(cursor, end) }
    case answerTag.searchReference:
      return { kind: 'reference' }
    case answerTag.intermediate:
      return { kind: 'intermediate' }
    case answerTag.searchDone:
      return { kind: 'result', of: 'search', result: decodeResult(cursor, end, messageEnd) }
    case answerTag.bind:
      return { kind: 'result', of: 'bind', result: decodeResult(cursor, end, messageEnd) }
    case answerTag.extended:
      return { kind: 'result', of: 'extended', result: decodeResult(cursor, end, messageEnd) }
    default:
      throw new MalformedMessage(because('ldap-answer-kind'))
  }
}

/** What follows the three fixed parts and the referral (SASL credentials, names of extensions) is of no interest. */
function decodeResult(cursor: BerCursor, end: number, messageEnd: number): LdapResult {
  const code = cursor.readInteger(berTag.enumerated, end)
  readName(cursor, end) // matchedDN
  const diagnosticMessage = readName(cursor, end)
  const referrals = cursor.hasTag(referralTag, end) ? readReferrals(cursor, end) : []
  cursor.offset = end
  return { code, diagnosticMessage, referrals, pageCookie: readPageCookie(cursor, messageEnd) }
}

function readReferrals(cursor: BerCursor, parentEnd: number): readonly string[] {
  const end = cursor.enter(referralTag, parentEnd)
  const referrals: string[] = []
  while (cursor.offset < end) referrals.push(readName(cursor, end))
  return referrals
}

function readPageCookie(cursor: BerCursor, messageEnd: number): Buffer | null {
  if (!cursor.hasTag(controlsTag, messageEnd)) return null
  const end = cursor.enter(controlsTag, messageEnd)
  let cookie: Buffer | null = null
  while (cursor.offset < end) {
    const controlEnd = cursor.enter(berTag.sequence, end)
    if (readName(cursor, controlEnd) === pagedResultsOid) cookie = readCookieOf(cursor, controlEnd)
    cursor.offset = controlEnd
  }
  return cookie
}

/** `SEQUENCE { size INTEGER, cookie OCTET STRING }` inside the control's value (RFC 2696, 2). */
function readCookieOf(cursor: BerCursor, controlEnd: number): Buffer {
  cursor.skipOptional(berTag.boolean, controlEnd) // criticality
  const valueEnd = cursor.enter(berTag.octetString, controlEnd)
  const end = cursor.enter(berTag.sequence, valueEnd)
  cursor.readInteger(berTag.integer, end) // the server's estimate of the number of entries
  return cursor.readOctets(end)
}
