import { doubt, link } from './links.ts'
import type { Matching } from './matching.ts'
import { ownershipOf } from './ownership.ts'
import { placesWith } from './place-index.ts'
import type { Stepwise } from './plan-input.ts'
import { externalIdKey } from './record-keys.ts'
import { addVerdict, verdict } from './skip-verdict.ts'
import { forEachStepwise } from './stepwise.ts'

export function* linkByExternalId(matching: Matching): Stepwise<void> {
  const { byExternalId } = matching.stored
  yield* forEachStepwise(matching.records.all, (record, place) => {
    const key = externalIdKey(record)
    const places = key === null ? [] : placesWith(byExternalId, key)
    if (places.length > 0) linkToOwner(matching, place, places)
  })
}

function linkToOwner({ directory, records, stored, links }: Matching, place: number, owners: readonly number[]): void {
  const [owner = -1] = owners
  const user = stored.all[owner]
  if (user === undefined) return
  if (owners.length > 1) {
    for (const each of owners) doubt(links, each)
    addVerdict(records.verdicts, place, verdict('identifier-duplicate', { other: user.userName }))
  } else if (ownershipOf(user, directory) === 'own') {
    link(links, { record: place, stored: owner })
  } else {
    // Someone gave this user a password of the program's own: to be left alone, under whichever name the entry has now.
    addVerdict(records.verdicts, place, verdict('name-of-integrated-user'))
  }
}
