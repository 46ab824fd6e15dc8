import type { z } from 'zod'
import { reasonTexts } from '../text/reason-texts.ts'
import { because, type Reason, type ReasonCode } from '../text/reason.ts'

/** What is wrong with a value that came from outside. It never holds the value itself. */
export interface IssueDescription {
  /** The path as one would write it, e.g. `directories[0].connection.serverName`; empty for the whole value. */
  readonly field: string
  readonly reason: Reason
}

type Issue = z.core.$ZodIssue

export function firstIssue(error: { readonly issues: readonly Issue[] }): IssueDescription {
  const [issue] = error.issues
  return issue === undefined ? { field: '', reason: because('invalid') } : describeIssue(issue)
}

function describeIssue(issue: Issue): IssueDescription {
  if (issue.code === 'unrecognized_keys')
    return { field: fieldPath([...issue.path, ...issue.keys.slice(0, 1)]), reason: because('unknown-field') }
  return { field: fieldPath(issue.path), reason: reasonOf(issue) }
}

/** A path as it is written in JavaScript: names after a dot, places in a list in brackets. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '')
}

/** The codes that our schemas give (`issueText`) are kept; the words of zod's own are replaced. */
function reasonOf(issue: Issue): Reason {
  if (issue.code === 'invalid_union') return unionReason(issue)
  if (issue.code === 'invalid_value') return oneOf(issue.values)
  if (isReasonCode(issue.message)) return { reason: issue.message, values: {} }
  if (issue.code === 'invalid_type') return typeReason(issue)
  if (issue.code === 'too_big') return limitReason('above', issue.maximum, issue.origin)
  if (issue.code === 'too_small') return limitReason('below', issue.minimum, issue.origin)
  return because('invalid')
}

const isReasonCode = (message: string): message is ReasonCode => Object.hasOwn(reasonTexts, message)

function unionReason(issue: z.core.$ZodIssueInvalidUnion): Reason {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  return options.length === 0 ? because('invalid') : oneOf(options)
}

const oneOf = (values: readonly unknown[]): Reason =>
  values.length === 1
    ? because('not-value', { value: String(values[0]) })
    : because('not-option', { options: values.map(String).join(', ') })

/** zod tells a missing field only by the value that it received. */
function typeReason({ expected, message }: z.core.$ZodIssueInvalidType): Reason {
  if (message.endsWith('received undefined')) return because('missing')
  const code = typeCodes[expected]
  return code === undefined ? because('not-type', { type: expected }) : because(code)
}

type TypeCode = 'not-text' | 'not-number' | 'not-whole-number' | 'not-boolean' | 'not-list' | 'not-object'

const typeCodes: Readonly<Partial<Record<string, TypeCode>>> = {
  string: 'not-text',
  number: 'not-number',
  int: 'not-whole-number',
  boolean: 'not-boolean',
  array: 'not-list',
  object: 'not-object',
  record: 'not-object',
}

const units: Readonly<Record<string, 'characters' | 'entries'>> = { string: 'characters', array: 'entries' }

function limitReason(side: 'above' | 'below', limit: number | bigint, origin: string): Reason {
  const unit = units[origin]
  return because(unit === undefined ? side : `${side}-${unit}`, { limit: String(limit) })
}
