import { ProblemError, problemError } from '../../../../../shared/errors/problem-error.ts'
import { because, told, type Reason } from '../../../../../shared/text/reason.ts'
import { openLdapSession } from '../../../ldap/session/open-ldap-session.ts'
import type { LdapSession } from '../../../ldap/session/ldap-session.ts'
import { parseAccountName } from '../account-name.ts'
import type { PasswordCredentials, SealedSessionOptions } from '../sealed-session-options.ts'

/**
 * Where sealing is not to be had: the password inside TLS, on a connection of its own, and only after the certificate was
 * verified, whatever the endpoint says of accepting all. `before` holds why each way before this one failed.
 */
export async function logOnInsideTls(
  options: SealedSessionOptions,
  credentials: PasswordCredentials,
  before: readonly ProblemError[],
): Promise<LdapSession> {
  const session = await openInsideTls(options, before)
  try {
    await session.bind(simpleBindName(credentials.userName), credentials.password, options.signal)
    return session
  } catch (error) {
    session.close()
    throw error
  }
}

async function openInsideTls(options: SealedSessionOptions, before: readonly ProblemError[]): Promise<LdapSession> {
  const { endpoint, deadlines, signal, onStep, onCertificates } = options
  try {
    return await openLdapSession({
      endpoint: { ...endpoint, protocol: 'ldap-tls', acceptAllCertificates: false },
      deadlines,
      signal,
      // Name and TCP were told already.
      onStep: (step) => {
        if (step.stage === 'tls') onStep?.(step)
      },
      ...(onCertificates === undefined ? {} : { onCertificates }),
    })
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'cancelled') throw error
    const reasons = [...before, error].map(({ problem }) => told(problem)).reduce(oneAfterTheOther)
    const { host, port } = endpoint
    throw problemError('sealing-unavailable', 'tls', { parameters: { host, port, reasons }, cause: error })
  }
}

const oneAfterTheOther = (first: Reason, next: Reason): Reason => because('one-after-the-other', { first, next })

/** `example.com\ada` is known to sealed log-ons alone (reference: LDAP, 3.1). */
function simpleBindName(userName: string): string {
  const name = parseAccountName(userName)
  return name.kind === 'domain' && name.domain.includes('.') ? `${name.user}@${name.domain}` : userName
}
