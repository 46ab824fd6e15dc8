import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startIntegrationDouble, doubleAccount } from '../e2e/lab/application-integration/integration-double.ts'
import { containers, labBaseDn, passwordOf, people } from '../e2e/lab/directory-data.ts'
import { startDovecot } from '../e2e/lab/dovecot.ts'
import { startIceWarpDouble } from '../e2e/lab/icewarp/icewarp-double.ts'
import { labAdministrator, labCompany } from '../e2e/lab/icewarp/lab-company.ts'
import { passwordFor } from '../e2e/lab/icewarp/lab-records.ts'
import { adminPassword, administrators, company } from '../e2e/lab/kerio-connect/kerio-company.ts'
import { startKerioDouble } from '../e2e/lab/kerio-connect/kerio-double.ts'
import { writeAppDirectory } from '../e2e/lab/mdaemon/app-directory.ts'
import { startSlapd } from '../e2e/lab/slapd.ts'
import { tiedTemporaryFolder } from '../e2e/lab/tied-process.ts'
import type { CallAnswer } from '../shared/ipc/call.ts'
import { composeConsole, type Console } from './compose.ts'

/** A directory with one user who is about to log on to the console. */
interface Place {
  readonly configuration: object
  readonly secrets: Readonly<Record<string, string>>
  readonly user: { readonly userName: string; readonly password: string }
  readonly stop: () => Promise<void>
}

const imap = (port: number) => ({ imapServer: `localhost:${port}`, imapAccess: 'tls', acceptAllCertificates: true })

async function genericLdap(): Promise<Place> {
  const slapd = await startSlapd({ entries: [...containers(), ...people(3)] })
  return {
    configuration: {
      type: 'generic-ldap',
      connection: { serverName: `127.0.0.1:${slapd.port}`, administrativeDn: slapd.adminDn, baseDn: labBaseDn },
      filters: { userNameAttribute: 'uid' },
    },
    secrets: { password: slapd.adminPassword },
    user: { userName: 'user000002', password: passwordOf('user000002') },
    stop: () => slapd.stop(),
  }
}

async function mdaemon(): Promise<Place> {
  const user = { userName: 'anna@example.com', password: 'canary-of-the-mailbox' }
  const dovecot = await startDovecot({ accounts: { [user.userName]: user.password } })
  const appDirectory = tiedTemporaryFolder('dsconsole-everywhere-app-')
  writeAppDirectory(appDirectory, { accounts: [{ domain: 'example.com', mailbox: 'anna', fullName: 'Anna' }] })
  const configuration = { type: 'mdaemon', connection: { appDirectory }, authentication: imap(dovecot.port) }
  return { configuration, secrets: {}, user, stop: () => dovecot.stop() }
}

async function kerioConnect(): Promise<Place> {
  const user = { userName: 'anna@example.com', password: 'canary-of-the-mailbox' }
  const double = await startKerioDouble({ data: company, accounts: administrators })
  const dovecot = await startDovecot({ accounts: { [user.userName]: user.password } })
  const serverName = `${double.host}:${double.port}`
  return {
    configuration: {
      type: 'kerio-connect',
      connection: { serverName, acceptAllCertificates: true, userName: 'full' },
      authentication: imap(dovecot.port),
    },
    secrets: { password: adminPassword },
    user,
    stop: async () => {
      await double.close()
      await dovecot.stop()
    },
  }
}

async function iceWarp(): Promise<Place> {
  const double = await startIceWarpDouble({ company: labCompany(), variant: { interfaces: 'command' } })
  const userName = 'jdoe@example.com'
  return {
    configuration: {
      type: 'icewarp',
      connection: {
        serverName: `localhost:${double.port}`,
        acceptAllCertificates: true,
        userName: labAdministrator.userName,
      },
    },
    secrets: { password: labAdministrator.password },
    user: { userName, password: passwordFor(userName) },
    stop: () => double.close(),
  }
}

async function applicationIntegration(): Promise<Place> {
  const user = { userName: 'ada', password: 'canary-of-ada' }
  const double = await startIntegrationDouble({
    users: [{ userName: user.userName }],
    passwords: { [user.userName]: user.password },
  })
  return {
    configuration: {
      type: 'application-integration',
      connection: { url: double.url, requiresAuthentication: true, userName: doubleAccount.userName },
    },
    secrets: { password: doubleAccount.password },
    user,
    stop: () => double.close(),
  }
}

const { signal } = new AbortController()
const root = { userName: 'root', fullName: null, password: 'a long way to tipperary' }

/** One program, as a browser sees it, for each kind of directory: synchronized, and with nobody logged on. */
describe.each<[string, () => Promise<Place>]>([
  ['Generic LDAP (slapd)', genericLdap],
  ['MDaemon (Dovecot)', mdaemon],
  ['Kerio Connect (its double, Dovecot)', kerioConnect],
  ['IceWarp (its double)', iceWarp],
  ['Application Integration (its double)', applicationIntegration],
])('logging on to the console with the password of %s', (_name, start) => {
  let console: Console
  let place: Place
  const folder = tiedTemporaryFolder('dsconsole-everywhere-')
  const ask = (call: string, input: unknown): Promise<CallAnswer<unknown>> =>
    console.connect('page').dispatcher.dispatch({ call, input, signal })
  const logOn = (password: string) => ask('session.logOn', { userName: place.user.userName, password })

  beforeAll(async () => {
    place = await start()
    console = await composeConsole({ dataFolder: join(folder, 'data'), host: 'browser' })
    await ask('session.createAdministrator', root)
    const { configuration, secrets } = place
    expect(await ask('directories.save', { configuration: { id: 'main', ...configuration }, secrets })).toMatchObject({
      ok: true,
    })
    const ended = new Promise((fulfil) => console.subscribe((event) => event.kind === 'run-ended' && fulfil(event)))
    await ask('synchronization.synchronize', { directory: 'main', expectedFingerprint: null })
    expect(await ended).toMatchObject({ run: { outcome: 'applied' } })
    await ask('session.logOff', {})
  }, 60_000)

  afterAll(async () => {
    await console.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('leads in with the right one, to the own page', async () => {
    const { userName, password } = place.user
    expect(await logOn(password)).toMatchObject({
      ok: true,
      value: { kind: 'logged-on', role: 'user', userName, authentication: 'directory-services' },
    })
    await ask('session.logOff', {})
  })

  test('leads nobody in with a wrong one, and does not say whether the name was right', async () => {
    expect(await logOn('wrong')).toMatchObject({ ok: false, error: { code: 'log-on-refused' } })
  })

  test('says that the directory is away when it is, and takes that for no wrong password', async () => {
    await place.stop()
    for (let time = 0; time < 4; time += 1)
      expect(await logOn(place.user.password)).toMatchObject({ ok: false, error: { code: 'connection-refused' } })
  })
})
