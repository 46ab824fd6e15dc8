import { describe, expect, it } from 'vitest'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import { problemOf, readAll } from '../../../e2e/lab/generic-ldap-lab.ts'
import { connectIceWarp } from '../../../e2e/lab/icewarp/icewarp-lab.ts'
import { labCompany, labUsers } from '../../../e2e/lab/icewarp/lab-company.ts'
import { both, crowd, startDouble } from '../../../e2e/lab/icewarp/read-lab.ts'

const certificates = labCertificates()

describe('a certificate', () => {
  it.each([
    ['selfSigned', 'certificate-self-signed'],
    ['wrongName', 'certificate-name-mismatch'],
    ['expired', 'certificate-expired'],
    ['notYetValid', 'certificate-not-yet-valid'],
    ['untrusted', 'certificate-untrusted'],
  ] as const)('%s ends the search for an interface before anything is asked', async (kind, code) => {
    const double = await startDouble({ company: labCompany(crowd), certificate: certificates[kind] })
    const connection = { serverName: `localhost:${double.port}` }
    const problem = await problemOf(readAll(connectIceWarp(0, { connection, authorities: [double.caPem] })))
    expect(problem).toMatchObject({ code, stage: 'tls' })
    expect([double.calls, double.lost, double.connections()]).toEqual([[], [], 1])
  })

  it.each(both)('for another host is taken where all are accepted, over $interfaces', async (variant) => {
    const double = await startDouble({ company: labCompany(crowd), variant, certificate: certificates.wrongName })
    const connection = { serverName: `localhost:${double.port}`, acceptAllCertificates: true }
    expect((await readAll(connectIceWarp(0, { connection }))).users).toHaveLength(labUsers(crowd).length)
  })
})
