import { assertNever } from '../../shared/assert-never.ts'
import { hostOf, isHttps } from '../../shared/configuration/application-integration.ts'
import type {
  ActiveDirectory,
  ApplicationIntegrationDirectory,
  DirectoryConfiguration,
  GenericLdapDirectory,
  MdaemonDirectory,
} from '../../shared/configuration/directory-configuration.ts'
import { isLoopback } from '../../shared/domain/loopback.ts'
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
      return noticesOfImap(configuration)
    case 'application-integration':
      return noticesOfApplicationIntegration(configuration, storedSecrets)
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
  const codes: readonly (Notice['code'] | null)[] = [
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
  return lacksPassword ? [{ code: 'password-missing', directory: id, detail: null }] : []
}

/** Where passwords are checked over IMAP; without a server none is sent. */
function noticesOfImap({ id, authentication }: MdaemonDirectory): readonly Notice[] {
  const { imapServer, imapAccess, acceptAllCertificates } = authentication
  if (imapServer === '') return []
  const isEncrypted = imapAccess !== 'plain'
  const codes: readonly (Notice['code'] | null)[] = [
    isEncrypted && acceptAllCertificates ? 'all-certificates-accepted' : null,
    isEncrypted ? null : 'connection-not-encrypted',
  ]
  return codes.filter((code) => code !== null).map((code) => ({ code, directory: id, detail: null }))
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

const noticesOf = (directory: string, codes: readonly (Notice['code'] | null)[]): readonly Notice[] =>
  codes.filter((code) => code !== null).map((code) => ({ code, directory, detail: null }))

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
