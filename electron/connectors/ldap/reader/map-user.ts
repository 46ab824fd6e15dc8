import type { DirectoryUser, SkippedRecord } from '../../../../shared/domain/directory-snapshot.ts'
import { attributeReader, firstTextOf, textsOf, type AttributeReader } from '../attributes/attribute-values.ts'
import { readEmailAddresses } from '../attributes/email-addresses.ts'
import { identifierAttributes, identifierOf, type EntryIdentifier } from '../attributes/entry-identifier.ts'
import type { LdapEntry } from '../session/ldap-entry.ts'
import { readUserName, type UserName } from './user-name.ts'
import type { UserSettings } from './user-settings.ts'

/** An entry that the user filter matched. `user.userName` is empty where the record has a flaw that forbids its use. */
export interface UserRecord {
  readonly user: DirectoryUser & { readonly distinguishedName: string }
  readonly flaw: Pick<SkippedRecord, 'reason' | 'parameters'> | null
  readonly userNames: 'one' | 'several'
  readonly invalidAddresses: readonly string[]
}

export type UserMapper = (entry: LdapEntry) => UserRecord

/** Makes records of entries; keeps nothing of the entries themselves. */
export function createUserMapper(settings: UserSettings): UserMapper {
  const namesOf = attributeReader(settings.userNameAttribute)
  const fullNameOf = optionalReader(settings.fullNameAttribute)
  const mailOf = optionalReader(settings.emailAttribute)
  return (entry) => {
    const userName = readUserName(namesOf(entry), settings)
    const identifier = identifierOf(entry)
    const { addresses, invalid } = readEmailAddresses(textsOf(mailOf(entry)))
    return {
      user: {
        externalId: identifier.kind === 'found' ? identifier.externalId : null,
        userName: userName.kind === 'usable' ? userName.userName : '',
        fullName: firstTextOf(fullNameOf(entry)),
        distinguishedName: entry.distinguishedName,
        emailAddresses: addresses,
      },
      flaw: flawOf(identifier, userName),
      userNames: userName.kind === 'usable' && userName.choice === 'first-of-several' ? 'several' : 'one',
      invalidAddresses: invalid,
    }
  }
}

/** What has to be asked for; identifiers come only when they are named. */
export function userAttributes({ userNameAttribute, fullNameAttribute, emailAttribute }: UserSettings): string[] {
  const chosen = [userNameAttribute, fullNameAttribute, emailAttribute, ...identifierAttributes]
  const byKey = new Map(chosen.flatMap((name) => (name === null ? [] : [[name.toLowerCase(), name] as const])))
  return [...byKey.values()]
}

function flawOf(identifier: EntryIdentifier, userName: UserName): UserRecord['flaw'] {
  if (identifier.kind === 'blank') return blankIdentifier(identifier.attribute)
  return userName.kind === 'flawed' ? userName.flaw : null
}

export const blankIdentifier = (attribute: string): NonNullable<UserRecord['flaw']> => ({
  reason: 'identifier-blank',
  parameters: { attribute },
})

const optionalReader = (attribute: string | null): AttributeReader =>
  attribute === null ? () => [] : attributeReader(attribute)
