/** Where and why a text is no JSON list. */
export class JsonListFault extends Error {
  readonly kind: 'no-list' | 'invalid' | 'too-deep'
  /** Bytes before the place. */
  readonly position: number

  constructor(kind: JsonListFault['kind'], position: number) {
    super(`${kind} at ${position}`)
    this.name = 'JsonListFault'
    this.kind = kind
    this.position = position
  }
}

/** Users are objects that hold one list; far below any depth that could hurt a parser. */
const deepest = 32

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/**
 * The elements of a JSON list in UTF-8, each as its bytes, so that a large answer can be parsed in slices and nesting is
 * limited before a parser sees it. Whether an element itself is valid JSON is the parser's to say; between the two,
 * exactly the texts are taken that are JSON lists.
 */
export function* splitJsonList(bytes: Uint8Array): Generator<Uint8Array> {
  const start = skipBlanks(bytes, textStart(bytes))
  if (bytes[start] !== openBracket) throw new JsonListFault('no-list', start)
  let at = skipBlanks(bytes, start + 1)
  let isLast = bytes[at] === closeBracket
  while (!isLast) {
    const end = elementEnd(bytes, at)
    yield bytes.subarray(at, end)
    isLast = bytes[end] === closeBracket
    at = isLast ? end : end + 1
  }
  requireEnd(bytes, at + 1)
}

/** A byte order mark is passed over: servers of this family begin their answers with one (reference: product, 4.1). */
const textStart = (bytes: Uint8Array): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from
  while (isBlank(bytes[at])) at += 1
  return at
}

/** RFC 8259, 2. */
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

function requireEnd(bytes: Uint8Array, from: number): void {
  const at = skipBlanks(bytes, from)
  if (at < bytes.length) throw new JsonListFault('invalid', at)
}

/** The comma or bracket that ends the element. */
function elementEnd(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === quote) at = stringEnd(bytes, at)
    else if (byte === openBracket || byte === openBrace) depth += 1
    else if (depth === 0 && (byte === comma || byte === closeBracket)) return at
    else if (byte === closeBracket || byte === closeBrace) depth -= 1
    if (depth > deepest) throw new JsonListFault('too-deep', at)
  }
  throw new JsonListFault('invalid', bytes.length)
}

/** The quote that ends the string which begins here. */
function stringEnd(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    if (bytes[at] === backslash) at += 1
    else if (bytes[at] === quote) return at
  }
  throw new JsonListFault('invalid', bytes.length)
}
