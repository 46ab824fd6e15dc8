import { problemError } from '../../../../shared/errors/problem-error.ts'
import { attributeReader, firstTextOf, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { parseDistinguishedName } from '../../ldap/distinguished-name/parse-distinguished-name.ts'
import { domainScopeOid } from '../../ldap/session/encode-request.ts'
import type { LdapSession } from '../../ldap/session/ldap-session.ts'

/** What a domain controller says of itself before anybody logs on (MS-ADTS, 3.1.1.3.2). */
export interface ControllerFacts {
  /** Its own name in DNS; tickets are made out to it. */
  readonly dnsHostName: string
  /** The distinguished name of its domain. */
  readonly namingContext: string
  /** The DNS name of its domain, as the naming context spells it. */
  readonly dnsDomain: string
  readonly configurationContext: string | null
  readonly mechanisms: readonly string[]
  /** Whether it can be asked to send no continuation references. */
  readonly suppressesReferences: boolean
}

const activeDirectoryCapability = '1.2.840.113556.1.4.800'

const readers = {
  dnsHostName: attributeReader('dnsHostName'),
  namingContext: attributeReader('defaultNamingContext'),
  configuration: attributeReader('configurationNamingContext'),
  capabilities: attributeReader('supportedCapabilities'),
  controls: attributeReader('supportedControl'),
  mechanisms: attributeReader('supportedSASLMechanisms'),
}
const requested = [
  'dnsHostName',
  'defaultNamingContext',
  'configurationNamingContext',
  'supportedCapabilities',
  'supportedControl',
  'supportedSASLMechanisms',
]

/** Reads the rootDSE; everybody may. A server that is no domain controller is refused by name. */
export async function readControllerFacts(
  session: LdapSession,
  host: string,
  signal: AbortSignal,
): Promise<ControllerFacts> {
  const entry = await session.readEntry('', requested, signal)
  const dnsHostName = entry === null ? null : firstTextOf(readers.dnsHostName(entry))
  const namingContext = entry === null ? null : firstTextOf(readers.namingContext(entry))
  const isController = entry !== null && textsOf(readers.capabilities(entry)).includes(activeDirectoryCapability)
  if (!isController || dnsHostName === null || namingContext === null) {
    throw problemError('not-a-domain-controller', 'protocol', { parameters: { host } })
  }
  return {
    dnsHostName,
    namingContext,
    dnsDomain: dnsDomainOf(namingContext),
    configurationContext: firstTextOf(readers.configuration(entry)),
    mechanisms: textsOf(readers.mechanisms(entry)),
    suppressesReferences: textsOf(readers.controls(entry)).includes(domainScopeOid),
  }
}

/** `DC=corp,DC=example` is `corp.example` (RFC 2247). */
function dnsDomainOf(namingContext: string): string {
  const parsed = parseDistinguishedName(namingContext)
  const values = parsed.ok ? parsed.value.flat().map(({ value }) => value) : []
  return values.flatMap((value) => (value.kind === 'text' ? value.text : [])).join('.')
}
