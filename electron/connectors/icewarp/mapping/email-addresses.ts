import { looksLikeEmailAddress, withoutDoubleAddresses } from '../../../../shared/domain/email-address.ts'
import { addressKey } from './email-parts.ts'

export interface AddressFacts {
  readonly primary: string
  /** Whole addresses; where there are none, local parts stand for each domain name. */
  readonly addresses: readonly string[]
  readonly localParts: readonly string[]
  /** The domain and the alias domains that stand for it. */
  readonly domainNames: readonly string[]
}

export interface AccountAddresses {
  /** The primary address first; without doubles. */
  readonly addresses: readonly string[]
  /** What looks like no address. */
  readonly invalid: readonly string[]
}

/** Reference: IceWarp, mapping rules. */
export function emailAddressesOf({ primary, addresses, localParts, domainNames }: AddressFacts): AccountAddresses {
  const whole = wholeAddresses(addresses)
  const others = whole.length > 0 ? whole : localParts.filter((part) => !isPattern(part)).flatMap(inEach(domainNames))
  const all = [primary, ...others].map(addressKey)
  return {
    addresses: withoutDoubleAddresses(all.filter(looksLikeEmailAddress)),
    invalid: all.filter((address) => !looksLikeEmailAddress(address)),
  }
}

export const wholeAddresses = (addresses: readonly string[]): readonly string[] =>
  addresses.filter((address) => !isPattern(address))

const inEach = (domainNames: readonly string[]) => (part: string) => domainNames.map((domain) => `${part}@${domain}`)

/** `[support_aliases]` points to a list elsewhere, `*` to everything: neither is an address (ICEWARP-A10). */
const isPattern = (text: string): boolean => /^\[.*\]$|^\*/u.test(text.trim())
