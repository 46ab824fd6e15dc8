import type { LdapDeadlines, LdapSession, OpenSessionOptions } from '../session/ldap-session.ts'
import type { ConnectionSettings } from './connection-settings.ts'

export type OpenSession = (options: OpenSessionOptions) => Promise<LdapSession>

/** How connections are made: handed in, so that tests can put another one in its place. */
export interface SessionSource {
  readonly openSession: OpenSession
  readonly deadlines: LdapDeadlines
}

export interface SessionRequest {
  readonly connection: ConnectionSettings
  readonly signal: AbortSignal
}

/** Opens a connection, binds it unless the read is anonymous, and closes it whatever happens. */
export async function withSession<Value>(
  source: SessionSource,
  { connection, signal }: SessionRequest,
  work: (session: LdapSession) => Promise<Value>,
): Promise<Value> {
  const { endpoint, credentials } = connection
  const session = await source.openSession({ endpoint, deadlines: source.deadlines, signal })
  try {
    if (credentials !== null) await session.bind(credentials.name, credentials.password, signal)
    return await work(session)
  } finally {
    session.close()
  }
}
