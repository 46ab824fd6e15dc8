import type { StoredUser } from '../../../shared/domain/user.ts'
import { checkRecords } from './check-records.ts'
import { findDepartures, type Departures } from './find-departures.ts'
import { indexStored } from './index-stored.ts'
import { keepPresent } from './keep-present.ts'
import { linkByDistinguishedName } from './link-by-distinguished-name.ts'
import { linkByExternalId } from './link-by-external-id.ts'
import { linkByUserName } from './link-by-user-name.ts'
import { createLinks, storedPlace } from './links.ts'
import type { Matching } from './matching.ts'
import type { PlanInput, Stepwise } from './plan-input.ts'

/** Who is who, and who is gone. What is on disk for the departed has to be looked up before the plan is built. */
export interface Matched extends Matching {
  readonly input: PlanInput
  readonly departures: Departures
  /** Users who would be deleted. */
  readonly departed: readonly StoredUser[]
  /** Whether anybody has another name in the directory, be it in case alone. */
  readonly hasRenames: boolean
  /** Whether anybody is in the directory whom the database does not know. */
  readonly hasNewcomers: boolean
  /** Skipped records that may be anybody. */
  readonly unidentifiedRecords: number
}

export function* matchUsers(input: PlanInput): Stepwise<Matched> {
  const { directory, snapshot } = input
  const records = yield* checkRecords(snapshot)
  const stored = yield* indexStored(input)
  const matching: Matching = { directory, records, stored, links: createLinks(records.all.length, stored.all.length) }
  yield* linkByExternalId(matching)
  yield* linkByDistinguishedName(matching)
  yield* linkByUserName(matching)
  const unidentifiedRecords = yield* keepPresent(matching)
  const departures = yield* findDepartures(matching, input)
  const departed = departedUsers(matching, departures)
  const hasRenames = snapshot.users.some(({ userName }, place) => isRenamed(matching, place, userName))
  const hasNewcomers = snapshot.users.some((_user, place) => storedPlace(matching.links, place) === null)
  return { ...matching, input, departures, departed, hasRenames, hasNewcomers, unidentifiedRecords }
}

function isRenamed({ links, stored }: Matching, place: number, userName: string): boolean {
  const known = storedPlace(links, place)
  return known !== null && stored.all[known]?.userName !== userName
}

const departedUsers = ({ stored }: Matching, departures: Departures): readonly StoredUser[] =>
  departures.kind === 'deletions'
    ? departures.leaving.map((place) => stored.all[place]).filter((user) => user !== undefined)
    : []
