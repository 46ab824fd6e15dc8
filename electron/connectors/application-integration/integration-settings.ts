import type { ApplicationIntegrationLogOn } from '../../../shared/configuration/application-integration.ts'
import {
  secretName,
  type ApplicationIntegrationDirectory,
} from '../../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { HttpEndpoint } from '../http/http-session.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

export interface IntegrationOptions {
  readonly configuration: ApplicationIntegrationDirectory
  /** The stored password for the server; null where none is stored. */
  readonly password: string | null
  /** Further trusted authorities, PEM. */
  readonly certificateAuthorities?: readonly string[]
}

interface ServerCredentials {
  readonly userName: string
  readonly password: string
}

export interface IntegrationSettings {
  readonly endpoint: HttpEndpoint
  /** Path and query of the address. */
  readonly path: string
  /** null where the server requires no authentication. */
  readonly credentials: ServerCredentials | null
  readonly logOn: ApplicationIntegrationLogOn
}

/** What the fields mean, or a problem that names the field. Nothing is sent before this has passed. */
export function readIntegrationSettings(options: IntegrationOptions): IntegrationSettings {
  const { configuration, certificateAuthorities = [] } = options
  const { connection, authentication } = configuration
  const address = URL.parse(connection.url.trim())
  if (address === null) throw invalidUrl(because('not-address'))
  const scheme = address.protocol === 'https:' ? 'https' : 'http'
  return {
    endpoint: {
      scheme,
      host: address.hostname.replace(/^\[|\]$/gu, ''),
      port: portOf(address.port, scheme),
      acceptAllCertificates: connection.acceptAllCertificates,
      certificateAuthorities,
    },
    path: `${address.pathname}${address.search}`,
    credentials: readCredentials(options),
    logOn: authentication,
  }
}

/** An address without a port, or with the usual one, has an empty one. */
function portOf(text: string, scheme: HttpEndpoint['scheme']): number {
  const port = text === '' ? { http: 80, https: 443 }[scheme] : Number(text)
  if (port === 0) throw invalidUrl(because('not-port'))
  return port
}

const invalidUrl = (reason: Reason) =>
  problemError('setting-invalid', 'settings', { parameters: { field: 'connection.url', reason } })

function readCredentials({ configuration, password }: IntegrationOptions): ServerCredentials | null {
  const { requiresAuthentication, userName } = configuration.connection
  if (!requiresAuthentication) return null
  const name = secretName(configuration.id, 'password')
  if (password === null) throw problemError('secret-missing', 'settings', { parameters: { name } })
  if (password === '') throw problemError('password-empty', 'settings', { parameters: { name } })
  return { userName: userName.trim(), password }
}
