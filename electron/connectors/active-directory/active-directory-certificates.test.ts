import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates, type Certificate } from '../../../e2e/lab/certificates.ts'
import { problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import { scriptedAccount, scriptedDomain } from '../../../e2e/lab/scripted-domain.ts'
import { connectController, scriptedController } from '../../../e2e/lab/scripted-ldap/scripted-controller.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'

const certificates = labCertificates()
const { signal } = new AbortController()

let server: ScriptedLdap | null = null
afterEach(() => server?.close())

async function serve(certificate: Certificate): Promise<ScriptedLdap> {
  const entries = scriptedDomain([scriptedAccount({ name: 'anna' })])
  server = await startScriptedLdap({ script: scriptedController({ entries }), tls: certificate })
  return server
}
const connect = (caCertificates = certificates.authority.cert) =>
  connectController(server?.tlsPort ?? 1, { connection: { protocol: 'ldaps', caCertificates } })

describe('LDAPS', () => {
  it('with a certificate of a trusted authority reads, and the password goes inside TLS alone', async () => {
    const lab = await serve(certificates.good)
    expect(userNamesOf(await readAll(connect()))).toEqual(['anna'])
    expect(lab.binds().map(({ security }) => security)).toEqual(['tls'])
    expect(lab.connections).toHaveLength(1)
  })

  it.each<[what: string, certificate: Certificate, code: string, message: RegExp, own: object]>([
    [
      'by whom it was issued',
      certificates.untrusted,
      'certificate-untrusted',
      /127\.0\.0\.1 was issued by CN=unknown-authority/u,
      { issuer: 'CN=unknown-authority' },
    ],
    [
      'when it ended',
      certificates.expired,
      'certificate-expired',
      /127\.0\.0\.1 expired on 2020-02-01/u,
      { validTo: '2020-02-01T00:00:00.000Z' },
    ],
    [
      'when it begins',
      certificates.notYetValid,
      'certificate-not-yet-valid',
      /127\.0\.0\.1 is valid only from 2048-01-01/u,
      { validFrom: '2048-01-01T00:00:00.000Z' },
    ],
    [
      'to whom it is made out, and whom it should name',
      certificates.wrongName,
      'certificate-name-mismatch',
      /made out to other\.example\.com, not to 127\.0\.0\.1/u,
      { names: ['other.example.com'] },
    ],
    [
      'that it is its own issuer',
      certificates.selfSigned,
      'certificate-self-signed',
      /127\.0\.0\.1 is self-signed: CN=self-signed/u,
      { subject: 'CN=self-signed', issuer: 'CN=self-signed' },
    ],
  ])(
    'says of a certificate that is refused %s, and shows its chain',
    async (_what, certificate, code, message, own) => {
      const lab = await serve(certificate)
      const problem = await problemOf(readAll(connect()))
      expect(problem).toMatchObject({ code, stage: 'tls' })
      expect(problem.message).toMatch(message)
      const diagnosis = await connect().diagnose({ signal })
      expect(diagnosis.problem).toEqual(problem)
      expect(diagnosis.certificates[0]).toMatchObject({ fingerprint: expect.stringMatching(/^[0-9A-F:]+$/iu), ...own })
      expect(diagnosis.steps.map(({ stage, state }) => `${stage} ${state}`)).toContain('tls failed')
      expect(lab.requests).toEqual([])
    },
  )

  it('of an authority that is not configured is refused, and the issuer is named', async () => {
    await serve(certificates.good)
    expect(await problemOf(readAll(connect('')))).toMatchObject({
      code: 'certificate-untrusted',
      parameters: { issuer: 'CN=lab-authority' },
    })
  })

  it('trusts any of several authorities', async () => {
    await serve(certificates.good)
    const both = `${certificates.untrusted.cert}\n${certificates.authority.cert}`
    expect(userNamesOf(await readAll(connect(both)))).toEqual(['anna'])
  })
})
