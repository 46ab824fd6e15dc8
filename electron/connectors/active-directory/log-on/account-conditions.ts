import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { equality } from '../../ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import type { AccountSettings } from '../reader/map-account.ts'
import type { LogOnName } from './parse-log-on-name.ts'

/** Whom a name of a log-on may mean, each condition alone; none where nobody can have it. */
export function accountConditions(
  name: LogOnName,
  { dnsDomain, userNameFormat }: AccountSettings,
): readonly LdapFilter[] {
  switch (name.kind) {
    case 'bare':
    case 'down-level':
      return name.name === '' ? [] : [equality('sAMAccountName', name.name)]
    case 'principal': {
      // A name of the domain itself is also the implied principal name of its account (MS-ADTS, 5.1.1.1.1).
      const isOfDomain = comparisonKey(name.suffix) === comparisonKey(dnsDomain)
      return [
        equality('userPrincipalName', name.principal),
        // An account name may hold an at sign.
        equality('sAMAccountName', name.principal),
        ...(userNameFormat === 'mail' ? [equality('mail', name.principal)] : []),
        ...(isOfDomain ? [equality('sAMAccountName', name.name)] : []),
      ]
    }
  }
}
