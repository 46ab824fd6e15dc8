/** The value of one part of a name. `#hex` names a BER element that has no text form (RFC 4514, 2.4). */
export type NameValue =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'encoded'; readonly ber: Buffer }

export interface NamePart {
  /** As it was written: `cn`, `CN`, `2.5.4.3`. */
  readonly type: string
  readonly value: NameValue
}

/** Usually one part; several where a name is put together with `+`. */
export type RelativeName = readonly NamePart[]

/** From the entry itself up to the root; empty for the root. */
export type DistinguishedName = readonly RelativeName[]

export interface NameSyntaxError {
  /** Place of the mistake in the text, from 0. */
  readonly offset: number
  readonly reason: string
}
