import { assertNever } from '../../shared/assert-never.ts'
import { hostOf, isHttps } from '../../shared/configuration/application-integration.ts'
import type {
  ActiveDirectory,
  ApplicationIntegrationDirectory,
  DirectoryConfiguration,
  GenericLdapDirectory,
  IceWarpDirectory,
  KerioConnectDirectory,
  MdaemonDirectory,
} from '../../shared/configuration/directory-configuration.ts'
import { isLoopback } from '../../shared/domain/loopback.ts'
import type { ImapAuthentication } from '../../shared/configuration/imap-authentication.ts'
import type { RunSummary } from '../../shared/domain/sync-run.ts'
import type { Notice } from '../../shared/ipc/application-calls.ts'

export interface DirectoryFacts {
  readonly configuration: DirectoryConfiguration
  readonly lastRun: RunSummary | null
  readonly storedSecrets: Readonly<Record<string, boolean>>
}

/** What an administrator should look at. */
export function noticesOfDirectory(facts: DirectoryFacts): readonly Notice[] {
  return [...noticesOfConfiguration(facts), ...noticesOfLastRun(facts)]
}

function noticesOfConfiguration({ configuration, storedSecrets }: DirectoryFacts): readonly Notice[] {
  switch (configuration.type) {
    case 'generic-ldap':
      return noticesOfGenericLdap(configuration, storedSecrets)
    case 'active-directory':
      return noticesOfActiveDirectory(configuration, storedSecrets)
    case 'mdaemon':
      return noticesOfMdaemon(configuration)
    case 'kerio-connect':
      return noticesOfKerioConnect(configuration, storedSecrets)
    case 'application-integration':
      return noticesOfApplicationIntegration(configuration, storedSecrets)
    case 'icewarp':
      return noticesOfIceWarp(configuration, storedSecrets)
    case 'sample':
      return []
    default:
      return assertNever(configuration)
  }
}

function noticesOfGenericLdap(
  { id, connection }: GenericLdapDirectory,
  storedSecrets: DirectoryFacts['storedSecrets'],
): readonly Notice[] {
  const isEncrypted = connection.protocol !== 'ldap'
  const lacksPassword = connection.administrativeDn !== '' && storedSecrets['password'] !== true
  const codes: readonly NoticeCode[] = [
    isEncrypted && connection.acceptAllCertificates ? 'all-certificates-accepted' : null,
    isEncrypted ? null : 'connection-not-encrypted',
    lacksPassword ? 'password-missing' : null,
  ]
  return noticesOf(id, codes)
}

function noticesOfActiveDirectory(
  { id, connection }: ActiveDirectory,
  storedSecrets: DirectoryFacts['storedSecrets'],
): readonly Notice[] {
  const lacksPassword = connection.authentication === 'standard' && storedSecrets['password'] !== true
  return noticesOf(id, [lacksPassword ? 'password-missing' : null])
}

type NoticeCode = Notice['code'] | null

function noticesOfKerioConnect(
  { id, connection, authentication }: KerioConnectDirectory,
  storedSecrets: DirectoryFacts['storedSecrets'],
): readonly Notice[] {
  const codes: readonly NoticeCode[] = [
    connection.acceptAllCertificates ? 'all-certificates-accepted' : null,
    storedSecrets['password'] === true ? null : 'password-missing',
    ...imapCodes(authentication),
  ]
  return noticesOf(id, codes)
}
function noticesOfApplicationIntegration(
  { id, connection }: ApplicationIntegrationDirectory,
  storedSecrets: DirectoryFacts['storedSecrets'],
): readonly Notice[] {
  const isEncrypted = isHttps(connection.url)
  const lacksPassword = connection.requiresAuthentication && storedSecrets['password'] !== true
  return noticesOf(id, [
    isEncrypted && connection.acceptAllCertificates ? 'all-certificates-accepted' : null,
    isEncrypted || isLoopback(hostOf(connection.url)) ? null : 'connection-not-encrypted',
    lacksPassword ? 'password-missing' : null,
  ])
}

function noticesOfIceWarp(
  { id, connection }: IceWarpDirectory,
  storedSecrets: DirectoryFacts['storedSecrets'],
): readonly Notice[] {
  const isEncrypted = !/^http:\/\//iu.test(connection.serverName)
  const codes: readonly NoticeCode[] = [
    isEncrypted && connection.acceptAllCertificates ? 'all-certificates-accepted' : null,
    isEncrypted ? null : 'connection-not-encrypted',
    storedSecrets['password'] === true ? null : 'password-missing',
  ]
  return noticesOf(id, codes)
}

const noticesOfMdaemon = ({ id, authentication }: MdaemonDirectory): readonly Notice[] =>
  noticesOf(id, imapCodes(authentication))

/** Where passwords are checked over IMAP; without a server none is sent. */
function imapCodes({ imapServer, imapAccess, acceptAllCertificates }: ImapAuthentication): readonly NoticeCode[] {
  if (imapServer === '') return []
  if (imapAccess === 'plain') return ['connection-not-encrypted']
  return [acceptAllCertificates ? 'all-certificates-accepted' : null]
}

/** Two connections of one directory may give the same reason for a notice. */
const noticesOf = (directory: string, codes: readonly NoticeCode[]): readonly Notice[] =>
  [...new Set(codes)].filter((code) => code !== null).map((code) => ({ code, directory, detail: null }))

function noticesOfLastRun({ configuration, lastRun }: DirectoryFacts): readonly Notice[] {
  if (lastRun === null) return []
  const about = { directory: configuration.id }
  switch (lastRun.outcome) {
    case 'held':
      return [{ ...about, code: 'plan-held', detail: lastRun.id }]
    case 'failed':
      return [{ ...about, code: 'last-run-failed', detail: lastRun.problem?.message ?? null }]
    case 'interrupted':
      return [{ ...about, code: 'run-interrupted', detail: lastRun.id }]
    case 'running':
    case 'planned':
    case 'applied':
    case 'cancelled':
      return []
    default:
      return assertNever(lastRun.outcome)
  }
}
