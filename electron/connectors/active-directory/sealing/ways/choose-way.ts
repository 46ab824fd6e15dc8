import { ProblemError } from '../../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../../shared/errors/problem-texts.ts'
import { sspiFunctions } from '../sspi/sspi-library.ts'
import { prepareKerberos } from './kerberos-way.ts'
import type { LogOn, PreparedLogOn } from './log-on.ts'
import { prepareNtlm } from './ntlm-way.ts'
import { prepareSspi } from './sspi-way.ts'

/**
 * What says that Kerberos is not to be had here, whatever the password. Only then may NTLM be tried: after anything else, a wrong
 * password would be shown a second time, and accounts lock (reference: LDAP, 5.5).
 */
const noKerberosHere: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'kerberos-library-missing',
  'kerberos-realm-unknown',
  'kerberos-kdc-unreachable',
  'kerberos-service-unknown',
  'kerberos-unavailable',
])

/** Windows' own Negotiate where there is one; else Kerberos, then NTLM. The directory has not heard of any yet. */
export async function chooseWay(logOn: LogOn): Promise<PreparedLogOn> {
  const { credentials } = logOn.options
  const windows = await sspiFunctions()
  if (windows !== null) return prepareSspi(logOn, windows)
  try {
    return await prepareKerberos(logOn)
  } catch (error) {
    if (credentials.kind !== 'password' || !isNoKerberos(error)) throw error
    logOn.passOver(error)
    return prepareNtlm(logOn, credentials)
  }
}

const isNoKerberos = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && noKerberosHere.has(error.problem.code)
