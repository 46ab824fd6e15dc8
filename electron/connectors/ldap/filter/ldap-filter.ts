/**
 * An LDAP search filter as a tree (RFC 4511, 4.5.1.7). Values are bytes, exactly as they go over the wire.
 * Made by `parse-filter.ts` from RFC 4515 text or by code; written by `encode-filter.ts`.
 */
export type LdapFilter =
  | { readonly kind: 'and'; readonly filters: readonly LdapFilter[] }
  | { readonly kind: 'or'; readonly filters: readonly LdapFilter[] }
  | { readonly kind: 'not'; readonly filter: LdapFilter }
  | { readonly kind: 'present'; readonly attribute: string }
  | {
      readonly kind: 'equality' | 'greater-or-equal' | 'less-or-equal' | 'approximate'
      readonly attribute: string
      readonly value: Buffer
    }
  | {
      readonly kind: 'substrings'
      readonly attribute: string
      readonly initial: Buffer | null
      readonly any: readonly Buffer[]
      readonly final: Buffer | null
    }
  | {
      readonly kind: 'extensible'
      readonly matchingRule: string | null
      readonly attribute: string | null
      readonly value: Buffer
      readonly dnAttributes: boolean
    }
