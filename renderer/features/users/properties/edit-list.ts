export const replaced = (values: readonly string[], place: number, value: string): readonly string[] =>
  values.map((known, index) => (index === place ? value : known))

export const removed = (values: readonly string[], place: number): readonly string[] =>
  values.filter((_value, index) => index !== place)

/** The value of one place, taken out and put in at another one. */
export function moved(values: readonly string[], from: number, to: number): readonly string[] {
  const rest = removed(values, from)
  return [...rest.slice(0, to), ...values.slice(from, from + 1), ...rest.slice(to)]
}
