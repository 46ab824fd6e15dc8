import { problemError, type ProblemError } from '../../../shared/errors/problem-error.ts'
import { addressNotTrusted, refusedBy, type AskedFor } from './xml-answer.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

/** What a server says of a name and a password, where it does not let them in. */
export type LogOnRefusal =
  /** The name or the password is wrong; which of them it does not say. */
  | { readonly kind: 'credentials' }
  /** The password is right, the account may not log on. */
  | { readonly kind: 'account'; readonly reason: Reason }
  /** Nobody may log on from here. */
  | { readonly kind: 'address' }
  /** Something else, which decides nothing about the password. */
  | { readonly kind: 'undecided'; readonly uid: string }

/** Reference: IceWarp, authentication. Upper and lower case were only ever seen as here. */
export function refusalOf(uid: string): LogOnRefusal {
  switch (uid) {
    case 'auth_login_invalid':
      return { kind: 'credentials' }
    case 'account_disabled_2':
      return { kind: 'account', reason: because('account-disabled') }
    case 'auth_two_factor_required':
      return { kind: 'account', reason: because('account-second-factor') }
    // ICEWARP-A16: the name is that of the vendor's web client.
    case 'login_ip_invalid':
      return { kind: 'address' }
    default:
      return { kind: 'undecided', uid }
  }
}

/** The administrator's own log-on failed: nothing can be read then. */
export function administratorRefused(refusal: LogOnRefusal, name: string, asked: AskedFor): ProblemError {
  const { host } = asked.endpoint
  switch (refusal.kind) {
    case 'credentials':
      return problemError('credentials-refused', 'bind', { parameters: { name, host } })
    case 'account':
      return problemError('bind-refused', 'bind', { parameters: { name, host, result: refusal.reason } })
    case 'address':
      return addressNotTrusted({ ...asked, stage: 'bind' })
    case 'undecided':
      return refusedBy({ ...asked, stage: 'bind' }, refusal.uid)
  }
}
