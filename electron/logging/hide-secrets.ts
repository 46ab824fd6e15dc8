import { stdSerializers } from 'pino'

const secretKey = /passw|secret|credential|token|authorization|cookie/iu
const deepest = 6

/** A copy in which every value under a key that sounds like a secret is gone, at any depth, also in errors. */
export function hideSecrets(facts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, hideIn(key, value, 1)]))
}

function hideIn(key: string, value: unknown, depth: number): unknown {
  if (secretKey.test(key)) return '[hidden]'
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return '[too deep]'
  if (value instanceof Error) return hideIn(key, stdSerializers.err(value), depth + 1)
  if (Array.isArray(value)) return value.map((item: unknown) => hideIn('', item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hideIn(name, item, depth + 1)]))
}
