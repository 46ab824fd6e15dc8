import type { UserNameFormat } from '../../../../shared/configuration/active-directory.ts'
import { firstTextOf, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { readEmailAddresses, type EmailAddresses } from '../../ldap/attributes/email-addresses.ts'
import { identifierOf } from '../../ldap/attributes/entry-identifier.ts'
import { blankIdentifier, type UserRecord } from '../../ldap/reader/map-user.ts'
import { readUserName, type UserName } from '../../ldap/reader/user-name.ts'
import type { LdapEntry, LdapValue } from '../../ldap/session/ldap-entry.ts'
import { accountReaders } from './account-attributes.ts'

export interface AccountSettings {
  readonly userNameFormat: UserNameFormat
  /** For accounts without a user principal name of their own. */
  readonly dnsDomain: string
}

/** The record of an account. The objectGUID identifies it: it survives renaming and moving (reference: LDAP, 3.4). */
export function mapAccount(entry: LdapEntry, settings: AccountSettings): UserRecord {
  const identifier = identifierOf(entry)
  const userName = accountUserName(entry, settings)
  const { addresses, invalid } = accountAddresses(entry)
  return {
    user: {
      externalId: identifier.kind === 'found' ? identifier.externalId : null,
      userName: userName.kind === 'usable' ? userName.userName : '',
      fullName: firstTextOf(accountReaders.displayName(entry)),
      distinguishedName: entry.distinguishedName,
      emailAddresses: addresses,
    },
    flaw: identifier.kind === 'found' ? flawOf(userName) : blankIdentifier('objectGUID'),
    userNames: 'one',
    invalidAddresses: invalid,
  }
}

const flawOf = (userName: UserName): UserRecord['flaw'] => (userName.kind === 'flawed' ? userName.flaw : null)

export const accountUserName = (entry: LdapEntry, settings: AccountSettings): UserName =>
  readUserName(userNameValues(entry, settings), {
    userNameAttribute: settings.userNameFormat,
    userNamePart: 'whole',
  })

function userNameValues(entry: LdapEntry, { userNameFormat, dnsDomain }: AccountSettings): readonly LdapValue[] {
  switch (userNameFormat) {
    case 'sAMAccountName':
      return accountReaders.accountName(entry)
    case 'userPrincipalName': {
      const names = accountReaders.principalName(entry)
      return names.length > 0 ? names : impliedPrincipalNames(entry, dnsDomain)
    }
    case 'mail':
      return accountReaders.mail(entry)
  }
}

/** Every account has this one besides (MS-ADTS, 5.1.1.1.1). */
const impliedPrincipalNames = (entry: LdapEntry, dnsDomain: string): readonly string[] =>
  textsOf(accountReaders.accountName(entry)).map((name) => `${name}@${dnsDomain}`)

/** `SMTP:` in capitals marks the primary address. Where no value is marked, `mail` is the primary one. */
function accountAddresses(entry: LdapEntry): EmailAddresses {
  const proxies = textsOf(accountReaders.proxyAddresses(entry))
  const mail = textsOf(accountReaders.mail(entry))
  const isMarked = proxies.some((value) => value.startsWith('SMTP:'))
  return readEmailAddresses(isMarked ? [...proxies, ...mail] : [...mail, ...proxies])
}
