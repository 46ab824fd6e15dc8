import type { IceWarpServer } from '../icewarp-server.ts'
import type { IceWarpSelection } from '../icewarp-settings.ts'
import type { LostMember } from './expand-groups.ts'

export interface Seen {
  readonly server: Pick<IceWarpServer, 'scope'>
  readonly selection: IceWarpSelection
  readonly lost: readonly LostMember[]
}

/**
 * An administrator of some domains sees only those. A chosen domain that is missing fails the read; where everybody is
 * meant, or a group has members elsewhere, nobody would notice: users of a domain that is not shown any more look like
 * users who were removed.
 */
export function mayMissDomains({ server: { scope }, selection, lost }: Seen): boolean {
  const readsEverything = selection.domains.length + selection.groups.length === 0
  return scope === 'single-domains' && (readsEverything || lost.some(({ kind }) => kind === 'outside'))
}
