/**
 * Whether a frame shows our own screens. Protocol and host are compared one by one: Node gives a scheme of one's own
 * the origin "null" (reference: electron and UI, section 5).
 */
export function isTrustedAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === 'app:' && url.host === 'bundle' && url.username === ''
}
