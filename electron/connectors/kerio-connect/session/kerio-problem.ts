import type { ProblemError } from '../../../../shared/errors/problem-error.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { RpcFailure } from './rpc-reply.ts'
import { said } from '../../../../shared/text/reason.ts'

/** Codes of the server (reference: kerio-connect, Errors). Texts are never compared. */
export const kerioCodes = {
  sessionEnded: -32001,
  timedOut: -32002,
  failed: 1000,
  forbidden: 1003,
  accessDenied: 1004,
} as const

/** A call that the server refused, before anybody has decided what that means. */
export class KerioFailure extends Error {
  readonly failure: RpcFailure

  constructor(failure: RpcFailure) {
    super(`code ${failure.code}`)
    this.name = 'KerioFailure'
    this.failure = failure
  }
}

export interface FailedCall {
  readonly host: string
  readonly method: string
  readonly stage: Stage
}

const problemOfCode: Readonly<Record<number, ProblemCode>> = {
  [kerioCodes.sessionEnded]: 'kerio-session-ended',
  [kerioCodes.timedOut]: 'kerio-call-timed-out',
}

export function problemOfFailure({ failure }: KerioFailure, { host, method, stage }: FailedCall): ProblemError {
  const code = problemOfCode[failure.code] ?? 'kerio-call-refused'
  const reason = said(oneLine(failure.message))
  return problemError(code, stage, { parameters: { host, method, code: failure.code, reason } })
}

const longestReason = 200

/** What a server writes is shown as one short line. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestReason) || '-'
