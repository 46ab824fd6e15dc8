import type { StoredUser } from '../../../shared/domain/user.ts'
import { isPresent } from './links.ts'
import type { Matching } from './matching.ts'
import { ownershipOf } from './ownership.ts'
import type { PlanInput, Stepwise } from './plan-input.ts'
import { forEachStepwise } from './stepwise.ts'

/** What becomes of the users of this directory who were not read. */
export type Departures =
  /** The read is not proven complete: nothing is known about anybody who was not read. */
  | { readonly kind: 'withheld'; readonly absent: number }
  | { readonly kind: 'switched-off'; readonly absent: number }
  /** Places of stored users. `protectedAdministrators` would leave nobody who may administer the program. */
  | {
      readonly kind: 'deletions'
      readonly leaving: readonly number[]
      readonly protectedAdministrators: readonly number[]
    }

export function* findDepartures(matching: Matching, input: PlanInput): Stepwise<Departures> {
  const absent: number[] = []
  const absentAdministrators: number[] = []
  const administrators = { all: 0, able: 0 }
  const leaving = { all: 0, able: 0 }
  yield* forEachStepwise(matching.stored.all, (user, place) => {
    count(administrators, user)
    if (ownershipOf(user, matching.directory) !== 'own' || isPresent(matching.links, place)) return
    absent.push(place)
    count(leaving, user)
    if (user.isAdministrator) absentAdministrators.push(place)
  })
  if (input.snapshot.proof.kind !== 'complete') return { kind: 'withheld', absent: absent.length }
  if (!input.options.automaticallyDeleteUsers) return { kind: 'switched-off', absent: absent.length }
  const nobodyIsLeft = leaving.all === administrators.all || (leaving.able > 0 && leaving.able === administrators.able)
  return spareAdministrators(absent, nobodyIsLeft ? absentAdministrators : [])
}

interface AdministratorCount {
  all: number
  /** Those who can log on: one who has no password yet cannot take the place of one who has. */
  able: number
}

function count(counted: AdministratorCount, { isAdministrator, canLogOn }: StoredUser): void {
  if (!isAdministrator) return
  counted.all += 1
  if (canLogOn) counted.able += 1
}

/**
 * Where all administrators would go at once, all of them stay: which one is the last would be chance, and a read in
 * which every administrator is missing is not one to trust with them.
 */
function spareAdministrators(absent: readonly number[], protectedAdministrators: readonly number[]): Departures {
  const spared = new Set(protectedAdministrators)
  return { kind: 'deletions', leaving: absent.filter((place) => !spared.has(place)), protectedAdministrators }
}
