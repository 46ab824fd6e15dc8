import { problemError } from '../../../../../shared/errors/problem-error.ts'
import { parseAccountName } from '../account-name.ts'
import { ntlmContext } from '../ntlm/ntlm-context.ts'
import type { NtlmAccount } from '../ntlm/ntlm-keys.ts'
import type { PasswordCredentials } from '../sealed-session-options.ts'
import type { SecurityContext } from '../security-context.ts'
import { prepare, type LogOn, type PreparedLogOn } from './log-on.ts'

/**
 * NTLM's messages go as they are: a server that negotiates takes them, and SPNEGO around them would demand signatures over its
 * list of mechanisms, of which there is one (reference: LDAP, 5.5; not tried on Windows).
 */
export const prepareNtlm = async (logOn: LogOn, credentials: PasswordCredentials): Promise<PreparedLogOn> =>
  prepare('NTLM', contextOf(logOn.options.endpoint.host, ntlmAccount(credentials)), logOn.signal)

function contextOf(host: string, account: NtlmAccount): SecurityContext {
  try {
    return ntlmContext(account)
  } catch (cause) {
    // A machine in FIPS mode has no MD5.
    throw problemError('ntlm-unavailable', 'bind', { parameters: { host, name: account.user }, cause })
  }
}

/** A UPN goes whole into the user's name, with an empty domain (reference: LDAP, 5.5). */
function ntlmAccount({ userName, password }: PasswordCredentials): NtlmAccount {
  const name = parseAccountName(userName)
  return name.kind === 'domain'
    ? { user: name.user, domain: name.domain, password }
    : { user: userName, domain: '', password }
}
