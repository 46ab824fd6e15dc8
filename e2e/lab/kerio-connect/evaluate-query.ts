import { z } from 'zod'
import { RpcError, rpcCodes } from './rpc-error.ts'

/** `SearchQuery` of every get method (reference: kerio-connect, SearchQuery). Enums travel as strings. */
const querySchema = z.strictObject({
  fields: z.array(z.string()).default([]),
  conditions: z
    .array(
      z.strictObject({
        fieldName: z.string(),
        comparator: z.enum(['Eq', 'NotEq', 'LessThan', 'GreaterThan', 'LessEq', 'GreaterEq', 'Like']),
        value: z.string(),
      }),
    )
    .default([]),
  combining: z.enum(['And', 'Or']).default('And'),
  start: z.int().min(0).default(0),
  limit: z.int().min(-1).default(-1),
  orderBy: z
    .array(
      z.strictObject({
        columnName: z.string(),
        direction: z.enum(['Asc', 'Desc']),
        caseSensitive: z.boolean().default(false),
      }),
    )
    .default([]),
})
type Query = z.infer<typeof querySchema>
type Condition = Query['conditions'][number]
type OrderBy = Query['orderBy'][number]

export interface Page {
  readonly list: readonly object[]
  /** Matches before `start` and `limit`. */
  readonly totalItems: number
}

export interface QueryLimits {
  /** The most items of one answer, whatever is asked for. */
  readonly cap: number
}

/** `QUICKSEARCH` looks at these (documented for Users.get). */
const quickSearchFields = ['loginName', 'fullName', 'description']

export function evaluateQuery(records: readonly object[], query: unknown, { cap }: QueryLimits): Page {
  const { fields, conditions, combining, start, limit, orderBy } = parseQuery(query)
  const matches = records.filter((record) => meetsAll(record, conditions, combining)).sort(compareBy(orderBy))
  const wanted = limit === -1 ? cap : Math.min(limit, cap)
  const list = matches.slice(start, start + wanted).map((record) => withFields(record, fields))
  return { list, totalItems: matches.length }
}

function parseQuery(query: unknown): Query {
  const parsed = querySchema.safeParse(query)
  if (!parsed.success) throw new RpcError(rpcCodes.invalidParams, 'Invalid params.')
  const names = parsed.data.conditions.map(({ fieldName }) => fieldName)
  const forbidden = names.includes('isWritableByMe') || (parsed.data.combining === 'Or' && names.includes('itemSource'))
  if (forbidden) throw new RpcError(rpcCodes.invalidParams, 'Invalid params.')
  return parsed.data
}

function meetsAll(record: object, conditions: readonly Condition[], combining: Query['combining']): boolean {
  if (conditions.length === 0) return true
  const meets = (condition: Condition): boolean => meetsOne(record, condition)
  return combining === 'And' ? conditions.every(meets) : conditions.some(meets)
}

function meetsOne(record: object, { fieldName, comparator, value }: Condition): boolean {
  if (fieldName === 'QUICKSEARCH') {
    return quickSearchFields.some((field) => meetsOne(record, { fieldName: field, comparator: 'Like', value }))
  }
  const found = valueOf(record, fieldName)
  // A member is looked for by the id of its group (vendor examples).
  if (Array.isArray(found)) return found.some((item: unknown) => compares(idOrText(item), comparator, value))
  return compares(idOrText(found), comparator, value)
}

function compares(found: string, comparator: Condition['comparator'], value: string): boolean {
  const order = found.toLowerCase().localeCompare(value.toLowerCase(), 'en')
  switch (comparator) {
    case 'Eq':
      return order === 0
    case 'NotEq':
      return order !== 0
    case 'LessThan':
      return order < 0
    case 'GreaterThan':
      return order > 0
    case 'LessEq':
      return order <= 0
    case 'GreaterEq':
      return order >= 0
    case 'Like':
      return like(value).test(found)
  }
}

/** A substring; `%` stands for anything. */
function like(value: string): RegExp {
  const parts = value.split('%').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  return new RegExp(parts.join('.*'), 'iu')
}

const compareBy =
  (orderBy: readonly OrderBy[]) =>
  (one: object, other: object): number => {
    for (const { columnName, direction, caseSensitive } of orderBy) {
      const key = (record: object): string => {
        const text = idOrText(valueOf(record, columnName))
        return caseSensitive ? text : text.toLowerCase()
      }
      const order = key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0
      if (order !== 0) return direction === 'Asc' ? order : -order
    }
    return 0
  }

const valueOf = (record: object, field: string): unknown => new Map(Object.entries(record)).get(field)

function idOrText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : ''
}

/** Only what was asked for; a name that does not exist is passed over (KERIO-A12). */
function withFields(record: object, fields: readonly string[]): object {
  if (fields.length === 0) return record
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)))
}
