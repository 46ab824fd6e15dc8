import type { Stage } from '../../../../shared/errors/stage.ts'
import type { ReadOptions } from '../../connector.ts'
import type { LdapSession } from '../session/ldap-session.ts'

/** One read over one connection: what its steps share. */
export interface Reading extends ReadOptions {
  readonly session: LdapSession
  readonly baseDn: string
}

/** The same read; problems are said to be of this stage. */
export const inStage = (reading: Reading, stage: Stage): Reading => ({
  ...reading,
  session: reading.session.inStage(stage),
})
