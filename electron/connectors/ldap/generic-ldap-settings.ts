import { secretName, type GenericLdapDirectory } from '../../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { parseServerName } from './parse-server-name.ts'
import type { ConnectionSettings, LdapCredentials } from './reader/connection-settings.ts'

export interface GenericLdapOptions {
  readonly configuration: GenericLdapDirectory
  /** The stored password of the administrative DN; null where none is stored. */
  readonly password: string | null
  /** Further trusted authorities, PEM. */
  readonly certificateAuthorities?: readonly string[]
}

/** What the fields of the connection mean, or a problem that names the field. Nothing is sent before this has passed. */
export function readConnectionSettings(options: GenericLdapOptions): ConnectionSettings {
  const { connection } = options.configuration
  return {
    endpoint: {
      ...parseServerName(connection.serverName, connection.protocol),
      protocol: connection.protocol,
      acceptAllCertificates: connection.acceptAllCertificates,
      certificateAuthorities: options.certificateAuthorities ?? [],
    },
    credentials: readCredentials(options),
    baseDn: connection.baseDn.trim(),
  }
}

function readCredentials({ configuration, password }: GenericLdapOptions): LdapCredentials | null {
  const name = configuration.connection.administrativeDn.trim()
  if (name === '') return null
  const secret = secretName(configuration.id, 'password')
  if (password === null) throw problemError('secret-missing', 'settings', { parameters: { name: secret } })
  if (password === '') throw problemError('password-empty', 'settings', { parameters: { name: secret } })
  return { name, password }
}
