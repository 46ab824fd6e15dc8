import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { labCertificates } from './certificates.ts'

describe('lab certificates', () => {
  const made = labCertificates()
  const authority = new X509Certificate(made.authority.cert)
  const now = Date.now()

  it.each([
    { name: 'good', trusted: true, names: true, dates: 'valid' },
    { name: 'selfSigned', trusted: false, names: true, dates: 'valid' },
    { name: 'wrongName', trusted: true, names: false, dates: 'valid' },
    { name: 'expired', trusted: true, names: true, dates: 'past' },
    { name: 'notYetValid', trusted: true, names: true, dates: 'future' },
    { name: 'untrusted', trusted: false, names: true, dates: 'valid' },
  ] as const)('$name is what its name says', ({ name, trusted, names, dates }) => {
    const certificate = new X509Certificate(made[name].cert)
    const [from, to] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)]
    expect({
      trusted: certificate.verify(authority.publicKey),
      names: certificate.checkHost('localhost') !== undefined && certificate.checkIP('127.0.0.1') !== undefined,
      dates: now < from ? 'future' : now > to ? 'past' : 'valid',
    }).toEqual({ trusted, names, dates })
  })

  it('is made once per process', () => {
    expect(labCertificates()).toBe(made)
  })
})
