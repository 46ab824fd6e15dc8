import { beforeAll, describe, expect, test } from 'vitest'
import { controllerName, dnsDomain, realm } from '../../../../e2e/lab/samba/samba-domain.ts'
import { sambaAvailable, type SambaFacts } from '../../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../../e2e/lab/samba/shared-samba.ts'
import type { DetectionEnvironment } from './detection-environment.ts'
import { findControllers } from './find-controllers.ts'
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

  test('is found through its krb5.conf where DNS knows nothing of it', async () => {
    const resolveServices = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }))
    const found = await findControllers({ server: '', signal, environment: { ...member(), resolveServices } })
    expect(found.controllers).toEqual([{ host: '127.0.0.1', port: null, source: 'krb5-kdc' }])
  })
})
