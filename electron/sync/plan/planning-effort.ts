import type { PlanInput } from './plan-input.ts'

/** Passes over the records and over the stored users that every plan takes; few others are added where users differ. */
const passesOverRecords = 7
const passesOverStored = 3

/** About how many records the steps of a plan add up to, for showing progress. */
export function planningEffort({ snapshot, stored }: PlanInput): number {
  const records = snapshot.users.length + snapshot.skipped.length
  return passesOverRecords * records + passesOverStored * stored.length
}
