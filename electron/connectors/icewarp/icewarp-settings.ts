import { secretName, type IceWarpDirectory } from '../../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { HttpEndpoint } from '../http/http-session.ts'
import { parseServerAddress } from '../network/server-address.ts'
import { isWritable } from './xml/write-xml.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

export interface IceWarpOptions {
  readonly configuration: IceWarpDirectory
  /** The stored password of the administrator; null where none is stored. */
  readonly password: string | null
  /** Further trusted authorities, PEM. */
  readonly certificateAuthorities?: readonly string[]
  /** Where a server is looked for whose port is not named; others only in tests. */
  readonly usualPorts?: UsualPorts
}

export type UsualPorts = Readonly<Record<HttpEndpoint['scheme'], readonly number[]>>

/** The web service and the control service (reference: IceWarp, ports). */
const usualPorts: UsualPorts = { https: [443, 32_001], http: [80, 32_000] }

export interface IceWarpCredentials {
  readonly name: string
  readonly password: string
}

/** Nothing chosen at all: everybody. */
export interface IceWarpSelection {
  readonly domains: readonly string[]
  readonly groups: readonly string[]
}

export interface IceWarpSettings {
  /** Where the server may answer, the likeliest place first; one alone where the port is named. */
  readonly endpoints: readonly HttpEndpoint[]
  readonly administrator: IceWarpCredentials
  /** Milliseconds for one request. */
  readonly timeout: number
  readonly selection: IceWarpSelection
}

/** What the fields mean, or a problem that names the field. Nothing is sent before this has passed. */
export function readSettings(options: IceWarpOptions): IceWarpSettings {
  const { connection, filters } = options.configuration
  return {
    endpoints: readEndpoints(options),
    administrator: readAdministrator(options),
    timeout: connection.timeoutSeconds * 1000,
    selection: { domains: withoutBlanks(filters.domains), groups: withoutBlanks(filters.groups) },
  }
}

const withoutBlanks = (names: readonly string[]): readonly string[] => names.map((name) => name.trim())

function readEndpoints(options: IceWarpOptions): readonly HttpEndpoint[] {
  const { acceptAllCertificates, serverName } = options.configuration.connection
  const [, typedScheme = 'https', name = ''] = /^(?:(https?):\/\/)?(.*)$/isu.exec(serverName.trim()) ?? []
  const scheme = typedScheme.toLowerCase() === 'http' ? 'http' : 'https'
  const certificateAuthorities = options.certificateAuthorities ?? []
  const endpoints = (options.usualPorts ?? usualPorts)[scheme].map((port): HttpEndpoint => {
    const parsed = parseServerAddress(name, port)
    if (parsed.kind === 'invalid') throw invalid('connection.serverName', parsed.reason)
    return { ...parsed.address, scheme, acceptAllCertificates, certificateAuthorities }
  })
  return endpoints.filter(({ port }, index) => endpoints.findIndex((other) => other.port === port) === index)
}

function readAdministrator({ configuration, password }: IceWarpOptions): IceWarpCredentials {
  const secret = secretName(configuration.id, 'password')
  const name = configuration.connection.userName.trim()
  if (name === '') throw invalid('connection.userName', because('empty'))
  if (!isWritable(name)) throw invalid('connection.userName', because('not-sendable'))
  if (password === null) throw problemError('secret-missing', 'settings', { parameters: { name: secret } })
  if (password === '') throw problemError('password-empty', 'settings', { parameters: { name: secret } })
  if (!isWritable(password)) throw invalid(secret, because('not-sendable'))
  return { name, password }
}

const invalid = (field: string, reason: Reason) =>
  problemError('setting-invalid', 'settings', { parameters: { field, reason } })
