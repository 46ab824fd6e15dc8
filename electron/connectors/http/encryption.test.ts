import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates, type Certificate } from '../../../e2e/lab/certificates.ts'
import { startLabHttp, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { reply, type WireAct } from '../../../e2e/lab/http/wire-act.ts'
import type { CertificateFacts } from '../../../shared/domain/diagnosis.ts'
import { post, problemOf, sessionTo } from './http-for-tests.ts'

const certificates = labCertificates()
const trusting = { certificateAuthorities: [certificates.authority.cert] }
let server: LabHttpServer | null = null
afterEach(() => server?.close())

async function serve(tls?: Certificate, answer: WireAct = reply({ body: 'ok' })): Promise<LabHttpServer> {
  server = await startLabHttp({ answer: () => answer, ...(tls === undefined ? {} : { tls }) })
  return server
}

describe('over HTTPS', () => {
  it('a certificate of a trusted authority for this host is accepted, and shown with the steps', async () => {
    const steps: string[] = []
    const chains: (readonly CertificateFacts[])[] = []
    const lab = await serve(certificates.good)
    const session = sessionTo(lab, {
      endpoint: { ...trusting, host: 'localhost' },
      onStep: ({ stage, state }) => steps.push(`${stage} ${state}`),
      onCertificates: (chain) => chains.push(chain),
    })
    expect((await session.request(post())).body.toString()).toBe('ok')
    await session.request(post())
    expect(steps).toEqual(['name passed', 'tcp passed', 'tls passed'])
    expect(chains.map((chain) => chain[0]?.subject)).toEqual(['CN=localhost'])
    session.close()
    await lab.untilAllClosed()
  })

  it.each<[certificate: keyof typeof certificates, code: string]>([
    ['wrongName', 'certificate-name-mismatch'],
    ['expired', 'certificate-expired'],
    ['notYetValid', 'certificate-not-yet-valid'],
    ['selfSigned', 'certificate-self-signed'],
    ['untrusted', 'certificate-untrusted'],
  ])('the certificate %s is refused before a byte of the request is sent', async (name, code) => {
    const lab = await serve(certificates[name])
    const chains: (readonly CertificateFacts[])[] = []
    const session = sessionTo(lab, { endpoint: trusting, onCertificates: (chain) => chains.push(chain) })
    expect(await problemOf(session.request(post()))).toMatchObject({ code, stage: 'tls' })
    expect(chains).toHaveLength(1)
    await lab.untilAllClosed()
    expect([lab.requests.length, session.requestCount()]).toEqual([0, 0])
  })

  it.each(['wrongName', 'expired', 'selfSigned', 'untrusted'] as const)(
    'the certificate %s is accepted where all are',
    async (name) => {
      const session = sessionTo(await serve(certificates[name]), { endpoint: { acceptAllCertificates: true } })
      expect((await session.request(post())).body.toString()).toBe('ok')
      session.close()
    },
  )

  it('a server that speaks plain HTTP is recognised', async () => {
    const plain = createServer().listen(0, '127.0.0.1')
    await once(plain, 'listening')
    const { port } = plain.address() as AddressInfo
    const session = sessionTo({ port, origin: 'https://127.0.0.1' })
    expect(await problemOf(session.request(post()))).toMatchObject({ code: 'tls-wrong-port', stage: 'tls' })
    plain.close()
  })
})

describe('over plain HTTP', () => {
  it('a TLS server that leaves without a word is an end without an answer, and the hint names HTTPS', async () => {
    const lab = await serve(certificates.good)
    const problem = await problemOf(sessionTo(lab, { endpoint: { scheme: 'http' } }).request(post()))
    expect(problem).toMatchObject({ code: 'http-no-answer', hint: expect.stringContaining('https://') as string })
    await lab.untilAllClosed()
  })
})
