import { X509Certificate } from 'node:crypto'
import type { CertificateDescription } from '../../shared/domain/certificate-description.ts'

const block = /-----BEGIN CERTIFICATE-----[\s\S]*?(?:-----END CERTIFICATE-----|$)/gu

/** Every certificate in a text, in order; so that a wrong one is seen before a connection fails because of it. */
export const describeCertificates = (pem: string): readonly CertificateDescription[] =>
  [...pem.matchAll(block)].map(([certificate]) => describe(certificate))

function describe(pem: string): CertificateDescription {
  try {
    return factsOf(new X509Certificate(pem))
  } catch {
    return { kind: 'unreadable' }
  }
}

const factsOf = (certificate: X509Certificate): CertificateDescription => ({
  kind: 'readable',
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  validFrom: certificate.validFromDate.toISOString(),
  validTo: certificate.validToDate.toISOString(),
  period: periodOf(certificate, Date.now()),
  role: certificate.ca ? 'authority' : 'other',
})

/** OpenSSL writes one part a line. */
const oneLine = (name: string): string => name.split('\n').join(', ')

function periodOf({ validFromDate, validToDate }: X509Certificate, now: number): 'present' | 'past' | 'future' {
  if (now > validToDate.getTime()) return 'past'
  return now < validFromDate.getTime() ? 'future' : 'present'
}
