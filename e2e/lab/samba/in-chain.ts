import type { LdapEntry } from '../../../electron/connectors/ldap/session/ldap-entry.ts'
import { anyAccount } from '../../../electron/connectors/active-directory/reader/account-filters.ts'
import { and } from '../../../electron/connectors/ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../../electron/connectors/ldap/filter/ldap-filter.ts'
import { defaultDeadlines, type LdapSession } from '../../../electron/connectors/ldap/session/ldap-session.ts'
import { openLdapSession } from '../../../electron/connectors/ldap/session/open-ldap-session.ts'
import { companyDn, dnsDomain, reader } from './samba-domain.ts'
import type { SambaFacts } from './samba.ts'

/** LDAP_MATCHING_RULE_IN_CHAIN: the controller itself follows groups in groups. */
const inChain = (groupDn: string): LdapFilter => ({
  kind: 'extensible',
  matchingRule: '1.2.840.113556.1.4.1941',
  attribute: 'memberOf',
  value: Buffer.from(groupDn),
  dnAttributes: false,
})

/** A session as the reader's account, over LDAPS. */
export async function openReaderSession({ host, caPem }: SambaFacts): Promise<LdapSession> {
  const { signal } = new AbortController()
  const session = await openLdapSession({
    endpoint: {
      protocol: 'ldap-ssl',
      host,
      port: 636,
      acceptAllCertificates: false,
      certificateAuthorities: [caPem],
    },
    deadlines: defaultDeadlines,
    signal,
  })
  await session.bind(`${reader.userName}@${dnsDomain}`, reader.password, signal)
  return session
}

/** The accounts of the company that the controller says are in the group, through whatever groups. */
export async function readInChain(
  session: LdapSession,
  { groupDn, attributes }: { readonly groupDn: string; readonly attributes: readonly string[] },
): Promise<readonly LdapEntry[]> {
  const { signal } = new AbortController()
  const entries: LdapEntry[] = []
  const filter = and(anyAccount, inChain(groupDn))
  for await (const page of session.search({ baseDn: companyDn, scope: 'sub', filter, attributes, signal })) {
    entries.push(...page)
  }
  return entries
}
