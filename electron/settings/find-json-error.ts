import { wordReason } from '../../shared/text/fill-template.ts'
import { because, type Reason } from '../../shared/text/reason.ts'

export interface JsonError {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  readonly reason: Reason
}

/** The first place where the text is not JSON (RFC 8259), with what was expected there: V8 does not always tell. */
export function findJsonError(text: string): JsonError | null {
  try {
    const end = skipBlanks(text, value(text, skipBlanks(text, 0)))
    if (end < text.length) throw new Unexpected(end, because('json-after-end'))
    return null
  } catch (thrown) {
    if (thrown instanceof RangeError) return { line: 1, column: 1, reason: because('json-too-deep') }
    if (!(thrown instanceof Unexpected)) throw thrown
    const before = text.slice(0, thrown.position).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason: thrown.reason }
  }
}

class Unexpected extends Error {
  readonly position: number
  readonly reason: Reason

  constructor(position: number, reason: Reason) {
    super(wordReason(reason))
    this.position = position
    this.reason = reason
  }
}

/** Every function answers the position after what it has read. */
function value(text: string, at: number): number {
  if (text[at] === '{') return list(text, at, { close: '}', item: member })
  if (text[at] === '[') return list(text, at, { close: ']', item: value })
  if (text[at] === '"') return string(text, at)
  return match(text, at, { pattern: scalar, expected: because('json-value') })
}

const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/uy
const closedString = /"(?:[\u0020\u0021\u0023-\u005B\u005D-\u{10FFFF}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const stringStart = /"(?:[\u0020\u0021\u0023-\u005B\u005D-\u{10FFFF}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/uy
const blanks = /[ \t\n\r]*/uy

interface ListShape {
  readonly close: string
  readonly item: (text: string, at: number) => number
}

function list(text: string, open: number, { close, item }: ListShape): number {
  let at = skipBlanks(text, open + 1)
  if (text[at] === close) return at + 1
  for (;;) {
    at = skipBlanks(text, item(text, at))
    if (text[at] === close) return at + 1
    if (text[at] !== ',') throw new Unexpected(at, because('json-comma', { close }))
    at = skipBlanks(text, at + 1)
    if (text[at] === close) throw new Unexpected(at, because('json-last-comma', { close }))
  }
}

function member(text: string, at: number): number {
  if (text[at] !== '"') throw new Unexpected(at, because('json-name'))
  const colon = skipBlanks(text, string(text, at))
  if (text[colon] !== ':') throw new Unexpected(colon, because('json-colon'))
  return value(text, skipBlanks(text, colon + 1))
}

function string(text: string, at: number): number {
  const end = endOf(text, at, closedString)
  if (end !== null) return end
  const stopped = endOf(text, at, stringStart) ?? at
  throw new Unexpected(stopped, because(text[stopped] === '\\' ? 'json-escape' : 'json-open-text'))
}

function match(text: string, at: number, rule: { readonly pattern: RegExp; readonly expected: Reason }): number {
  const end = endOf(text, at, rule.pattern)
  if (end === null) throw new Unexpected(at, rule.expected)
  return end
}

const skipBlanks = (text: string, at: number): number => endOf(text, at, blanks) ?? at

function endOf(text: string, at: number, pattern: RegExp): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}
