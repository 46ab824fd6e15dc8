import { beforeAll, describe, expect, test } from 'vitest'
import { realControllers } from '../../../../e2e/lab/samba/samba-connector.ts'
import { controllerName, dnsDomain, domainDn, realm } from '../../../../e2e/lab/samba/samba-domain.ts'
import { sambaAvailable, type SambaFacts } from '../../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../../e2e/lab/samba/shared-samba.ts'
import { detectDirectory, type DetectionSource } from './detect-directory.ts'
import type { DetectionEnvironment } from './detection-environment.ts'
import { findControllers } from './find-controllers.ts'
import { codedError } from './dns/coded-error.ts'
import { servicesResolver } from './dns/resolve-services.ts'
import { thisMachine } from './machine/this-machine.ts'

describe.skipIf(!sambaAvailable())('a real domain controller', () => {
  const { signal } = new AbortController()
  const controller = { host: controllerName, port: null, source: 'srv' }
  let samba: SambaFacts
  beforeAll(async () => {
    samba = await sharedSamba()
  })

  /** A member of the domain: its krb5.conf, and the controller as its name server. */
  const member = (): DetectionEnvironment => ({
    ...thisMachine,
    variables: { KRB5_CONFIG: samba.krb5File },
    resolveServices: servicesResolver([samba.host]),
  })

  test.each(['', dnsDomain, realm])('is found in its own DNS, with the server %j', async (server) => {
    const found = await findControllers({ server, signal, environment: member() })
    expect(found.controllers).toEqual([controller])
    expect(found.domain?.toLowerCase()).toBe(dnsDomain)
  })

  test('is itself no domain', async () => {
    const found = await findControllers({ server: controllerName, signal, environment: member() })
    expect(found).toMatchObject({ domain: null, controllers: [{ host: controllerName, port: null, source: 'typed' }] })
  })

  /** Whose name server does not know the domain. */
  const memberElsewhere = (): DetectionEnvironment => ({
    ...member(),
    resolveServices: () => Promise.reject(codedError('ENOTFOUND')),
  })
  const elsewhere: DetectionSource = {
    ...realControllers,
    findControllers: (request) => findControllers({ ...request, environment: memberElsewhere() }),
  }

  test('is found through its krb5.conf where DNS knows nothing of it', async () => {
    const found = await findControllers({ server: '', signal, environment: memberElsewhere() })
    expect(found.controllers).toEqual([{ host: '127.0.0.1', port: null, source: 'krb5-kdc' }])
  })

  test.each(['ldap', 'ldaps'] as const)('says over %s what it is, before anybody logs on', async (protocol) => {
    const settings = { server: '', protocol, certificateAuthorities: [samba.caPem] }
    expect(await detectDirectory({ source: elsewhere, settings, signal })).toMatchObject({
      domain: dnsDomain,
      controllers: [{ host: samba.host, port: null, source: 'krb5-kdc' }],
      answered: {
        dnsName: controllerName,
        baseDn: domainDn,
        mechanisms: expect.arrayContaining(['GSS-SPNEGO']),
      },
      problem: null,
    })
  })

  test('with an unknown authority says which', async () => {
    const settings = { server: samba.host, protocol: 'ldaps', certificateAuthorities: [] } as const
    expect(await detectDirectory({ source: elsewhere, settings, signal })).toMatchObject({
      answered: null,
      problem: {
        code: 'certificate-untrusted',
        stage: 'tls',
        parameters: { issuer: expect.stringContaining('lab-authority') },
      },
    })
  })
})
