import { assertNever } from '../../shared/assert-never.ts'
import type {
  DirectoryConfiguration,
  GenericLdapDirectory,
  KerioConnectDirectory,
} from '../../shared/configuration/directory-configuration.ts'
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
    case 'kerio-connect':
      return noticesOfKerioConnect(configuration, storedSecrets)
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
  return codes.filter((code) => code !== null).map((code) => ({ code, directory: id, detail: null }))
}

function noticesOfKerioConnect(
  { id, connection, authentication }: KerioConnectDirectory,
  storedSecrets: DirectoryFacts['storedSecrets'],
): readonly Notice[] {
  const checksPasswords = authentication.imapServer !== ''
  const acceptsAll = connection.acceptAllCertificates || (checksPasswords && authentication.acceptAllCertificates)
  const codes: readonly (Notice['code'] | null)[] = [
    acceptsAll ? 'all-certificates-accepted' : null,
    checksPasswords && authentication.imapAccess === 'plain' ? 'connection-not-encrypted' : null,
    storedSecrets['password'] === true ? null : 'password-missing',
  ]
  return codes.filter((code) => code !== null).map((code) => ({ code, directory: id, detail: null }))
}

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
