import { because, type Reason } from '../../../shared/text/reason.ts'

/** What a field of a record holds: nothing, text, a list of texts, or something that it must not. */
export type FieldReading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'flawed'; readonly field: string; readonly reason: Reason }

/** As long as the configuration lets a text be. */
const longest = 4096

/** The text of a field, trimmed. A blank one, null and a missing field are all the same. */
export function readField(record: unknown, field: string): FieldReading {
  const value = ownValue(record, field)
  if (value === undefined || value === null) return { kind: 'absent' }
  if (typeof value !== 'string') return flawed(field, because('field-not-text'))
  return readText(value, field)
}

/** The texts of a field in order, without blank ones. */
export function readTextList(record: unknown, field: string): FieldReading {
  const value = ownValue(record, field)
  if (value === undefined || value === null) return { kind: 'absent' }
  if (!Array.isArray(value)) return flawed(field, because('field-not-list'))
  const texts: string[] = []
  for (const item of value) {
    if (typeof item !== 'string') return flawed(field, because('field-list-not-text'))
    const reading = readText(item, field)
    if (reading.kind === 'flawed') return reading
    if (reading.kind === 'text') texts.push(reading.text)
  }
  return { kind: 'texts', texts }
}

export const textIn = (reading: FieldReading): string | null => (reading.kind === 'text' ? reading.text : null)

/** Never a value that every object has: `constructor` and `__proto__` are names like any other. */
function ownValue(record: unknown, field: string): unknown {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, field)) return undefined
  return Object.getOwnPropertyDescriptor(record, field)?.value
}

/** What a database cannot give back as it was would be a change at every run. */
function readText(value: string, field: string): FieldReading {
  const text = value.trim()
  if (text === '') return { kind: 'absent' }
  if (text.length > longest) return flawed(field, because('field-too-long', { limit: longest }))
  if (!text.isWellFormed()) return flawed(field, because('field-half-character'))
  if (text.includes('\0')) return flawed(field, because('field-nul'))
  return { kind: 'text', text }
}

const flawed = (field: string, reason: Reason): FieldReading => ({ kind: 'flawed', field, reason })
