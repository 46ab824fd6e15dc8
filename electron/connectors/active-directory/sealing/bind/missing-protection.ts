import type { ContextProperties } from '../security-context.ts'

/** What GSSAPI calls the parts that are demanded and were not agreed on. NTLM cannot prove who the server is. */
export function missingProtection(properties: ContextProperties): readonly string[] {
  const { mechanism, mutualAuthentication, integrity, confidentiality } = properties
  return [
    ...(mechanism === 'Kerberos' && !mutualAuthentication ? ['MUTUAL'] : []),
    ...(integrity ? [] : ['INTEG']),
    ...(confidentiality ? [] : ['CONF']),
  ]
}
