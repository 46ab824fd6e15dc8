import { ProblemError, problemError } from '../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { TextParameters } from '../../../../shared/text/fill-template.ts'
import type { AnswerBody } from './decode-message.ts'
import { MalformedMessage, reasonOfMessage } from './malformed-message.ts'
import { resultCode, resultReason } from './result-codes.ts'
import { because } from '../../../../shared/text/reason.ts'

/** Why a connection ended. Each call that waits makes a problem of its own stage and numbers from it. */
export interface ConnectionFault {
  readonly code: ProblemCode
  readonly parameters: TextParameters
  readonly cause?: unknown
}

/** A stream that knows better why it ended, such as one whose seal was broken, says so by the error it ends with. */
export function connectionLost(cause?: unknown): ConnectionFault {
  if (!(cause instanceof ProblemError)) return { code: 'connection-lost', parameters: {}, cause }
  return { code: cause.problem.code, parameters: cause.problem.parameters, cause }
}

export const silentPeer = (cause?: unknown): ConnectionFault => ({
  code: 'not-an-ldap-server',
  parameters: { reason: because('ldap-closed-unanswered') },
  cause,
})

export const cancelledFault: ConnectionFault = { code: 'cancelled', parameters: {} }

export function malformedFault(error: unknown): ConnectionFault {
  const isForeign = error instanceof MalformedMessage && error.isForeign
  const reason = reasonOfMessage(error)
  return { code: isForeign ? 'not-an-ldap-server' : 'protocol-error', parameters: { reason }, cause: error }
}

/** A message with number 0 says that the server closes the connection (RFC 4511, 4.4.1). */
export function noticeFault(body: AnswerBody): ConnectionFault {
  const code = body.kind === 'result' ? body.result.code : null
  return code === resultCode.unavailable
    ? { code: 'server-unavailable', parameters: { result: resultReason(code) } }
    : { code: 'connection-lost', parameters: code === null ? {} : { result: resultReason(code) } }
}

export const faultError = (fault: ConnectionFault, stage: Stage, parameters: TextParameters): ProblemError =>
  problemError(fault.code, stage, { parameters: { ...parameters, ...fault.parameters }, cause: fault.cause })

/** What ended a connection. Who comes after it was told hears that the connection is lost. */
export interface FaultRecord {
  note(fault: ConnectionFault, state: 'told' | 'untold'): void
  isNoted(): boolean
  tell(): ConnectionFault
}

export function createFaultRecord(): FaultRecord {
  let noted: ConnectionFault | null = null
  let next = connectionLost()
  return {
    note: (fault, state) => {
      noted = fault
      next = state === 'told' ? connectionLost(fault.cause) : fault
    },
    isNoted: () => noted !== null,
    tell: () => {
      const told = next
      next = connectionLost(noted?.cause)
      return told
    },
  }
}
