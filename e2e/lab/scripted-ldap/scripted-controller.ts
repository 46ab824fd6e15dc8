import { createActiveDirectoryConnector } from '../../../electron/connectors/active-directory/active-directory-connector.ts'
import type { ControllerSource } from '../../../electron/connectors/active-directory/controller/controller-settings.ts'
import type { DirectoryConnector } from '../../../electron/connectors/connector.ts'
import { defaultDeadlines, type LdapDeadlines } from '../../../electron/connectors/ldap/session/ldap-session.ts'
import { openLdapSession } from '../../../electron/connectors/ldap/session/open-ldap-session.ts'
import type {
  ActiveDirectoryConnection,
  ActiveDirectoryFilters,
} from '../../../shared/configuration/active-directory.ts'
import { activeDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { scriptedDomainDn } from '../scripted-domain.ts'
import type { LdapScript } from './ldap-script.ts'
import { scriptedDirectory, type ScriptedDirectoryOptions } from './scripted-directory.ts'

/** What a controller says of itself; the limits are those of Windows (reference: LDAP, 3.3). */
const controllerRoot = {
  dnsHostName: ['dc1.corp.example'],
  defaultNamingContext: [scriptedDomainDn],
  namingContexts: [scriptedDomainDn],
  supportedCapabilities: ['1.2.840.113556.1.4.800'],
  supportedControl: ['1.2.840.113556.1.4.319', '1.2.840.113556.1.4.1339'],
  supportedSASLMechanisms: ['GSS-SPNEGO'],
}

/** A domain controller as Windows is one: 1,000 entries a page, 1,500 values at once, strangers see the rootDSE alone. */
export const scriptedController = (options: ScriptedDirectoryOptions): LdapScript =>
  scriptedDirectory({
    pageCap: 1_000,
    valueCap: 1_500,
    anonymous: 'refused',
    emptyPassword: 'anonymous',
    ...options,
    rootAttributes: { ...controllerRoot, ...options.rootAttributes },
  })

/**
 * Everything is real but the sealing: the scripted server has no Kerberos, so that the log-on is a simple bind. What the bind of
 * the real one refuses before it connects, this one refuses as well.
 */
const plainControllers = (port: number, deadlines: Partial<LdapDeadlines> = {}): ControllerSource => ({
  deadlines: { ...defaultDeadlines, ...deadlines },
  findControllers: () =>
    Promise.resolve({ domain: null, controllers: [{ host: '127.0.0.1', port, source: 'typed' }], trail: [] }),
  openSession: openLdapSession,
  openSealedSession: async ({ credentials, endpoint, ...options }) => {
    if (credentials.kind === 'current-account') throw problemError('kerberos-no-ticket', 'bind')
    if (credentials.password === '') throw problemError('password-empty', 'bind')
    const session = await openLdapSession({ ...options, endpoint: { ...endpoint, protocol: 'ldap' } })
    try {
      await session.bind(credentials.userName, credentials.password, options.signal)
      return session
    } catch (thrown) {
      session.close()
      throw thrown
    }
  },
})

export interface ControllerChange {
  readonly connection?: Partial<ActiveDirectoryConnection>
  readonly filters?: Partial<ActiveDirectoryFilters>
  readonly password?: string | null
  readonly deadlines?: Partial<LdapDeadlines>
}

/** The connector to a scripted controller, configured as an administrator would. */
export function connectController(port: number, change: ControllerChange = {}): DirectoryConnector {
  const { connection = {}, filters = {}, password = 'canary-reader-1', deadlines = {} } = change
  return createActiveDirectoryConnector({
    configuration: activeDirectorySchema.parse({
      id: 'main',
      type: 'active-directory',
      connection: { server: '127.0.0.1', userName: 'reader@corp.example', ...connection },
      filters,
    }),
    password,
    source: plainControllers(port, deadlines),
  })
}
