import type { DirectoryUser } from '../../../../shared/domain/directory-snapshot.ts'
import type { AccountDetails, ListedAccount } from '../icewarp-server.ts'
import { emailAddressesOf } from './email-addresses.ts'
import { addressKey, localPartOf } from './email-parts.ts'

export interface AccountFacts {
  readonly listed: ListedAccount
  readonly details: AccountDetails
  /** What the contact card says; asked for only where nothing else names the account. */
  readonly cardName: string | null
  /** The domain and its aliases. */
  readonly domainNames: readonly string[]
}

export interface MappedUser {
  readonly user: DirectoryUser
  readonly invalidAddresses: readonly string[]
}

/** The primary address is all that identifies an account: the server has no identifier that outlives it. */
export const identifierOf = (email: string): string => `address:${addressKey(email)}`

/**
 * Disabled and expired accounts are users like all others: their mail is still to be archived, and whether they may log
 * on is for the server to say at each log-on.
 */
export function mapUser({ listed, details, cardName, domainNames }: AccountFacts): MappedUser {
  const { email } = listed
  const { addresses, invalid } = emailAddressesOf({ ...details, primary: email, domainNames })
  const names = [details.name, listed.name, cardName ?? '', localPartOf(email)]
  return {
    user: {
      externalId: identifierOf(email),
      userName: addressKey(email),
      fullName: names.map(onOneLine).find((name) => name !== '') ?? null,
      distinguishedName: null,
      emailAddresses: addresses,
    },
    invalidAddresses: invalid,
  }
}

/** Names hold line ends now and then. */
const onOneLine = (name: string): string => name.replaceAll(/\s+/gu, ' ').trim()
