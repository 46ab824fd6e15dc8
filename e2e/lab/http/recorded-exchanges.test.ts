import { afterEach, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import type { DirectoryConnector } from '../../../electron/connectors/connector.ts'
import { connectTo } from '../../../electron/connectors/application-integration/integration-for-tests.ts'
import { doubleAccount, startIntegrationDouble } from '../application-integration/integration-double.ts'
import { readAll } from '../generic-ldap-lab.ts'
import { startIceWarpDouble } from '../icewarp/icewarp-double.ts'
import { connectIceWarp } from '../icewarp/icewarp-lab.ts'
import { labAdministrator } from '../icewarp/lab-company.ts'
import { labGroup, labUser, standardDomain } from '../icewarp/lab-records.ts'
import { adminPassword, administrators, primaryDomain } from '../kerio-connect/kerio-company.ts'
import { connectKerio } from '../kerio-connect/kerio-connect-lab.ts'
import { startKerioDouble } from '../kerio-connect/kerio-double.ts'
import { makeAlias, makeDomain, makeGroup, makeUser, memberOf } from '../kerio-connect/make-records.ts'
import { startWiretap, type Wiretap } from './wiretap.ts'

const usersPassword = 'canary-of-a-users-password'
const secrets = [adminPassword, labAdministrator.password, doubleAccount.password, usersPassword]

/** What closes after a test, last opened first. */
const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close()
})
function closing<Each extends { close(): Promise<void> }>(each: Each): Each {
  opened.push(each)
  return each
}

/** What differs from run to run, and what must not stand in a file, is replaced; nothing else is. */
function readable(tap: Wiretap): string {
  const withoutSecrets = secrets.reduce((text, secret) => text.replaceAll(secret, '(password)'), tap.transcript())
  return withoutSecrets
    .replaceAll(/(localhost|127\.0\.0\.1):\d+/gu, 'server')
    .replaceAll(/Authorization: Basic \S+/gu, 'Authorization: Basic (name and password)')
    .replaceAll(/Date: .*/gu, 'Date: (now)')
    .replaceAll(/\b[0-9a-f]{64}\b|\b[0-9a-f]{32}\b/giu, '(random)')
}

/** `npx vitest run e2e/lab/http -u` writes the file anew; the difference is then there to be read. */
const compare = async (file: string, tap: Wiretap): Promise<void> => {
  const text = readable(tap)
  for (const secret of secrets) expect(text).not.toContain(secret)
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '..', `${file}.txt`))
}

const logOn = (connector: DirectoryConnector, userName: string) =>
  connector.authenticate({
    userName,
    distinguishedName: null,
    password: usersPassword,
    signal: new AbortController().signal,
  })

describe('connector and double still say what the recorded exchange says', () => {
  it('Kerio Connect: one read', async () => {
    const branch = makeDomain('branch.example', { aliasList: ['filiale.example'] })
    const sales = makeGroup(branch, 'Sales', 'Everyone who sells')
    const anna = makeUser(branch, 'anna', {
      fullName: 'Anna Müller',
      emailAddresses: ['a.mueller'],
      userGroups: [memberOf(sales)],
    })
    const aliases = [makeAlias(branch, 'reception', { deliverTo: 'anna' })]
    const data = { domains: [primaryDomain, branch], users: [anna], groups: [sales], aliases }
    const double = closing(await startKerioDouble({ data, accounts: administrators }))
    const tap = closing(await startWiretap(double.port, 'https'))
    const groups = ['Sales@branch.example']
    const { users } = await readAll(connectKerio({ ...double, port: tap.port }, { filters: { groups } }))
    expect(users).toHaveLength(1)
    await compare('kerio-connect/recorded/read', tap)
  })

  it.each(['command', 'object'] as const)('IceWarp, the interface %s: one read and one log-on', async (interfaces) => {
    const jane = labUser('jdoe@example.org', 'Jürgen & <Jane> Doe', {
      aliases: ['jdoe', 'jane'],
      password: usersPassword,
    })
    const company = {
      domains: [standardDomain('example.com'), standardDomain('example.org')],
      accounts: [
        labUser(labAdministrator.userName, 'Administrator', { adminType: 2 }),
        jane,
        labGroup('sales@example.org', 'Sales', ['[example.org]']),
      ],
    }
    const double = closing(await startIceWarpDouble({ company, variant: { interfaces }, scheme: 'http' }))
    const tap = closing(await startWiretap(double.port, 'http'))
    const connector = connectIceWarp(tap.port, { filters: { groups: ['sales@example.org'] } })
    expect((await readAll(connector)).users).toHaveLength(1)
    expect((await logOn(connector, 'jdoe@example.org')).outcome).toBe('accepted')
    await compare(`icewarp/recorded/${interfaces}-interface`, tap)
  })

  it('Application Integration: one read, one log-on, one refused', async () => {
    const users = [
      { userName: 'anna', distinguishedName: 'uid=anna,dc=example,dc=com', emailAddresses: ['anna@example.com'] },
      { userName: 'berta', fullName: 'Berta Weiß' },
    ]
    const double = closing(await startIntegrationDouble({ users, passwords: { anna: usersPassword } }))
    const tap = closing(await startWiretap(double.port, 'http'))
    const connector = connectTo(`http://127.0.0.1:${tap.port}/directory`)
    expect((await readAll(connector)).users).toHaveLength(2)
    expect((await logOn(connector, 'anna')).outcome).toBe('accepted')
    expect((await logOn(connector, 'berta')).outcome).toBe('refused')
    await compare('application-integration/recorded/list-and-log-ons', tap)
  })
})
