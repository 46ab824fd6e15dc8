import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createCountedAccount, type CountedAccount } from '../../../../e2e/lab/samba/counted-account.ts'
import { startRecordingProxy, type RecordingProxy } from '../../../../e2e/lab/samba/recording-proxy.ts'
import { companyEntries, regularUsers, userDn } from '../../../../e2e/lab/samba/samba-company.ts'
import { companyDn, controllerName, dnsDomain, netbiosDomain, reader } from '../../../../e2e/lab/samba/samba-domain.ts'
import { sambaAvailable, type SambaFacts } from '../../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../../e2e/lab/samba/shared-samba.ts'
import { getTicket } from '../../../../e2e/lab/samba/ticket.ts'
import { tiedTemporaryFolder } from '../../../../e2e/lab/tied-process.ts'
import type { DiagnosisStep } from '../../../../shared/domain/diagnosis.ts'
import { because } from '../../../../shared/text/reason.ts'
import { worded } from '../../../../shared/text/worded-for-tests.ts'
import { equality } from '../../ldap/filter/build-filter.ts'
import { defaultDeadlines, type LdapSession } from '../../ldap/session/ldap-session.ts'
import { collect, never, problemOf } from '../../ldap/session/session-for-tests.ts'
import { openSealedSession } from './open-sealed-session.ts'
import type { SealedCredentials } from './sealed-session-options.ts'

const byPassword: SealedCredentials = {
  kind: 'password',
  userName: `${reader.userName}@${dnsDomain}`,
  password: reader.password,
}
const wrongPassword = 'Canary-wrong-2!'

