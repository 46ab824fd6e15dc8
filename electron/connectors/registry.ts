import { assertNever } from '../../shared/assert-never.ts'
import type {
  DirectoryConfiguration,
  GenericLdapDirectory,
} from '../../shared/configuration/directory-configuration.ts'
import type { DirectoryConnector } from './connector.ts'
import { createIceWarpConnector } from './icewarp/icewarp-connector.ts'
import { createKerioConnectConnector } from './kerio-connect/kerio-connect-connector.ts'
import { createGenericLdapConnector } from './ldap/generic-ldap-connector.ts'
import { openLdapSession } from './ldap/session/open-ldap-session.ts'
import { createMdaemonConnector } from './mdaemon/mdaemon-connector.ts'
import { mdaemonSource } from './mdaemon/mdaemon-source.ts'
import { createSampleConnector } from './sample/sample-connector.ts'

/** The connector of each type of directory. `secrets`: by field, as `secretFields` names them. */
export function createConnector(
  configuration: DirectoryConfiguration,
  secrets: Readonly<Record<string, string>>,
): DirectoryConnector {
  switch (configuration.type) {
    case 'generic-ldap':
      return createLdapConnector(configuration, secrets['password'] ?? null)
    case 'mdaemon':
      return createMdaemonConnector({ configuration, source: mdaemonSource })
    case 'kerio-connect':
      return createKerioConnectConnector({ configuration, password: secrets['password'] ?? null })
    case 'icewarp':
      return createIceWarpConnector({ configuration, password: secrets['password'] ?? null })
    case 'sample':
      return createSampleConnector({ configuration, createLdapConnector })
    default:
      return assertNever(configuration)
  }
}

const createLdapConnector = (configuration: GenericLdapDirectory, password: string | null): DirectoryConnector =>
  createGenericLdapConnector({ configuration, password, openSession: openLdapSession })
