import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'

let usual: SecureContext | null = null

/** Node's own authorities, the system's, NODE_EXTRA_CA_CERTS, and the further ones (PEM). */
export function trustedContext(furtherAuthorities: readonly string[]): SecureContext {
  if (furtherAuthorities.length > 0) return contextOf([...usualAuthorities(), ...furtherAuthorities])
  usual ??= contextOf(usualAuthorities())
  return usual
}

const contextOf = (authorities: readonly string[]): SecureContext =>
  createSecureContext({ ca: [...new Set(authorities)], minVersion: 'TLSv1.2' })

/** Node caches the lists; the first call reads the system's store (some 40 ms). */
const usualAuthorities = (): readonly string[] => [
  ...getCACertificates('bundled'),
  ...getCACertificates('system'),
  ...getCACertificates('extra'),
]