describe.skipIf(!sambaAvailable())('a sealed session with a real controller', () => {
  let samba: SambaFacts
  /** Nobody else logs on as this one, so that wrong passwords can be counted. */
  let unlucky: CountedAccount
  let proxy: RecordingProxy | null = null
  const ticketFile = join(tiedTemporaryFolder('dsconsole-tickets-'), 'cache')
  beforeAll(async () => {
    samba = await sharedSamba()
    unlucky = await createCountedAccount(samba, 'unlucky')
    process.env['KRB5_CONFIG'] = samba.krb5File
    process.env['KRB5CCNAME'] = `FILE:${ticketFile}`
  })
  afterEach(async () => {
    rmSync(ticketFile, { force: true })
    await proxy?.close()
    proxy = null
  })

  interface Opening {
    readonly credentials?: SealedCredentials
    /** An address leaves NTLM alone: no ticket is made out to one. */
    readonly name?: string
    readonly authorities?: readonly string[]
    readonly steps?: DiagnosisStep[]
  }
  const open = ({ credentials = byPassword, name = controllerName, authorities = [], steps }: Opening = {}) =>
    openSealedSession({
      endpoint: {
        host: samba.host,
        port: proxy?.port ?? 389,
        acceptAllCertificates: false,
        certificateAuthorities: authorities,
      },
      controllerName: name,
      credentials,
      deadlines: defaultDeadlines,
      signal: never,
      onStep: (step) => steps?.push(step),
    })

  async function countUsers(session: LdapSession): Promise<number> {
    const filter = equality('sAMAccountType', '805306368')
    const search = { baseDn: companyDn, scope: 'sub', filter, attributes: ['mail'], signal: never } as const
    try {
      return (await collect(session.search(search))).length
    } finally {
      session.close()
    }
  }
  const accounts = [...companyEntries()].filter(
    ({ distinguishedName, attributes }) =>
      distinguishedName.endsWith(companyDn) && String(attributes['objectClass']) === 'user',
  ).length

  it.each<[way: string, opening: Opening, ticket: 'none' | 'kinit']>([
    ['Kerberos', {}, 'none'],
    ['Kerberos', { credentials: { kind: 'current-account' } }, 'kinit'],
    ['NTLM', { name: '127.0.0.1' }, 'none'],
    ['NTLM', { name: 'dc1' }, 'none'],
  ])('by %s, with %j, reads everybody', async (way, opening, ticket) => {
    if (ticket === 'kinit') await getTicket(samba, ticketFile, reader)
    expect(accounts).toBeGreaterThan(regularUsers)
    const steps: DiagnosisStep[] = []
    expect(await countUsers(await open({ ...opening, steps }))).toBe(accounts)
    expect(steps.map(({ stage, state }) => `${stage} ${state}`)).toEqual(['name passed', 'tcp passed', 'bind passed'])
    expect(steps[2]?.detail).toEqual(because('step-sealed', { mechanism: way }))
  })

  it('of the current account is not to be had without a ticket, and nothing is sent then', async () => {
    proxy = await startRecordingProxy({ port: 389 })
    const problem = await problemOf(open({ credentials: { kind: 'current-account' } }))
    expect(problem).toMatchObject({ code: 'kerberos-no-ticket', stage: 'bind' })
    expect(problem.hint).toContain('kinit')
    expect(proxy.fromClients()).toHaveLength(0)
  })

  it('is that of the account whose ticket it is', async () => {
    await getTicket(samba, ticketFile, { ...reader, userName: 'user0002' })
    const session = await open({ credentials: { kind: 'current-account' } })
    const entry = await session.readEntry('', ['tokenGroups'], never)
    const sids = (entry?.attributes.get('tokengroups') ?? []).map((sid) => Buffer.from(sid).toString('hex'))
    const own = await session.readEntry(userDn(2), ['objectSid'], never)
    session.close()
    const [sid] = own?.attributes.get('objectsid') ?? []
    expect(sids).toContain(Buffer.from(sid ?? '').toString('hex'))
  })

  /** Of a UPN Samba's NTLM counts nothing and says 490; Windows is not known to. */
  it.each([
    ['Kerberos', controllerName, `unlucky@${dnsDomain}`],
    ['Kerberos', controllerName, `${netbiosDomain}\\unlucky`],
    ['NTLM', '127.0.0.1', `${netbiosDomain}\\unlucky`],
    ['NTLM', '127.0.0.1', `${dnsDomain}\\unlucky`],
  ])('by %s (%s) with a wrong password of %s is refused after exactly one attempt', async (_way, name, userName) => {
    proxy = await startRecordingProxy({ port: 389 })
    const before = await unlucky.wrongPasswords()
    const credentials: SealedCredentials = { kind: 'password', userName, password: wrongPassword }
    const problem = await problemOf(open({ credentials, name, authorities: [samba.caPem] }))
    expect(problem).toMatchObject({ code: 'credentials-refused', stage: 'bind', parameters: { subCode: '52e' } })
    expect(JSON.stringify(problem)).not.toContain(wrongPassword)
    expect(await unlucky.wrongPasswords()).toBe(before + 1)
    expect(proxy.connectionCount()).toBe(1)
  })

  it.each([
    ['Kerberos', controllerName],
    ['NTLM', '127.0.0.1'],
  ])('by %s of somebody whom nobody knows is refused', async (_way, name) => {
    const credentials: SealedCredentials = { kind: 'password', userName: `nobody@${dnsDomain}`, password: 'x' }
    expect(await problemOf(open({ credentials, name }))).toMatchObject({ code: 'credentials-refused', stage: 'bind' })
  })

  describe('where it is not to be had', () => {
    it('becomes one inside TLS, if the certificate is trusted', async () => {
      proxy = await startRecordingProxy({ port: 389, sealing: 'refused' })
      const steps: DiagnosisStep[] = []
      const session = await open({ authorities: [samba.caPem], steps })
      expect(await countUsers(session)).toBe(accounts)
      expect(steps.map(({ stage }) => stage)).toEqual(['name', 'tcp', 'tls', 'bind'])
      expect(steps[3]?.detail).toEqual(because('step-simple-bind'))
      expect(proxy.fromClients().includes(reader.password)).toBe(false)
    })

    it('is refused otherwise, LDAPS is recommended, and no password is sent', async () => {
      proxy = await startRecordingProxy({ port: 389, sealing: 'refused' })
      const problem = await problemOf(open())
      expect(problem).toMatchObject({ code: 'sealing-unavailable', stage: 'tls' })
      expect(problem.hint).toContain('LDAPS')
      expect(worded(problem.parameters)['reasons']).toMatch(/Kerberos.*authMethodNotSupported.*lab-authority/su)
      expect(proxy.fromClients().includes(reader.password)).toBe(false)
    })
  })
})
