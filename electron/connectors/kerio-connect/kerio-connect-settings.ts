import { secretName, type KerioConnectDirectory } from '../../../shared/configuration/directory-configuration.ts'
import type { KerioConnectFilters } from '../../../shared/configuration/kerio-connect.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { defaultHttpDeadlines, type HttpDeadlines } from '../http/http-session.ts'
import type { NetworkEndpoint } from '../network/endpoint.ts'
import { parseServerAddress } from '../network/server-address.ts'
import type { KerioCredentials } from './session/kerio-session.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

export interface KerioConnectOptions {
  readonly configuration: KerioConnectDirectory
  /** The administrator's stored password; null where none is stored. */
  readonly password: string | null
  /** Further trusted authorities, PEM. */
  readonly certificateAuthorities?: readonly string[]
  readonly deadlines?: HttpDeadlines
}

export interface KerioSettings {
  readonly endpoint: NetworkEndpoint
  readonly credentials: KerioCredentials
  readonly deadlines: HttpDeadlines
  readonly filters: KerioConnectFilters
}

const usualPort = 4040

/** What the fields mean, or a problem that names the field. Nothing is sent before this has passed. */
export function readKerioSettings(options: KerioConnectOptions): KerioSettings {
  const { connection, filters } = options.configuration
  const parsed = parseServerAddress(connection.serverName, usualPort)
  if (parsed.kind === 'invalid') throw invalid('connection.serverName', parsed.reason)
  return {
    endpoint: {
      ...parsed.address,
      acceptAllCertificates: connection.acceptAllCertificates,
      certificateAuthorities: options.certificateAuthorities ?? [],
    },
    credentials: readCredentials(options),
    deadlines: options.deadlines ?? defaultHttpDeadlines,
    filters,
  }
}

function readCredentials({ configuration, password }: KerioConnectOptions): KerioCredentials {
  const userName = configuration.connection.userName.trim()
  if (userName === '') throw invalid('connection.userName', because('empty'))
  const name = secretName(configuration.id, 'password')
  if (password === null) throw problemError('secret-missing', 'settings', { parameters: { name } })
  if (password === '') throw problemError('password-empty', 'settings', { parameters: { name } })
  return { name: userName, password }
}

const invalid = (field: string, reason: Reason) =>
  problemError('setting-invalid', 'settings', { parameters: { field, reason } })
