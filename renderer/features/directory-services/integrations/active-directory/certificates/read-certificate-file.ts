const beginning = '-----BEGIN CERTIFICATE-----'
const ending = '-----END CERTIFICATE-----'
const block = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/gu
/** Every certificate in DER begins with it (X.690, 8.9). */
const sequenceTag = 0x30

/** Only the certificates of a text: a private key that lies beside them has no business here. */
export const certificatesIn = (text: string): string => (text.match(block) ?? []).map((pem) => `${pem}\n`).join('')

/** The certificates of a file in PEM, or the one of a file in DER, as Windows exports it; empty where there is none. */
export function readCertificateFile(content: Uint8Array): string {
  const bytes = Array.from(content, (byte) => String.fromCharCode(byte)).join('')
  const certificates = certificatesIn(bytes)
  if (certificates !== '' || content[0] !== sequenceTag) return certificates
  return [beginning, ...(btoa(bytes).match(/.{1,64}/gu) ?? []), ending, ''].join('\n')
}
