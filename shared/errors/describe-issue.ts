import type { z } from 'zod'

/** What is wrong with a value that came from outside, in plain words. It never holds the value itself. */
export interface IssueDescription {
  /** The path as one would write it, e.g. `directories[0].connection.serverName`; empty for the whole value. */
  readonly field: string
  readonly reason: string
}

type Issue = z.core.$ZodIssue

export function firstIssue(error: { readonly issues: readonly Issue[] }): IssueDescription {
  const [issue] = error.issues
  return issue === undefined ? { field: '', reason: 'is not valid' } : describeIssue(issue)
}

/** Words of the schemas themselves ("must be a host name ...") are kept; only zod's own are replaced. */
function describeIssue(issue: Issue): IssueDescription {
  if (issue.code === 'unrecognized_keys')
    return { field: fieldPath([...issue.path, ...issue.keys.slice(0, 1)]), reason: 'is not a known field' }
  return { field: fieldPath(issue.path), reason: reasonOf(issue) }
}

/** A path as it is written in JavaScript: names after a dot, places in a list in brackets. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '')
}

function reasonOf(issue: Issue): string {
  if (issue.code === 'invalid_union') return unionReason(issue)
  if (issue.code === 'invalid_value') return `must be ${oneOf(issue.values)}`
  if (!isWordedByZod(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return typeReason(issue)
  if (issue.code === 'too_big') return `must not be more than ${amount(issue.maximum, issue.origin)}`
  if (issue.code === 'too_small') return `must not be less than ${amount(issue.minimum, issue.origin)}`
  return 'is not valid'
}

const isWordedByZod = (message: string): boolean => /^(Invalid|Too (big|small)|Unrecognized)\b/u.test(message)

function unionReason(issue: z.core.$ZodIssueInvalidUnion): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  return options.length === 0 ? 'is not valid' : `must be ${oneOf(options)}`
}

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`

/** zod tells a missing field only by the value that it received. */
function typeReason({ expected, message }: z.core.$ZodIssueInvalidType): string {
  if (message.endsWith('received undefined')) return 'is missing'
  return `must be ${typeNames[expected] ?? `of type ${expected}`}`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

function amount(limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${limit} characters`
  if (origin === 'array') return `${limit} entries`
  return String(limit)
}
