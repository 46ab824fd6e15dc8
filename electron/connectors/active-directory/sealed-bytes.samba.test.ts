import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startRecordingProxy, type RecordingProxy } from '../../../e2e/lab/samba/recording-proxy.ts'
import { companyEntries, regularUsers, specialNames, userName } from '../../../e2e/lab/samba/samba-company.ts'
import { connectSamba, type SambaChange } from '../../../e2e/lab/samba/samba-connector.ts'
import { companyDn, controllerName, dnsDomain, labPassword, reader } from '../../../e2e/lab/samba/samba-domain.ts'
import { sambaAvailable, type SambaFacts } from '../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../e2e/lab/samba/shared-samba.ts'
import { getTicket } from '../../../e2e/lab/samba/ticket.ts'
import { readAll } from '../../../e2e/lab/generic-ldap-lab.ts'
import { scriptedDirectory } from '../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import { equality } from '../ldap/filter/build-filter.ts'
import { defaultDeadlines } from '../ldap/session/ldap-session.ts'
import { collect, never, openTestSession } from '../ldap/session/session-for-tests.ts'
import { openSealedSession } from './sealing/open-sealed-session.ts'

/** What must not be seen: every password, and of users their names, addresses and where they stand. */
const secrets: readonly string[] = [labPassword, 'Canary']
const userData: readonly string[] = [
  ...Array.from({ length: 20 }, (_, index) => userName(index * 100 + 1)),
  userName(1).slice(0, -2),
  'User 0',
  ...specialNames.flatMap((facts) => [facts.userName, facts.name ?? '']),
  `anna.becker@${dnsDomain}`,
  `jörg@${dnsDomain}`,
  'Company',
  'OU=Staff',
  'Becker',
  'Archived',
  'sAMAccountName',
].filter((text) => text.length > 4)

/** Each text as UTF-8, as UTF-16 as Windows writes it, and encoded as in mail; whatever its case. */
function textsIn(bytes: Buffer, texts: readonly string[]): readonly string[] {
  const seen = bytes.toString('latin1').toLowerCase()
  const forms = (text: string): readonly string[] => [
    Buffer.from(text, 'utf8').toString('latin1'),
    Buffer.from(text, 'utf16le').toString('latin1'),
    Buffer.from(text, 'utf8').toString('base64').replace(/=+$/u, '').slice(0, -1),
  ]
  return texts.filter((text) => forms(text).some((form) => seen.includes(form.toLowerCase())))
}

describe.skipIf(!sambaAvailable())('whoever records what passes on the plain port', () => {
  let samba: SambaFacts
  let proxy: RecordingProxy
  const ticketFile = join(mkdtempSync(join(tmpdir(), 'dsconsole-bytes-')), 'cache')
  beforeAll(async () => {
    samba = await sharedSamba()
    process.env['KRB5_CONFIG'] = samba.krb5File
    process.env['KRB5CCNAME'] = `FILE:${ticketFile}`
  })
  afterEach(() => proxy.close())

  const connect = ({ connection = {}, ...change }: SambaChange = {}) =>
    connectSamba(samba, { connection: { server: `127.0.0.1:${proxy.port}`, ...connection }, ...change })
  const record = async (port = 389): Promise<void> => {
    proxy = await startRecordingProxy({ port })
  }
  const seen = (texts: readonly string[]) => ({
    fromClients: textsIn(proxy.fromClients(), texts),
    fromServer: textsIn(proxy.fromServer(), texts),
  })
  const nothing = { fromClients: [], fromServer: [] }

  it('sees no user and no password of a run with the password, by Kerberos', async () => {
    await record()
    const { users } = await readAll(connect())
    expect(users.length).toBeGreaterThan(regularUsers)
    expect(proxy.fromServer().length).toBeGreaterThan(100_000)
    expect(seen([...secrets, ...userData, reader.userName])).toEqual(nothing)
  })

  it('sees no user of a run with a ticket, by Kerberos', async () => {
    await getTicket(samba, ticketFile, reader)
    await record()
    const connector = connect({ connection: { authentication: 'windows', userName: '' }, password: null })
    expect((await readAll(connector)).users.length).toBeGreaterThan(regularUsers)
    expect(seen([...secrets, ...userData, reader.userName])).toEqual(nothing)
  })

  it('sees neither groups, nor the test, nor the log-on of a user', async () => {
    await record()
    const connector = connect({ filters: { groups: ['Archived'] } })
    await readAll(connector)
    expect((await connector.listGroups({ signal: never })).length).toBeGreaterThan(3)
    const answer = {
      userName: userName(1),
      password: labPassword,
      externalId: null,
      distinguishedName: null,
      signal: never,
    }
    expect(await connector.authenticate(answer)).toMatchObject({ outcome: 'accepted' })
    expect((await connector.diagnose({ signal: never })).problem).toBeNull()
    expect(seen([...secrets, ...userData, reader.userName])).toEqual(nothing)
  })

  it('sees of a log-on by NTLM who logs on, and nothing else', async () => {
    await record()
    const session = await openSealedSession({
      endpoint: { host: '127.0.0.1', port: proxy.port, acceptAllCertificates: false, certificateAuthorities: [] },
      controllerName: '127.0.0.1',
      credentials: { kind: 'password', userName: `${reader.userName}@${dnsDomain}`, password: reader.password },
      deadlines: defaultDeadlines,
      signal: never,
    })
    const filter = equality('sAMAccountType', '805306368')
    const attributes = ['sAMAccountName', 'mail', 'displayName']
    const found = await collect(session.search({ baseDn: companyDn, scope: 'sub', filter, attributes, signal: never }))
    session.close()
    expect(found.length).toBeGreaterThan(regularUsers)
    expect(seen([...secrets, ...userData])).toEqual(nothing)
    expect(seen([reader.userName]).fromClients).toEqual([reader.userName])
  })

  describe('would see them, if they were there (control):', () => {
    it('what a controller says before anybody logs on', async () => {
      await record()
      await readAll(connect())
      expect(seen([controllerName, 'DC=corp,DC=example']).fromServer).toEqual([controllerName, 'DC=corp,DC=example'])
    })

    it('a password and a search that another client sends in clear text, though the controller refuses them', async () => {
      await record()
      const search = ['-b', companyDn, `(sAMAccountName=${userName(1)})`]
      const bind = ['-D', `${reader.userName}@${dnsDomain}`, '-w', 'Canary-of-the-control']
      const clear = promisify(execFile)
      await clear('ldapsearch', ['-x', '-H', `ldap://127.0.0.1:${proxy.port}`, ...bind, ...search]).catch(() => null)
      await clear('ldapsearch', ['-x', '-H', `ldap://127.0.0.1:${proxy.port}`, ...search]).catch(() => null)
      expect(seen(['Canary', userName(1), 'Company', reader.userName]).fromClients).toHaveLength(4)
    })

    it('every user of the same company on a server that does not seal', async () => {
      const server = await startScriptedLdap({ script: scriptedDirectory({ entries: companyEntries() }) })
      await record(server.port)
      const session = await openTestSession({ port: proxy.port })
      const filter = equality('objectClass', 'user')
      const attributes = ['sAMAccountName', 'mail', 'proxyAddresses', 'displayName']
      await collect(session.search({ baseDn: companyDn, scope: 'sub', filter, attributes, signal: never }))
      session.close()
      await server.close()
      const absent = userData.filter((text) => !seen(userData).fromServer.includes(text))
      expect(absent).toEqual(['Archived'])
    })
  })
})
