/**
 * Places in a list by key. Nearly every key has one place, so only doubles cost an array: with 100,000 users this is
 * one map of numbers.
 */
export interface PlaceIndex {
  readonly first: Map<string, number>
  readonly doubles: Map<string, number[]>
}

export const createPlaceIndex = (): PlaceIndex => ({ first: new Map(), doubles: new Map() })

export function addPlace({ first, doubles }: PlaceIndex, key: string, place: number): void {
  const earlier = first.get(key)
  if (earlier === undefined) {
    first.set(key, place)
    return
  }
  const places = doubles.get(key)
  if (places === undefined) doubles.set(key, [earlier, place])
  else places.push(place)
}

export function placesWith({ first, doubles }: PlaceIndex, key: string): readonly number[] {
  const only = first.get(key)
  return only === undefined ? [] : (doubles.get(key) ?? [only])
}
