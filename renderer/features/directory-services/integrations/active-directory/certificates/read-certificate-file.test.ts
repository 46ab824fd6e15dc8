import { X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { labCertificates } from '../../../../../../e2e/lab/certificates.ts'
import { certificatesIn, readCertificateFile } from './read-certificate-file.ts'

const { authority, good } = labCertificates()
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const fingerprint = (pem: string): string => new X509Certificate(pem).fingerprint256

describe('a file with certificates', () => {
  test('in PEM gives all of them, in order, without what stands around them', () => {
    const text = `subject=lab\n${authority.cert}and\n${good.cert}`
    expect(readCertificateFile(bytesOf(text))).toBe(authority.cert + good.cert)
  })

  test('in DER gives the same certificate in PEM', () => {
    const { raw } = new X509Certificate(authority.cert)
    const pem = readCertificateFile(new Uint8Array(raw))
    expect(fingerprint(pem)).toBe(fingerprint(authority.cert))
    expect(Math.max(...pem.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(64)
  })

  test('never gives a private key', () => {
    expect(readCertificateFile(bytesOf(good.key + good.cert))).toBe(good.cert)
    expect(readCertificateFile(bytesOf(good.key))).toBe('')
  })

  test.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\ncut off'])(
    'without a certificate gives nothing: %j',
    (text) => {
      expect(readCertificateFile(bytesOf(text))).toBe('')
    },
  )
})

test('of what was typed, only the certificates are kept', () => {
  expect(certificatesIn(`${good.key}\n  ${authority.cert}  `)).toBe(authority.cert)
  expect(certificatesIn(' ')).toBe('')
})
