import type { RunProgress } from '../../../../shared/domain/sync-run.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { LdapSession } from '../session/ldap-session.ts'

/** One read over one connection: what its steps share. */
export interface Reading {
  readonly session: LdapSession
  readonly baseDn: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: RunProgress) => void
}

/** The same read; problems are said to be of this stage. */
export const inStage = (reading: Reading, stage: Stage): Reading => ({
  ...reading,
  session: reading.session.inStage(stage),
})
