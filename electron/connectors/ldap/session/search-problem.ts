import { problemError, type ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import type { TextParameters } from '../../../../shared/text/fill-template.ts'
import { faultError, type ConnectionFault } from './connection-fault.ts'
import type { LdapResult } from './decode-message.ts'
import { resultCode, resultReason } from './result-codes.ts'
import { sessionParameters, type SessionContext } from './session-context.ts'
import type { Reason } from '../../../../shared/text/reason.ts'

/** How far a search had come. */
export interface SearchProgress {
  readonly baseDn: string
  /** Requests sent so far, the present one included. */
  readonly page: number
  readonly entries: number
}

const problemOfCode: Readonly<Record<number, ProblemCode>> = {
  [resultCode.timeLimitExceeded]: 'time-limit-exceeded',
  [resultCode.sizeLimitExceeded]: 'size-limit-exceeded',
  [resultCode.strongerAuthRequired]: 'stronger-authentication-required',
  [resultCode.referral]: 'search-referred',
  [resultCode.adminLimitExceeded]: 'administrative-limit-exceeded',
  [resultCode.confidentialityRequired]: 'stronger-authentication-required',
  [resultCode.noSuchObject]: 'base-dn-not-found',
  [resultCode.invalidDnSyntax]: 'base-dn-invalid',
  [resultCode.insufficientAccessRights]: 'insufficient-rights',
  [resultCode.busy]: 'server-busy',
  [resultCode.unavailable]: 'server-unavailable',
}

/** Answers to a cookie that the server no longer takes: the read may succeed when begun anew. */
const cookieRefusals: ReadonlySet<number> = new Set([
  resultCode.unavailableCriticalExtension,
  resultCode.unwillingToPerform,
])

export function searchResultProblem(
  context: SessionContext,
  progress: SearchProgress,
  result: LdapResult,
): ProblemError {
  const { code, referrals } = result
  if (progress.page > 1 && cookieRefusals.has(code)) return pagingProblem(context, progress, resultReason(code))
  return problemError(problemOfCode[code] ?? 'search-refused', context.stage, {
    parameters: {
      ...parametersOf(context, progress),
      result: resultReason(code),
      referral: referrals.length === 0 ? '-' : referrals.join(', '),
    },
  })
}

export const pagingProblem = (context: SessionContext, progress: SearchProgress, reason: Reason): ProblemError =>
  problemError('paging-failed', context.stage, { parameters: { ...parametersOf(context, progress), reason } })

export const searchFaultProblem = (
  context: SessionContext,
  progress: SearchProgress,
  fault: ConnectionFault,
): ProblemError => faultError(fault, context.stage, parametersOf(context, progress))

/** The naming contexts are the caller's to add: a session does not know them. */
const parametersOf = (context: SessionContext, { baseDn, page, entries }: SearchProgress): TextParameters => ({
  ...sessionParameters(context),
  baseDn,
  page,
  entries,
  namingContexts: '-',
})
