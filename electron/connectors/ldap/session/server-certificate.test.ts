import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates, type Certificate } from '../../../../e2e/lab/certificates.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { LdapProtocol } from '../../../../shared/configuration/generic-ldap.ts'
import type { CertificateFacts } from '../../../../shared/domain/diagnosis.ts'
import { never, openTestSession, problemOf } from './session-for-tests.ts'

const certificates = labCertificates()
const trusted = { certificateAuthorities: [certificates.authority.cert] }
const encrypted = ['ldap-tls', 'ldap-ssl'] as const

let server: ScriptedLdap | null = null
afterEach(() => server?.close())

async function start(certificate: Certificate = certificates.good): Promise<ScriptedLdap> {
  server = await startScriptedLdap({ tls: certificate })
  return server
}

const portOf = (lab: ScriptedLdap, protocol: LdapProtocol): number => (protocol === 'ldap-ssl' ? lab.tlsPort : lab.port)

describe('certificate', () => {
  const cases: { name: string; certificate: Certificate; host?: string; code: string | null; parameters?: object }[] = [
    { name: 'good, by name', certificate: certificates.good, host: 'localhost', code: null },
    { name: 'good, by address', certificate: certificates.good, code: null },
    {
      name: 'self-signed',
      certificate: certificates.selfSigned,
      code: 'certificate-self-signed',
      parameters: { subject: 'CN=self-signed' },
    },
    {
      name: 'untrusted',
      certificate: certificates.untrusted,
      code: 'certificate-untrusted',
      parameters: { issuer: 'CN=unknown-authority' },
    },
    {
      name: 'expired',
      certificate: certificates.expired,
      code: 'certificate-expired',
      parameters: { validTo: '2020-02-01' },
    },
    {
      name: 'not yet valid',
      certificate: certificates.notYetValid,
      code: 'certificate-not-yet-valid',
      parameters: { validFrom: '2048-01-01' },
    },
    {
      name: 'for another name',
      certificate: certificates.wrongName,
      host: 'localhost',
      code: 'certificate-name-mismatch',
      parameters: { names: 'other.example.com', host: 'localhost' },
    },
    {
      name: 'for another address',
      certificate: certificates.wrongName,
      code: 'certificate-name-mismatch',
      parameters: { host: '127.0.0.1' },
    },
  ]
  const table = encrypted.flatMap((protocol) => cases.map((row) => ({ protocol, host: '127.0.0.1', ...row })))

  it.each(table)('$protocol: $name: $code', async ({ protocol, certificate, host, code, parameters }) => {
    const lab = await start(certificate)
    const chains: (readonly CertificateFacts[])[] = []
    const onCertificates = (chain: readonly CertificateFacts[]) => void chains.push(chain)
    const options = { host, port: portOf(lab, protocol), protocol, ...trusted, onCertificates }
    if (code === null) (await openTestSession(options)).close()
    else expect(await problemOf(openTestSession(options))).toMatchObject({ code, stage: 'tls', parameters })
    expect(chains).toHaveLength(1)
    expect(chains[0]?.[0]).toMatchObject({ validTo: expect.stringMatching(/^20\d\d-.*Z$/u) as unknown })
    await lab.untilAllClosed()
    // Nothing is sent through a connection whose certificate is refused.
    expect(lab.requests.filter(({ security }) => security !== 'clear').map(({ operation }) => operation.kind)).toEqual(
      code === null ? ['unbind'] : [],
    )
  })

  it.each(table)('$protocol: $name is accepted where all are', async ({ protocol, certificate, host }) => {
    const lab = await start(certificate)
    const session = await openTestSession({ host, port: portOf(lab, protocol), protocol, acceptAllCertificates: true })
    await session.bind('cn=admin', 'secret', never)
    session.close()
    expect(lab.binds()).toHaveLength(1)
  })

  it('of the own authority is refused where that is not trusted', async () => {
    const lab = await start()
    const problem = await problemOf(openTestSession({ port: lab.tlsPort, protocol: 'ldap-ssl' }))
    expect(problem).toMatchObject({ code: 'certificate-untrusted', parameters: { issuer: 'CN=lab-authority' } })
  })
})
