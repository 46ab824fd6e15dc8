import { printable } from './text-table.ts'

/** An object as `name: value` lines; what is nested is written under the path of its names. */
export function describeFacts(facts: object, path = ''): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]: [string, unknown]) => describeFact(`${path}${name}`, value))
}

function describeFact(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return [`${name}: ${value.map(describeItem).join(', ') || '-'}`]
  if (typeof value === 'object' && value !== null) return describeFacts(value, `${name}.`)
  return [`${name}: ${value === null || value === '' ? '-' : describeItem(value)}`]
}

const describeItem = (value: unknown): string => printable(typeof value === 'string' ? value : JSON.stringify(value))
