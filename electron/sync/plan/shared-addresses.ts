import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { DirectoryUser } from '../../../shared/domain/directory-snapshot.ts'
import type { SyncWarning } from '../../../shared/domain/directory-snapshot.ts'
import type { Stepwise } from './plan-input.ts'
import { forEachStepwise } from './stepwise.ts'

/** Mail to a shared address has no single owner; the warning counts such addresses and names one with two owners. */
export function* warnOfSharedAddresses(users: readonly DirectoryUser[]): Stepwise<readonly SyncWarning[]> {
  const owners = new Map<string, DirectoryUser>()
  const shared = new Map<string, string>()
  yield* forEachStepwise(users, (user) => {
    for (const address of user.emailAddresses) {
      const key = comparisonKey(address)
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, user)
      else if (owner !== user) shared.set(key, [owner.userName, user.userName].sort().join(', '))
    }
  })
  if (shared.size === 0) return []
  const [address = '', names = ''] = leastOf(shared)
  return [{ code: 'address-shared', parameters: { count: shared.size, example: `${address} (${names})` } }]
}

/** The example must not depend on the order in which the directory answers. */
function leastOf(shared: ReadonlyMap<string, string>): readonly string[] {
  let least: readonly [string, string] | null = null
  for (const entry of shared) if (least === null || entry[0] < least[0]) least = entry
  return least ?? []
}
