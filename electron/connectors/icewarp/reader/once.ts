/** What was begun already is not begun again; a failure stays one. */
export function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  begin: () => Promise<Value>,
): Promise<Value> {
  const present = known.get(key)
  if (present !== undefined) return present
  const value = begin()
  known.set(key, value)
  return value
}
