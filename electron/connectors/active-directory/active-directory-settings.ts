import type { ActiveDirectoryConnection } from '../../../shared/configuration/active-directory.ts'
import { secretName, type ActiveDirectory } from '../../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { parseServerAddress } from '../network/server-address.ts'
import type { ControllerSettings } from './controller/controller-settings.ts'
import type { DetectionSettings } from './detection/detect-directory.ts'
import type { SealedCredentials } from './sealing/sealed-session-options.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

export interface ActiveDirectoryOptions {
  readonly configuration: ActiveDirectory
  /** The stored password of the user name; null where none is stored. */
  readonly password: string | null
}

/** Ports of the global catalog: it holds only a part of each entry, and entries of other domains (MS-ADTS, 3.1.1.1.8). */
const catalogPorts: ReadonlySet<number> = new Set([3268, 3269])

/** What the fields of the connection mean, or a problem that names the field. Nothing is sent before this has passed. */
export function readControllerSettings(options: ActiveDirectoryOptions): ControllerSettings {
  const { connection } = options.configuration
  return {
    ...readDetectionSettings(connection),
    baseDn: connection.baseDn.trim(),
    credentials: readCredentials(options),
  }
}

/** The account that runs this program, whatever the runs use. A ticket cannot seal inside TLS, so it goes without. */
export function readTicketSettings({ connection }: ActiveDirectory): ControllerSettings {
  const credentials = { kind: 'current-account' } as const
  return { ...readDetectionSettings(connection), protocol: 'ldap', baseDn: connection.baseDn.trim(), credentials }
}

/** What is asked without a log-on needs no account. */
export function readDetectionSettings(connection: ActiveDirectoryConnection): DetectionSettings {
  const server = connection.server.trim()
  refuseCatalog(server)
  return {
    server,
    protocol: connection.protocol,
    certificateAuthorities: splitCertificates(connection.caCertificates),
  }
}

function refuseCatalog(server: string): void {
  if (server === '') return
  const parsed = parseServerAddress(server, usualPort)
  if (parsed.kind === 'invalid') throw invalidServer(parsed.reason)
  const { port } = parsed.address
  if (!catalogPorts.has(port)) return
  throw invalidServer(because('global-catalog', { port }))
}

const usualPort = 389
const invalidServer = (reason: Reason) =>
  problemError('setting-invalid', 'settings', { parameters: { field: 'connection.server', reason } })

function readCredentials({ configuration, password }: ActiveDirectoryOptions): SealedCredentials {
  const { authentication, protocol, userName } = configuration.connection
  if (authentication === 'windows') {
    // A ticket cannot seal inside TLS (MS-ADTS, 5.1.2.1).
    if (protocol === 'ldaps') throw problemError('windows-authentication-needs-ldap', 'settings')
    return { kind: 'current-account' }
  }
  const name = userName.trim()
  const secret = secretName(configuration.id, 'password')
  if (name === '') {
    throw problemError('setting-invalid', 'settings', {
      parameters: { field: 'connection.userName', reason: because('needed-for-standard') },
    })
  }
  if (password === null) throw problemError('secret-missing', 'settings', { parameters: { name: secret } })
  if (password === '') throw problemError('password-empty', 'settings', { parameters: { name: secret } })
  return { kind: 'password', userName: name, password }
}

/** One certificate each: Node takes only the first of several in one text. */
const splitCertificates = (pem: string): readonly string[] =>
  pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu) ?? []
