import type { KerioDomain } from '../records/kerio-domain.ts'
import type { KerioUser } from '../records/kerio-user.ts'

/** Names compare without case in Kerio Connect. */
export const addressOf = (localPart: string, { name }: Pick<KerioDomain, 'name'>): string =>
  `${localPart.toLowerCase()}@${name}`

/**
 * What stands before the @ of the addresses that somebody has in the own domain: the login name first, then the
 * additional addresses, which are local parts or whole addresses (KERIO-A1).
 */
export const localPartsOf = ({ loginName, emailAddresses, domain }: KerioUser): readonly string[] => [
  ...(loginName === '' ? [] : [loginName]),
  ...emailAddresses.map((address) => address.trim()).flatMap((address) => localPartIn(address, domain)),
]

function localPartIn(address: string, domain: KerioDomain): readonly string[] {
  const at = address.lastIndexOf('@')
  if (at === -1) return address === '' ? [] : [address]
  return address.slice(at + 1).toLowerCase() === domain.name ? [address.slice(0, at)] : []
}
