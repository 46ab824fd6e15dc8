import type { GenericLdapDirectory, SampleDirectory } from '../../../shared/configuration/directory-configuration.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import type { DirectoryConnector } from '../connector.ts'
import { startSampleDirectory } from './sample-directory.ts'

export interface SampleConnectorOptions {
  readonly configuration: SampleDirectory
  /** The real LDAP connector: the sample directory is read as every other one. */
  readonly createLdapConnector: (configuration: GenericLdapDirectory, password: string) => DirectoryConnector
}

/** Serves the sample company for the time of each call and reads it through the LDAP connector. */
export function createSampleConnector(options: SampleConnectorOptions): DirectoryConnector {
  const call = async <Value>(use: (connector: DirectoryConnector) => Promise<Value>): Promise<Value> => {
    const server = await startSampleDirectory({ state: options.configuration.connection.state })
    try {
      const configuration = asLdap(options.configuration, server.configuration())
      return await use(options.createLdapConnector(configuration, server.administrativePassword))
    } finally {
      await server.close()
    }
  }
  return {
    readDirectory: (readOptions) =>
      call(async (connector) => withoutNetworkWarning(await connector.readDirectory(readOptions))),
    authenticate: (credentials) => call((connector) => connector.authenticate(credentials)),
    diagnose: (cancellable) => call((connector) => connector.diagnose(cancellable)),
    listGroups: (cancellable) => call((connector) => connector.listGroups(cancellable)),
    listDomains: (cancellable) => call((connector) => connector.listDomains(cancellable)),
    browse: (parent, cancellable) => call((connector) => connector.browse(parent, cancellable)),
    detectBaseDn: (cancellable) => call((connector) => connector.detectBaseDn(cancellable)),
  }
}

function asLdap(sample: SampleDirectory, ldap: GenericLdapDirectory): GenericLdapDirectory {
  const { id, options, defaultPrivileges } = sample
  return { ...ldap, id, options, defaultPrivileges, filters: { ...ldap.filters, groups: sample.filters.groups } }
}

/** Nothing leaves this process, so there is no network on which anything could be read. */
const withoutNetworkWarning = (snapshot: DirectorySnapshot): DirectorySnapshot => ({
  ...snapshot,
  warnings: snapshot.warnings.filter(({ code }) => code !== 'connection-not-encrypted'),
})
