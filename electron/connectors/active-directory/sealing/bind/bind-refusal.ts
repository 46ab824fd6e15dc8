import { problemError, type ProblemError } from '../../../../../shared/errors/problem-error.ts'
import type { NetworkEndpoint } from '../../../network/endpoint.ts'
import { bindProblem, subCodeOf } from '../../../ldap/session/bind-problem.ts'
import type { LdapResult } from '../../../ldap/session/decode-message.ts'
import { resultCode, resultReason } from '../../../ldap/session/result-codes.ts'
import type { MechanismName } from '../security-context.ts'
import { because } from '../../../../../shared/text/reason.ts'

export interface RefusedBind {
  readonly endpoint: NetworkEndpoint
  readonly mechanism: MechanismName
  readonly name: string
}

/** These judge the way of logging on, not the account: another way may be tried. */
const refusalsOfTheWay: ReadonlySet<number> = new Set([
  resultCode.authMethodNotSupported,
  resultCode.strongerAuthRequired,
  resultCode.confidentialityRequired,
  resultCode.inappropriateAuthentication,
])

/** Sub-codes by which a wrong name or password is told; the others speak of the account (reference: LDAP, 3.1). */
const wrongCredentials: ReadonlySet<string | undefined> = new Set([undefined, '525', '52e', '57'])

export function bindRefusal({ endpoint, mechanism, name }: RefusedBind, result: LdapResult): ProblemError {
  const { host, port } = endpoint
  const parameters = { host, port, name, mechanism, result: resultReason(result.code) }
  if (refusalsOfTheWay.has(result.code)) return problemError('sealing-refused', 'bind', { parameters })
  const subCode = subCodeOf(result)
  // The domain took the password and gave a ticket: it is the ticket that the directory does not take.
  const isTicketRefused = mechanism === 'Kerberos' && wrongCredentials.has(subCode)
  if (result.code === resultCode.invalidCredentials && isTicketRefused) {
    const reason = because('kerberos-refused', { result: parameters.result, data: subCode ?? '-' })
    return problemError('kerberos-failed', 'bind', { parameters: { ...parameters, reason } })
  }
  return bindProblem(result, parameters)
}
