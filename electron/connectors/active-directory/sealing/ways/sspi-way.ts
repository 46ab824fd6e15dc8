import { parseAccountName } from '../account-name.ts'
import type { SealedCredentials } from '../sealed-session-options.ts'
import { sspiCalls } from '../sspi/sspi-calls.ts'
import { SspiContext } from '../sspi/sspi-context.ts'
import type { SspiFunctions } from '../sspi/sspi-library.ts'
import type { WindowsIdentity } from '../sspi/sspi-memory.ts'
import { logOnFacts, prepare, type LogOn, type PreparedLogOn } from './log-on.ts'

/** On Windows the system logs on: it chooses the mechanism, and knows the tickets of its accounts. Not run on Windows. */
export function prepareSspi(logOn: LogOn, functions: SspiFunctions): Promise<PreparedLogOn> {
  const { options, signal } = logOn
  const context = new SspiContext(sspiCalls(functions), {
    controllerName: options.controllerName,
    identity: identityOf(options.credentials),
    facts: logOnFacts(options),
  })
  return prepare('Negotiate', context, signal)
}

/** A UPN goes whole into the user's name, with an empty domain (SEC_WINNT_AUTH_IDENTITY). */
export function identityOf(credentials: SealedCredentials): WindowsIdentity | null {
  if (credentials.kind === 'current-account') return null
  const { userName, password } = credentials
  const name = parseAccountName(userName)
  return name.kind === 'domain'
    ? { user: name.user, domain: name.domain, password }
    : { user: userName, domain: '', password }
}
