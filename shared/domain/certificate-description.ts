/** A certificate that somebody entered, as far as it matters for trusting it. */
export type CertificateDescription =
  | {
      readonly kind: 'readable'
      readonly subject: string
      readonly issuer: string
      /** ISO 8601, UTC. */
      readonly validFrom: string
      readonly validTo: string
      /** Against the clock of this machine. */
      readonly period: 'present' | 'past' | 'future'
      /** Only that of an authority makes others trusted. */
      readonly role: 'authority' | 'other'
    }
  | { readonly kind: 'unreadable' }
