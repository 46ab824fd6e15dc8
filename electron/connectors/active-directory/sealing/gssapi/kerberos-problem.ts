import { problemError, type ProblemError } from '../../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../../shared/errors/problem-texts.ts'
import type { TextParameters } from '../../../../../shared/text/fill-template.ts'
import type { GssFailure } from './gss-failure.ts'
import { named } from '../../../../../shared/text/reason.ts'

interface Meaning {
  readonly code: ProblemCode
  readonly reason: string
  /** What is wrong with the account, in the numbers of Active Directory where there is one (reference: LDAP, 3.1). */
  readonly subCode?: string
}

/** The first codes of MIT's (and Heimdal's) tables `krb5` and, of MIT alone, `k5g` (krb5_err.et, gssapi_err_krb5.et). */
const kerberosTable = -1_765_328_384
const gssTable = 39_756_032

const refused = (reason: string, subCode: string): Meaning => ({ code: 'credentials-refused', reason, subCode })
const noTicket = (reason: string): Meaning => ({ code: 'kerberos-no-ticket', reason })
const unreachable = (reason: string): Meaning => ({ code: 'kerberos-kdc-unreachable', reason })
const clockSkew = (reason: string): Meaning => ({ code: 'kerberos-clock-skew', reason })
const unavailable = (reason: string): Meaning => ({ code: 'kerberos-unavailable', reason })

const meanings: ReadonlyMap<number, Meaning> = new Map([
  // What a key distribution center says (RFC 4120, 7.5.9). Disabled, locked and expired accounts are all "revoked".
  [kerberosTable + 1, refused('KDC_ERR_NAME_EXP', '701')],
  [kerberosTable + 6, refused('KDC_ERR_C_PRINCIPAL_UNKNOWN', '525')],
  [kerberosTable + 7, { code: 'kerberos-service-unknown', reason: 'KDC_ERR_S_PRINCIPAL_UNKNOWN' }],
  [kerberosTable + 14, unavailable('KDC_ERR_ETYPE_NOSUPP')],
  [kerberosTable + 18, refused('KDC_ERR_CLIENT_REVOKED', 'revoked')],
  [kerberosTable + 23, refused('KDC_ERR_KEY_EXPIRED', 'key-expired')],
  [kerberosTable + 24, refused('KDC_ERR_PREAUTH_FAILED', '52e')],
  [kerberosTable + 31, refused('KRB_AP_ERR_BAD_INTEGRITY', '52e')],
  [kerberosTable + 32, { code: 'kerberos-ticket-expired', reason: 'KRB_AP_ERR_TKT_EXPIRED' }],
  [kerberosTable + 33, clockSkew('KRB_AP_ERR_TKT_NYV')],
  [kerberosTable + 37, clockSkew('KRB_AP_ERR_SKEW')],
  // What the library finds by itself.
  [kerberosTable + 135, unavailable('KRB5_CONFIG_CANTOPEN')],
  [kerberosTable + 136, unavailable('KRB5_CONFIG_BADFORMAT')],
  [kerberosTable + 141, noTicket('KRB5_CC_NOTFOUND')],
  [kerberosTable + 148, clockSkew('KRB5_KDCREP_SKEW')],
  [kerberosTable + 154, { code: 'kerberos-realm-unknown', reason: 'KRB5_REALM_UNKNOWN' }],
  [kerberosTable + 156, unreachable('KRB5_KDC_UNREACH')],
  [kerberosTable + 195, noTicket('KRB5_FCC_NOFILE')],
  [kerberosTable + 220, unreachable('KRB5_REALM_CANT_RESOLVE')],
  [kerberosTable + 224, { code: 'kerberos-realm-unknown', reason: 'KRB5_CONFIG_NODEFREALM' }],
  [gssTable + 2, noTicket('KG_TGT_MISSING')],
  [gssTable + 12, noTicket('KG_EMPTY_CCACHE')],
])

/** Of a code that is not known it cannot be said whether the password was tried: nothing else may be tried then. */
export function kerberosProblem(failure: GssFailure, facts: TextParameters): ProblemError {
  const meaning = meanings.get(failure.minor) ?? { code: 'kerberos-failed', reason: failure.message }
  const { code, reason, subCode } = meaning
  const parameters = { ...facts, reason: named(reason), ...(subCode === undefined ? {} : { subCode }) }
  return problemError(code, 'bind', { parameters, cause: failure })
}
