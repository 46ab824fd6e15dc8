import type { IceWarpServer } from '../icewarp-server.ts'
import type { IceWarpSelection } from '../icewarp-settings.ts'
import type { LostMember } from './expand-groups.ts'

export interface Seen {
  readonly server: Pick<IceWarpServer, 'scope'>
  readonly selection: IceWarpSelection
  readonly lost: readonly LostMember[]
}

/**
 * Whether users may be out of sight in domains that are not listed, so that nothing is concluded from their absence. An
 * administrator of some domains sees only those. Where the server does not tell the scope of the account, what happens in
 * a listed domain counts, and users of one that is not listed any more wait for an administrator (`unseenPlaces`); but a
 * group out there may have members anywhere.
 */
export function mayMissDomains({ server: { scope }, selection, lost }: Seen): boolean {
  const readsEverything = selection.domains.length + selection.groups.length === 0
  switch (scope) {
    case 'server':
      return false
    case 'single-domains':
      return readsEverything || lost.some(({ kind }) => kind !== 'not-found')
    case 'unknown':
      return lost.some(({ kind }) => kind === 'group-outside')
  }
}
