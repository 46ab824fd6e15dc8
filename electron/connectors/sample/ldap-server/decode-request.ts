import { type BerElement, elementAt, integerOf, isTrue, malformed, readElements, textOf } from './ber-reader.ts'
import { primitiveContext, constructedContext, requestTag, universalTag } from './ber-tags.ts'
import { octetString, tlv } from './ber-writer.ts'
import { decodeFilter } from './decode-filter.ts'
import { pagedResultsOid } from './ldap-oids.ts'
import type {
  BindCredentials,
  BindOperation,
  ExtendedOperation,
  LdapOperation,
  LdapRequest,
  PageRequest,
  RequestControl,
  SearchOperation,
} from './ldap-request.ts'

/** Reads one whole message as `frame-reader.ts` cut it. Throws a `ProblemError` where it is not valid LDAP. */
export function decodeRequest(frame: Buffer): LdapRequest {
  const message = readElements(elementAt(readElements(frame), 0, 'content').content)
  const controls = decodeControls(message[2])
  return {
    messageId: integerOf(elementAt(message, 0, 'a message number')),
    operation: decodeOperation(elementAt(message, 1, 'an operation')),
    controls,
    page: decodePage(controls),
  }
}

function decodeOperation(element: BerElement): LdapOperation {
  switch (element.tag) {
    case requestTag.bind:
      return decodeBind(readElements(element.content))
    case requestTag.search:
      return decodeSearch(readElements(element.content))
    case requestTag.extended:
      return decodeExtended(readElements(element.content))
    case requestTag.unbind:
      return { kind: 'unbind' }
    case requestTag.abandon:
      return { kind: 'abandon', abandonedId: integerOf(element) }
    default:
      return { kind: 'other', tag: element.tag }
  }
}

function decodeBind(parts: readonly BerElement[]): BindOperation {
  return {
    kind: 'bind',
    version: integerOf(elementAt(parts, 0, 'a protocol version')),
    name: textOf(elementAt(parts, 1, 'a bind name')),
    credentials: decodeCredentials(elementAt(parts, 2, 'credentials')),
  }
}

function decodeCredentials(element: BerElement): BindCredentials {
  if (element.tag === primitiveContext(0)) return { kind: 'simple', password: textOf(element) }
  if (element.tag !== constructedContext(3)) throw malformed('credentials of an unknown kind')
  const parts = readElements(element.content)
  return { kind: 'sasl', mechanism: textOf(elementAt(parts, 0, 'a mechanism')), token: parts[1]?.content ?? null }
}

const scopes = ['base', 'one', 'sub'] as const

function decodeSearch(parts: readonly BerElement[]): SearchOperation {
  const scope = scopes[integerOf(elementAt(parts, 1, 'a scope'))]
  if (scope === undefined) throw malformed('an unknown search scope')
  const filter = elementAt(parts, 6, 'a filter')
  return {
    kind: 'search',
    baseDn: textOf(elementAt(parts, 0, 'a base')),
    scope,
    dereferenceAliases: integerOf(elementAt(parts, 2, 'alias handling')),
    sizeLimit: integerOf(elementAt(parts, 3, 'a size limit')),
    timeLimit: integerOf(elementAt(parts, 4, 'a time limit')),
    typesOnly: isTrue(elementAt(parts, 5, 'typesOnly')),
    filter: decodeFilter(filter),
    filterBytes: tlv(filter.tag, filter.content),
    attributes: readElements(elementAt(parts, 7, 'an attribute list').content).map(textOf),
  }
}

function decodeExtended(parts: readonly BerElement[]): ExtendedOperation {
  const value = parts.find((part) => part.tag === primitiveContext(1))
  return { kind: 'extended', oid: textOf(elementAt(parts, 0, 'a request name')), value: value?.content ?? null }
}

function decodeControls(element: BerElement | undefined): readonly RequestControl[] {
  if (element?.tag !== constructedContext(0)) return []
  return readElements(element.content).map(decodeControl)
}

function decodeControl(element: BerElement): RequestControl {
  const parts = readElements(element.content)
  const critical = parts.find((part) => part.tag === universalTag.boolean)
  const value = parts.slice(1).find((part) => part.tag === universalTag.octetString)
  return {
    oid: textOf(elementAt(parts, 0, 'a control type')),
    critical: critical !== undefined && isTrue(critical),
    value: value?.content ?? null,
  }
}

function decodePage(controls: readonly RequestControl[]): PageRequest | null {
  const control = controls.find((candidate) => candidate.oid === pagedResultsOid)
  if (control === undefined) return null
  const value = elementAt(readElements(control.value ?? octetString('')), 0, 'a paged results value')
  const parts = readElements(value.content)
  return {
    size: integerOf(elementAt(parts, 0, 'a page size')),
    cookie: elementAt(parts, 1, 'a cookie').content,
    critical: control.critical,
  }
}
