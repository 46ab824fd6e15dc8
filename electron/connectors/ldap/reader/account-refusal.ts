import { describeProblem, type Problem } from '../../../../shared/errors/problem.ts'

/** Results of a bind that speak of the account; others, such as `other (80)`, leave the question open. */
const accountResults: ReadonlySet<string> = new Set([
  'constraintViolation (19)',
  'inappropriateAuthentication (48)',
  'insufficientAccessRights (50)',
  'unwillingToPerform (53)',
])

/** Active Directory's sub-codes of result 49, where the password may well be right (reference: LDAP, 3.1). */
const accountStates: Readonly<Record<string, string>> = {
  '530': 'it may not log on at this time',
  '531': 'it may not log on from this machine',
  '532': 'its password has expired',
  '533': 'it is disabled',
  '701': 'it has expired',
  '773': 'its password must be changed first',
  '775': 'it is locked',
  // What Kerberos says instead: one word for four states, and one for two.
  revoked: 'it is disabled, locked or expired, or may not log on at this time',
  'key-expired': 'its password has expired, or must be changed first',
}

/** What a failed log-on says about the account of this user; null where the directory did not decide. */
export function refusalOf(problem: Problem, userName: string): Problem | null {
  const reason = accountRefusal(problem)
  if (reason !== null) return describeProblem('account-refused', 'bind', { userName, reason })
  return problem.code === 'credentials-refused' ? describeProblem('password-refused', 'bind', { userName }) : null
}

/** What the directory has against the account itself; null where it is the password, or something else. */
function accountRefusal({ code, parameters }: Problem): string | null {
  if (code === 'credentials-refused') return accountStates[String(parameters['subCode'])] ?? null
  const result = String(parameters['result'])
  return code === 'bind-refused' && accountResults.has(result) ? result : null
}
