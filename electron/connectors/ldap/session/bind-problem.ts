import { problemError, type ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { TextParameters } from '../../../../shared/text/fill-template.ts'
import type { LdapResult } from './decode-message.ts'
import { resultCode, resultReason } from './result-codes.ts'

/** Active Directory says in its message which state of the account was the reason: `..., data 52e, v4563`. */
const subCodePattern = /\bdata ([0-9a-f]{3,8})\b/iu

export const subCodeOf = ({ diagnosticMessage }: LdapResult): string | undefined =>
  subCodePattern.exec(diagnosticMessage)?.[1]?.toLowerCase()

/** What a bind that did not succeed means. */
export function bindProblem(result: LdapResult, parameters: TextParameters): ProblemError {
  const subCode = subCodeOf(result)
  return problemError(problemOfCode(result.code), 'bind', {
    parameters: {
      ...parameters,
      result: resultReason(result.code),
      page: 0,
      entries: 0,
      ...(subCode === undefined ? {} : { subCode }),
    },
  })
}

function problemOfCode(code: number) {
  switch (code) {
    case resultCode.invalidCredentials:
      return 'credentials-refused'
    case resultCode.strongerAuthRequired:
    case resultCode.confidentialityRequired:
      return 'stronger-authentication-required'
    case resultCode.busy:
      return 'server-busy'
    case resultCode.unavailable:
      return 'server-unavailable'
    default:
      return 'bind-refused'
  }
}
