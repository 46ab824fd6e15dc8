import { problemError, type ProblemError } from '../../../../shared/errors/problem-error.ts'
import { named } from '../../../../shared/text/reason.ts'

export interface BerElement {
  readonly tag: number
  readonly content: Buffer
}

/** Deeper filters than this are refused; the connector itself writes at most 500 levels. */
export const maximumDepth = 600

/** Ends the connection of a client; nobody is shown it. */
export function malformed(reason: string): ProblemError {
  return problemError('protocol-error', 'protocol', { parameters: { host: 'The client', reason: named(reason) } })
}

/** Bytes of header and content, or null while the header is not there in full. */
export function announcedLength(bytes: Buffer): { readonly header: number; readonly content: number } | null {
  const first = bytes[1]
  if (first === undefined) return null
  if (first < 0x80) return { header: 2, content: first }
  const octets = first & 0x7f
  if (octets === 0 || octets > 4) throw malformed('a BER length that LDAP does not allow')
  if (bytes.length < 2 + octets) return null
  return { header: 2 + octets, content: bytes.readUIntBE(2, octets) }
}

/** The elements that stand one after the other in `bytes`, which must hold nothing else. */
export function readElements(bytes: Buffer): readonly BerElement[] {
  const elements: BerElement[] = []
  let rest = bytes
  while (rest.length > 0) {
    const length = announcedLength(rest)
    if (length === null || rest.length < length.header + length.content) throw malformed('a truncated BER element')
    const end = length.header + length.content
    elements.push({ tag: rest.readUInt8(0), content: rest.subarray(length.header, end) })
    rest = rest.subarray(end)
  }
  return elements
}

export function elementAt(elements: readonly BerElement[], index: number, name: string): BerElement {
  const element = elements[index]
  if (element === undefined) throw malformed(`a message without ${name}`)
  return element
}

export function integerOf(element: BerElement): number {
  const { content } = element
  if (content.length === 0 || content.length > 6) throw malformed('an integer of an impossible length')
  return content.readIntBE(0, content.length)
}

export const textOf = (element: BerElement): string => element.content.toString('utf8')

export const isTrue = (element: BerElement): boolean => element.content.some((octet) => octet !== 0)
