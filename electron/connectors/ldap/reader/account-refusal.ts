import { describeProblem, type Problem } from '../../../../shared/errors/problem.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'

/** Results of a bind that speak of the account; others, such as `other (80)`, leave the question open. */
const accountResults: ReadonlySet<string> = new Set([
  'constraintViolation (19)',
  'inappropriateAuthentication (48)',
  'insufficientAccessRights (50)',
  'unwillingToPerform (53)',
])

/** Active Directory's sub-codes of result 49, where the password may well be right (reference: LDAP, 3.1). */
const accountStates: Readonly<Partial<Record<string, Reason>>> = {
  '530': because('account-wrong-time'),
  '531': because('account-wrong-machine'),
  '532': because('account-password-expired'),
  '533': because('account-disabled'),
  '701': because('account-expired'),
  '773': because('account-password-to-change'),
  '775': because('account-locked'),
  // What Kerberos says instead: one word for four states, and one for two.
  revoked: because('account-revoked'),
  'key-expired': because('account-key-expired'),
}

/** What a failed log-on says about the account of this user; null where the directory did not decide. */
export function refusalOf(problem: Problem, userName: string): Problem | null {
  const reason = accountRefusal(problem)
  if (reason !== null) return describeProblem('account-refused', 'bind', { userName, reason })
  return problem.code === 'credentials-refused' ? describeProblem('password-refused', 'bind', { userName }) : null
}

/** What the directory has against the account itself; null where it is the password, or something else. */
function accountRefusal({ code, parameters }: Problem): Reason | null {
  if (code === 'credentials-refused') return stateOf(parameters['subCode'])
  const { result } = parameters
  if (code !== 'bind-refused' || result === undefined) return null
  return 'named' in result && accountResults.has(result.named) ? result : null
}

const stateOf = (subCode: string | number | Reason | undefined): Reason | null =>
  typeof subCode === 'string' ? (accountStates[subCode] ?? null) : null
