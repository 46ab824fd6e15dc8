import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'

/** Secrets by field, e.g. `password`; a field that has none is absent. */
export type DirectorySecrets = Readonly<Record<string, string>>

/** Makes the connector of a directory's type. Throws a `ProblemError` where settings or secrets are not enough. */
export type ConnectorFactory = (configuration: DirectoryConfiguration, secrets: DirectorySecrets) => DirectoryConnector
