import { describe, expect, test } from 'vitest'
import { labCertificates } from '../../e2e/lab/certificates.ts'
import { describeCertificates } from './describe-certificates.ts'

describe('certificates in a text', () => {
  const { authority, good, expired, notYetValid } = labCertificates()
  const broken = '-----BEGIN CERTIFICATE-----\nbm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n'

  test.each<{ rule: string; pem: string; described: readonly object[] }>([
    { rule: 'none', pem: '', described: [] },
    { rule: 'only words', pem: 'CERTIFICATE', described: [] },
    {
      rule: 'an authority',
      pem: authority.cert,
      described: [
        {
          kind: 'readable',
          subject: 'CN=lab-authority',
          issuer: 'CN=lab-authority',
          validFrom: '2020-01-01T00:00:00.000Z',
          validTo: '2049-12-31T23:59:59.000Z',
          period: 'present',
          role: 'authority',
        },
      ],
    },
    {
      rule: 'several, in order, with words around them',
      pem: `first\n${good.cert}\nsecond\n${authority.cert}`,
      described: [
        expect.objectContaining({ subject: 'CN=localhost', issuer: 'CN=lab-authority', role: 'other' }),
        expect.objectContaining({ subject: 'CN=lab-authority', role: 'authority' }),
      ],
    },
    { rule: 'one that has expired', pem: expired.cert, described: [expect.objectContaining({ period: 'past' })] },
    { rule: 'one of the future', pem: notYetValid.cert, described: [expect.objectContaining({ period: 'future' })] },
    {
      rule: 'one that cannot be read hides no other',
      pem: broken + authority.cert,
      described: [{ kind: 'unreadable' }, expect.objectContaining({ kind: 'readable' })],
    },
    {
      rule: 'one that is cut off',
      pem: authority.cert.slice(0, 200),
      described: [{ kind: 'unreadable' }],
    },
  ])('$rule', ({ pem, described }) => {
    expect(describeCertificates(pem)).toEqual(described)
  })
})
