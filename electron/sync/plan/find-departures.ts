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
  yield* forEachStepwise(matching.stored.all, (user, place) => {
    if (ownershipOf(user, matching.directory) === 'own' && !isPresent(matching.links, place)) absent.push(place)
  })
  if (input.snapshot.proof.kind !== 'complete') return { kind: 'withheld', absent: absent.length }
  if (!input.options.automaticallyDeleteUsers) return { kind: 'switched-off', absent: absent.length }
  return spareLastAdministrators(matching, new Set(absent))
}

/**
 * Where all administrators would go at once, all of them stay: which one is the last would be chance, and a read in
 * which every administrator is missing is not one to trust with them.
 */
function spareLastAdministrators({ stored }: Matching, absent: ReadonlySet<number>): Departures {
  const administrators = [...stored.all.keys()].filter((place) => stored.all[place]?.isAdministrator === true)
  const someStays = administrators.some((place) => !absent.has(place))
  const spared = new Set(someStays ? [] : administrators)
  const leaving = [...absent].filter((place) => !spared.has(place))
  return { kind: 'deletions', leaving, protectedAdministrators: [...spared] }
}
