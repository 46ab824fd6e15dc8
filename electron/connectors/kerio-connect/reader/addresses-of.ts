import { looksLikeEmailAddress, withoutDoubleAddresses } from '../../../../shared/domain/email-address.ts'
import type { KerioAlias } from '../records/kerio-alias.ts'
import type { KerioDomain } from '../records/kerio-domain.ts'
import type { KerioUser } from '../records/kerio-user.ts'
import { addressOf, localPartsOf } from './local-parts.ts'

export interface Addresses {
  readonly addresses: readonly string[]
  /** What looks like no address, and is left out. */
  readonly invalid: readonly string[]
}

/**
 * Under which addresses somebody gets mail (reference: kerio-connect, mapping rules): the login name at the domain is
 * the primary one, then the additional ones, then all of them at the other names of the domain, then the aliases that
 * lead to this user, at each name of their domain.
 */
export function addressesOf(user: KerioUser, aliases: readonly KerioAlias[]): Addresses {
  const { domain } = user
  const all = [
    ...(user.loginName === '' ? [] : [addressOf(user.loginName, domain)]),
    ...user.emailAddresses.map((address) => wholeAddress(address.trim(), domain)),
    ...localPartsOf(user).flatMap((localPart) => elsewhere(localPart, domain)),
    ...aliases.map(({ name, domain: own }) => addressOf(name, own)),
    ...aliases.flatMap(({ name, domain: own }) => elsewhere(name, own)),
  ].filter((address) => address !== '')
  return {
    addresses: withoutDoubleAddresses(all.filter(looksLikeEmailAddress)),
    invalid: all.filter((address) => !looksLikeEmailAddress(address)),
  }
}

const wholeAddress = (address: string, domain: KerioDomain): string =>
  address === '' || address.includes('@') ? address.toLowerCase() : addressOf(address, domain)

const elsewhere = (localPart: string, { aliases }: KerioDomain): readonly string[] =>
  aliases.map((name) => addressOf(localPart, { name }))
