import { createActiveDirectoryConnector } from '../../../electron/connectors/active-directory/active-directory-connector.ts'
import type { ControllerSource } from '../../../electron/connectors/active-directory/controller/controller-settings.ts'
import { findControllers } from '../../../electron/connectors/active-directory/detection/find-controllers.ts'
import { openSealedSession } from '../../../electron/connectors/active-directory/sealing/open-sealed-session.ts'
import type { DirectoryConnector } from '../../../electron/connectors/connector.ts'
import { defaultDeadlines } from '../../../electron/connectors/ldap/session/ldap-session.ts'
import { openLdapSession } from '../../../electron/connectors/ldap/session/open-ldap-session.ts'
import { activeDirectorySchema, type ActiveDirectory } from '../../../shared/configuration/directory-configuration.ts'
import type {
  ActiveDirectoryConnection,
  ActiveDirectoryFilters,
} from '../../../shared/configuration/active-directory.ts'
import { companyDn, dnsDomain, reader } from './samba-domain.ts'
import type { SambaFacts } from './samba.ts'

/** As the program itself does it. */
export const realControllers: ControllerSource = {
  findControllers,
  openSession: openLdapSession,
  openSealedSession,
  deadlines: defaultDeadlines,
}

export interface SambaChange {
  readonly connection?: Partial<ActiveDirectoryConnection>
  readonly filters?: Partial<ActiveDirectoryFilters>
  readonly options?: Partial<ActiveDirectory['options']>
  readonly password?: string | null
}

/** The lab's controller, configured as an administrator would; below the company's unit. */
export const sambaConfiguration = (
  samba: SambaFacts,
  { connection = {}, filters = {}, options = {} }: SambaChange = {},
): ActiveDirectory =>
  activeDirectorySchema.parse({
    id: 'main',
    type: 'active-directory',
    connection: {
      server: samba.host,
      userName: `${reader.userName}@${dnsDomain}`,
      baseDn: companyDn,
      caCertificates: samba.caPem,
      ...connection,
    },
    filters,
    options,
  })

export const connectSamba = (samba: SambaFacts, change: SambaChange = {}): DirectoryConnector =>
  createActiveDirectoryConnector({
    configuration: sambaConfiguration(samba, change),
    password: change.password === undefined ? reader.password : change.password,
    source: realControllers,
  })
