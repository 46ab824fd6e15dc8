import { problemError, type ProblemError } from '../../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../../shared/errors/problem-texts.ts'
import type { TextParameters } from '../../../../../shared/text/fill-template.ts'
import { named } from '../../../../../shared/text/reason.ts'

/** `SECURITY_STATUS`, as unsigned numbers (winerror.h). */
export const sspiStatus = { ok: 0, continueNeeded: 0x90312 } as const

/** The foreign function gives a signed number. */
export const statusOf = (value: unknown): number => (typeof value === 'number' ? value >>> 0 : 0xffffffff)

interface Meaning {
  readonly code: ProblemCode
  readonly name: string
}

const meanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [0x80090303, { code: 'kerberos-service-unknown', name: 'SEC_E_TARGET_UNKNOWN' }],
  [0x80090308, { code: 'kerberos-failed', name: 'SEC_E_INVALID_TOKEN' }],
  // Windows does not say whether the name, the password or a state of the account was the reason.
  [0x8009030c, { code: 'credentials-refused', name: 'SEC_E_LOGON_DENIED' }],
  [0x8009030d, { code: 'kerberos-no-ticket', name: 'SEC_E_UNKNOWN_CREDENTIALS' }],
  [0x8009030e, { code: 'kerberos-no-ticket', name: 'SEC_E_NO_CREDENTIALS' }],
  [0x80090311, { code: 'kerberos-kdc-unreachable', name: 'SEC_E_NO_AUTHENTICATING_AUTHORITY' }],
  [0x80090317, { code: 'kerberos-ticket-expired', name: 'SEC_E_CONTEXT_EXPIRED' }],
  [0x80090322, { code: 'kerberos-service-unknown', name: 'SEC_E_WRONG_PRINCIPAL' }],
  [0x80090324, { code: 'kerberos-clock-skew', name: 'SEC_E_TIME_SKEW' }],
  [0x80090342, { code: 'kerberos-unavailable', name: 'SEC_E_KDC_UNKNOWN_ETYPE' }],
  [0x80090350, { code: 'kerberos-kdc-unreachable', name: 'SEC_E_DOWNGRADE_DETECTED' }],
])

const hex = (status: number): string => `0x${status.toString(16).padStart(8, '0')}`

export function sspiProblem(status: number, facts: TextParameters): ProblemError {
  const meaning = meanings.get(status)
  const reason = named(meaning === undefined ? hex(status) : `${meaning.name} ${hex(status)}`)
  return problemError(meaning?.code ?? 'kerberos-failed', 'bind', { parameters: { ...facts, reason } })
}

/** For what is no business of a person's: the stream says what it means that a message could not be opened. */
export const sspiError = (call: string, status: number): Error => new Error(`${call}: ${hex(status)}`)
