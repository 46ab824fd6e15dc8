import type { X509Certificate } from 'node:crypto'
import type { CertificateFacts } from '../../../shared/domain/diagnosis.ts'

/** The chain of a peer, its own certificate first; ends where an issuer is unknown or signs itself. */
export function certificateChain(own: X509Certificate | undefined): readonly CertificateFacts[] {
  const chain: CertificateFacts[] = []
  const seen = new Set<string>()
  for (let certificate = own; certificate !== undefined; certificate = certificate.issuerCertificate) {
    if (seen.has(certificate.fingerprint256)) break
    seen.add(certificate.fingerprint256)
    chain.push(factsOf(certificate))
  }
  return chain
}

const factsOf = (certificate: X509Certificate): CertificateFacts => ({
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  validFrom: certificate.validFromDate.toISOString(),
  validTo: certificate.validToDate.toISOString(),
  names: namesOf(certificate),
  fingerprint: certificate.fingerprint256.toLowerCase(),
})

/** OpenSSL writes one part a line. */
const oneLine = (name: string): string => name.split('\n').join(', ')

function namesOf({ subjectAltName, subject }: X509Certificate): readonly string[] {
  const names = [...(subjectAltName ?? '').matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/gu)]
  if (names.length > 0) return names.map(([, name = '']) => name.replaceAll('"', ''))
  return subject.split('\n').flatMap((part) => (part.startsWith('CN=') ? [part.slice(3)] : []))
}
