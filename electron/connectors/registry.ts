import { assertNever } from '../../shared/assert-never.ts'
import type {
  DirectoryConfiguration,
  GenericLdapDirectory,
} from '../../shared/configuration/directory-configuration.ts'
import { createApplicationIntegrationConnector } from './application-integration/application-integration-connector.ts'
import type { DirectoryConnector } from './connector.ts'
import { createActiveDirectoryConnector } from './active-directory/active-directory-connector.ts'
import type { ControllerSource } from './active-directory/controller/controller-settings.ts'
import { findControllers } from './active-directory/detection/find-controllers.ts'
import { openSealedSession } from './active-directory/sealing/open-sealed-session.ts'
import { createIceWarpConnector } from './icewarp/icewarp-connector.ts'
import { createKerioConnectConnector } from './kerio-connect/kerio-connect-connector.ts'
import { createGenericLdapConnector } from './ldap/generic-ldap-connector.ts'
import { defaultDeadlines } from './ldap/session/ldap-session.ts'
import { openLdapSession } from './ldap/session/open-ldap-session.ts'
import { createMdaemonConnector } from './mdaemon/mdaemon-connector.ts'
import { mdaemonSource } from './mdaemon/mdaemon-source.ts'
import { createSampleConnector } from './sample/sample-connector.ts'
import { wordingProblems } from './word-problems.ts'

/** The connector of each type of directory. `secrets`: by field, as `secretFields` names them. */
export const createConnector = (
  configuration: DirectoryConfiguration,
  secrets: Readonly<Record<string, string>>,
): DirectoryConnector => wordingProblems(configuration.type, connectorOf(configuration, secrets))

function connectorOf(
  configuration: DirectoryConfiguration,
  secrets: Readonly<Record<string, string>>,
): DirectoryConnector {
  switch (configuration.type) {
    case 'generic-ldap':
      return createLdapConnector(configuration, secrets['password'] ?? null)
    case 'active-directory':
      return createActiveDirectoryConnector({
        configuration,
        password: secrets['password'] ?? null,
        source: realControllers,
      })
    case 'mdaemon':
      return createMdaemonConnector({ configuration, source: mdaemonSource })
    case 'application-integration':
      return createApplicationIntegrationConnector({ configuration, password: secrets['password'] ?? null })
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

const realControllers: ControllerSource = {
  findControllers,
  openSession: openLdapSession,
  openSealedSession,
  deadlines: defaultDeadlines,
}

const createLdapConnector = (configuration: GenericLdapDirectory, password: string | null): DirectoryConnector =>
  createGenericLdapConnector({ configuration, password, openSession: openLdapSession })
