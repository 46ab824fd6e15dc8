import type { DirectoryConnector } from '../../electron/connectors/connector.ts'
import { createGenericLdapConnector } from '../../electron/connectors/ldap/generic-ldap-connector.ts'
import { defaultDeadlines, type LdapDeadlines } from '../../electron/connectors/ldap/session/ldap-session.ts'
import { openLdapSession } from '../../electron/connectors/ldap/session/open-ldap-session.ts'
import { genericLdapDirectorySchema } from '../../shared/configuration/directory-configuration.ts'
import type { DirectorySnapshot } from '../../shared/domain/directory-snapshot.ts'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import type { Problem } from '../../shared/errors/problem.ts'
import { labBaseDn } from './directory-data.ts'

/** What a test sets besides, or instead of, the usual fields. */
export interface ConfigurationChange {
  readonly connection?: object
  readonly filters?: object
  readonly password?: string | null
  readonly authorities?: readonly string[]
  readonly deadlines?: LdapDeadlines
}

/** For tests that wait until a deadline is over. */
export const shortDeadlines: LdapDeadlines = { ...defaultDeadlines, protocol: 300, bind: 300, baseDn: 300, page: 300 }

const usualFilters = {
  userFilter: '(objectClass=inetOrgPerson)',
  userNameAttribute: 'uid',
  fullNameAttribute: 'displayName',
  emailAttribute: 'mail',
  groupFilter: '(objectClass=groupOfNames)',
  groupNameAttribute: 'cn',
  groupDescriptionAttribute: 'description',
  groupMembersAttribute: 'member',
}

/** Members as names, with groups among them. */
export const groupsOfNames = {
  groupFilter: '(objectClass=posixGroup)',
  groupMembersAttribute: 'memberUid',
  groupMemberSearchFilter: '(|(&(objectClass=inetOrgPerson)(uid={member}))(&(objectClass=posixGroup)(cn={member})))',
}

/** The connector to a server of the lab, configured as an administrator would. */
export function connectLdap(port: number, change: ConfigurationChange = {}): DirectoryConnector {
  const { connection = {}, filters = {}, password = 'admin-secret', authorities = [] } = change
  return createGenericLdapConnector({
    configuration: genericLdapDirectorySchema.parse({
      id: 'main',
      type: 'generic-ldap',
      connection: {
        serverName: `127.0.0.1:${port}`,
        administrativeDn: `cn=admin,${labBaseDn}`,
        baseDn: labBaseDn,
        ...connection,
      },
      filters: { ...usualFilters, ...filters },
    }),
    password,
    openSession: openLdapSession,
    deadlines: change.deadlines ?? defaultDeadlines,
    certificateAuthorities: authorities,
  })
}

export const readAll = (connector: DirectoryConnector): Promise<DirectorySnapshot> =>
  connector.readDirectory({ signal: new AbortController().signal, onProgress: () => undefined })

/** The problem that the promise rejects with; anything else is a failed test. */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await promise.then(
    () => new Error('It resolved, although it should have rejected.'),
    (reason: unknown) => reason,
  )
  if (thrown instanceof ProblemError) return thrown.problem
  throw thrown
}

export const userNamesOf = ({ users }: DirectorySnapshot): readonly string[] => users.map((user) => user.userName)
