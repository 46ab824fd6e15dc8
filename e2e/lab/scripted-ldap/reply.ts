import { responseTag } from '../../../electron/connectors/sample/ldap-server/ber-tags.ts'
import {
  extendedResponse,
  intermediateResponse,
  message,
  noticeOfDisconnection,
  pagedResultsControl,
  result,
  searchEntry,
  searchReference,
  type ExtendedDetails,
} from '../../../electron/connectors/sample/ldap-server/encode-response.ts'
import type { LdapOperation } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import { responseTagOf } from '../../../electron/connectors/sample/ldap-server/response-tag.ts'
import type { AttributeValue } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import type { Wire } from './wire.ts'

interface DoneDetails extends ExtendedDetails {
  /** Sends the paged results control with this cookie; an empty one ends the search. */
  readonly cookie?: string | Buffer
  readonly controls?: readonly Buffer[]
}

/** Answers to one request. Nothing is sent that is not asked for: a handler that calls nothing stalls its client. */
export interface Reply {
  entry(distinguishedName: string, attributes: Readonly<Record<string, readonly AttributeValue[]>>): void
  /** A continuation reference (0x73). */
  reference(...uris: readonly string[]): void
  /** The final result of the request, under the tag of its kind. Success where no code is given. */
  done(code?: number, details?: DoneDetails): void
  /** An intermediate response (0x79). */
  intermediate(oid: string, value: string): void
  raw(bytes: Buffer): void
  /** Message number 0; the connection stays open until `close`. */
  noticeOfDisconnection(code: number, text?: string): void
  /** Answers success to StartTLS and begins the handshake. */
  startTls(): void
  /** Closes in good order after everything that was sent before. */
  close(): void
  /** Resets the connection at once. */
  reset(): void
  /** Closes after `count` more bytes, in the middle of whatever is sent then. */
  cutAfter(count: number): void
  byteByByte(): void
  inOneWrite(action: () => void): void
  /** Reads nothing any more from this connection: it stays open and silent. */
  ignoreInput(): void
}

export interface ReplyContext {
  readonly messageId: number
  readonly operation: LdapOperation
  readonly wire: Wire
  readonly startTls: (answer: () => void) => void
  readonly reset: () => void
  readonly ignoreInput: () => void
}

export function createReply(context: ReplyContext): Reply {
  const { messageId, operation, wire } = context
  const send = (operationBytes: Buffer, controls: readonly Buffer[] = []): void =>
    wire.write(message(messageId, operationBytes, controls))
  const done = (code = 0, details: DoneDetails = {}): void =>
    send(finalResponse(operation, code, details), controlsOf(details))
  return {
    entry: (distinguishedName, attributes) =>
      send(
        searchEntry(
          distinguishedName,
          Object.entries(attributes).map(([name, values]) => ({ name, values })),
        ),
      ),
    reference: (...uris) => send(searchReference(uris)),
    done,
    intermediate: (oid, value) => send(intermediateResponse(oid, value)),
    raw: (bytes) => wire.write(bytes),
    noticeOfDisconnection: (code, text) => wire.write(noticeOfDisconnection(code, text)),
    startTls: () => context.startTls(done),
    close: () => wire.end(),
    reset: context.reset,
    cutAfter: (count) => wire.cutAfter(count),
    byteByByte: () => wire.byteByByte(),
    inOneWrite: (action) => wire.inOneWrite(action),
    ignoreInput: context.ignoreInput,
  }
}

function controlsOf({ cookie, controls = [] }: DoneDetails): readonly Buffer[] {
  return cookie === undefined ? controls : [pagedResultsControl(Buffer.from(cookie)), ...controls]
}

function finalResponse(operation: LdapOperation, code: number, details: DoneDetails): Buffer {
  switch (operation.kind) {
    case 'bind':
      return result(responseTag.bind, code, details)
    case 'search':
      return result(responseTag.searchDone, code, details)
    case 'extended':
      return extendedResponse(code, details)
    case 'other':
      return result(responseTagOf(operation.tag), code, details)
    case 'unbind':
    case 'abandon':
      throw new Error(`LDAP has no answer to ${operation.kind}.`)
  }
}
