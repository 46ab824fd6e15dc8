import { describe, expect, it } from 'vitest'
import type { CertificateFacts } from '../../../shared/domain/diagnosis.ts'
import { judgeCertificate } from './judge-certificate.ts'
import { named } from '../../../shared/text/reason.ts'

const own: CertificateFacts = {
  subject: 'CN=ldap',
  issuer: 'CN=sub',
  validFrom: '2025-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  names: ['ldap.example.com', '10.0.0.1'],
  fingerprint: 'aa',
}
const sub: CertificateFacts = { ...own, subject: 'CN=sub', issuer: 'CN=root', validTo: '2025-06-30T00:00:00.000Z' }
const now = new Date('2026-01-01T00:00:00.000Z')

describe('certificate', () => {
  it.each<{ verifyError: string | null; nameMatches?: boolean; fault: unknown }>([
    { verifyError: null, fault: null },
    {
      verifyError: null,
      nameMatches: false,
      fault: { code: 'certificate-name-mismatch', parameters: { names: 'ldap.example.com, 10.0.0.1' } },
    },
    {
      verifyError: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      fault: { code: 'certificate-self-signed', parameters: { subject: 'CN=ldap' } },
    },
    {
      verifyError: 'SELF_SIGNED_CERT_IN_CHAIN',
      fault: { code: 'certificate-untrusted', parameters: { issuer: 'CN=root' } },
    },
    { verifyError: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', fault: { code: 'certificate-untrusted' } },
    { verifyError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', fault: { code: 'certificate-untrusted' } },
    { verifyError: 'CERT_HAS_EXPIRED', fault: { code: 'certificate-expired', parameters: { validTo: '2025-06-30' } } },
    {
      verifyError: 'CERT_NOT_YET_VALID',
      fault: { code: 'certificate-not-yet-valid', parameters: { validFrom: '2025-01-01' } },
    },
    {
      verifyError: 'CERT_REVOKED',
      fault: { code: 'certificate-rejected', parameters: { reason: named('CERT_REVOKED') } },
    },
    { verifyError: 'CERT_HAS_EXPIRED', nameMatches: false, fault: { code: 'certificate-expired' } },
  ])('$verifyError, name matches: $nameMatches', ({ verifyError, nameMatches = true, fault }) => {
    const judged = judgeCertificate({ host: 'ldap', chain: [own, sub], verifyError, nameMatches, now })
    if (fault === null) expect(judged).toBeNull()
    else expect(judged).toMatchObject(fault as object)
  })

  it('is refused where there is none', () => {
    const judged = judgeCertificate({ host: 'ldap', chain: [], verifyError: null, nameMatches: false, now })
    expect(judged).toMatchObject({ code: 'certificate-name-mismatch', parameters: { names: '-' } })
  })
})
