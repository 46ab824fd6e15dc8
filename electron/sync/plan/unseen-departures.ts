import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { placeOf } from '../../../shared/domain/user-place.ts'
import type { Matched } from './match-users.ts'

/** Users who would be deleted, and who stand where the directory does not let this account look any more. */
export interface UnseenDepartures {
  readonly users: number
  /** Each once, sorted. */
  readonly places: readonly string[]
}

export function unseenDepartures({ departed, input }: Pick<Matched, 'departed' | 'input'>): UnseenDepartures {
  const unseen = new Set((input.snapshot.unseenPlaces ?? []).map(comparisonKey))
  const places = new Map<string, string>()
  let users = 0
  if (unseen.size === 0) return { users, places: [] }
  for (const user of departed) {
    const place = placeOf(user)
    const key = place === null ? null : comparisonKey(place)
    if (place === null || key === null || !unseen.has(key)) continue
    users += 1
    const known = places.get(key)
    if (known === undefined || place < known) places.set(key, place)
  }
  return { users, places: [...places.values()].sort() }
}
