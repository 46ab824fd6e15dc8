import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import type { DirectoryGroup } from '../../../shared/domain/directory-entries.ts'
import type { Cancellable, DirectoryConnector, ReadOptions } from '../connector.ts'
import { answerOf, rejectingWithProblems } from '../connector-edge.ts'
import { readGroupSettings, readRestriction, readUserSettings } from './generic-ldap-filters.ts'
import { readConnectionSettings, type GenericLdapOptions } from './generic-ldap-settings.ts'
import { listChildren, listRoots } from './reader/browse-tree.ts'
import { checkPassword } from './reader/check-password.ts'
import { diagnose } from './reader/diagnose.ts'
import { listGroups } from './reader/list-groups.ts'
import { readDirectory, type ReadRequest } from './reader/read-directory.ts'
import { resolveBaseDn } from './reader/resolve-base-dn.ts'
import { detectBaseDn } from './reader/root-dse.ts'
import { withSession, type OpenSession, type SessionSource } from './reader/with-session.ts'
import { defaultDeadlines, type LdapDeadlines, type LdapSession } from './session/ldap-session.ts'

export interface GenericLdapConnectorOptions extends GenericLdapOptions {
  readonly openSession: OpenSession
  readonly deadlines?: LdapDeadlines
}

/** The connector for one Generic LDAP configuration. Settings are checked with each call, before any traffic. */
export function createGenericLdapConnector(options: GenericLdapConnectorOptions): DirectoryConnector {
  const source = { openSession: options.openSession, deadlines: options.deadlines ?? defaultDeadlines }
  const { connection, filters } = options.configuration
  const readLogOn = () => ({ connection: readConnectionSettings(options), users: readUserSettings(filters) })
  const readSettings = (): ReadRequest => ({ ...readLogOn(), restriction: readRestriction(filters) })
  const inSession = <Value>(signal: AbortSignal, work: (session: LdapSession) => Promise<Value>): Promise<Value> =>
    withSession(source, { connection: readConnectionSettings(options), signal }, work)
  const encryption = connection.protocol === 'ldap' ? 'none' : 'tls'

  return rejectingWithProblems({
    readDirectory: (reading) => readAll(source, readSettings(), reading),
    authenticate: (credentials) => answerOf(credentials, async () => checkPassword(source, readLogOn(), credentials)),
    diagnose: ({ signal, failure = null }) => diagnose(source, { readSettings, encryption, signal, failure }),
    listGroups: (cancellable) => listAllGroups(source, options, cancellable),
    listDomains: () => Promise.resolve([]),
    browse: (parent, { signal }) =>
      inSession(signal, (session) =>
        parent === null ? listRoots(session, signal) : listChildren(session, parent, signal),
      ),
    detectBaseDn: ({ signal }) => inSession(signal, (session) => detectBaseDn(session, signal)),
  })
}

function readAll(source: SessionSource, request: ReadRequest, options: ReadOptions): Promise<DirectorySnapshot> {
  const { connection } = request
  const { signal } = options
  options.onProgress({ phase: 'connecting', done: 0, total: null })
  return withSession(source, { connection, signal }, async (session) => {
    const baseDn = await resolveBaseDn(session, connection, signal)
    return readDirectory({ ...options, session, baseDn }, request)
  })
}

function listAllGroups(
  source: SessionSource,
  options: GenericLdapOptions,
  { signal }: Cancellable,
): Promise<readonly DirectoryGroup[]> {
  const connection = readConnectionSettings(options)
  const groups = readGroupSettings(options.configuration.filters)
  return withSession(source, { connection, signal }, async (session) => {
    const baseDn = await resolveBaseDn(session, connection, signal)
    return listGroups({ session, baseDn, signal, onProgress: () => undefined }, groups)
  })
}
