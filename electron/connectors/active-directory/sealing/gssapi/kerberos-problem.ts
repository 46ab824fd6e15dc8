import { problemError, type ProblemError } from '../../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../../shared/errors/problem-texts.ts'

export interface KerberosFacts {
  readonly host: string
  readonly name: string
  readonly realm: string
  readonly service: string
}

interface Meaning {
  readonly code: ProblemCode
  readonly reason: string
  /** Active Directory's number for the same state of the account (reference: LDAP, 3.1). */
  readonly subCode?: string
}

/** Codes of MIT's and Heimdal's error table `krb5`, which begins here (krb5_err.et). */
const table = -1_765_328_384

const meanings: Readonly<Record<number, Meaning>> = {
  1: { code: 'credentials-refused', reason: 'KDC_ERR_NAME_EXP', subCode: '701' },
  6: { code: 'credentials-refused', reason: 'KDC_ERR_C_PRINCIPAL_UNKNOWN', subCode: '525' },
  7: { code: 'kerberos-service-unknown', reason: 'KDC_ERR_S_PRINCIPAL_UNKNOWN' },
  14: { code: 'kerberos-unavailable', reason: 'KDC_ERR_ETYPE_NOSUPP' },
  18: { code: 'credentials-refused', reason: 'KDC_ERR_CLIENT_REVOKED', subCode: '533' },
  23: { code: 'credentials-refused', reason: 'KDC_ERR_KEY_EXPIRED', subCode: '532' },
  24: { code: 'credentials-refused', reason: 'KDC_ERR_PREAUTH_FAILED', subCode: '52e' },
  31: { code: 'credentials-refused', reason: 'KRB_AP_ERR_BAD_INTEGRITY', subCode: '52e' },
  32: { code: 'kerberos-ticket-expired', reason: 'KRB_AP_ERR_TKT_EXPIRED' },
  37: { code: 'kerberos-clock-skew', reason: 'KRB_AP_ERR_SKEW' },
  141: { code: 'kerberos-no-ticket', reason: 'KRB5_CC_NOTFOUND' },
  154: { code: 'kerberos-realm-unknown', reason: 'KRB5_REALM_UNKNOWN' },
  156: { code: 'kerberos-kdc-unreachable', reason: 'KRB5_KDC_UNREACH' },
  195: { code: 'kerberos-no-ticket', reason: 'KRB5_FCC_NOFILE' },
}

export function kerberosProblem(minor: number, facts: KerberosFacts, cause: unknown): ProblemError {
  const number = minor - table
  const meaning = meanings[number] ?? { code: 'kerberos-failed', reason: `Kerberos ${minor}` }
  const { code, reason, subCode } = meaning
  const parameters = { ...facts, reason, ...(subCode === undefined ? {} : { subCode }) }
  return problemError(code, 'bind', { parameters, cause })
}
