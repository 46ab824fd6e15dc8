/** An object as values by the paths of their names, as the configuration file has them; lists as one value. */
export function flatten(value: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
      isGroup(inner) ? [...flatten(inner, `${path}${name}.`)] : [[`${path}${name}`, textOf(inner)] as const],
    ),
  )
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
