import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labBaseDn, containers, person } from '../../e2e/lab/directory-data.ts'
import { connectLdap } from '../../e2e/lab/generic-ldap-lab.ts'
import { connectIceWarp, type IceWarpChange } from '../../e2e/lab/icewarp/icewarp-lab.ts'
import type { IceWarpVariant } from '../../e2e/lab/icewarp/icewarp-variant.ts'
import { labGroup, labUser, standardDomain, type LabAccount } from '../../e2e/lab/icewarp/lab-records.ts'
import { administrator, start as startIceWarp } from '../../e2e/lab/icewarp/read-lab.ts'
import { administrators, adminPassword } from '../../e2e/lab/kerio-connect/kerio-company.ts'
import { connectKerio } from '../../e2e/lab/kerio-connect/kerio-connect-lab.ts'
import { startKerioDouble } from '../../e2e/lab/kerio-connect/kerio-double.ts'
import { makeDomain, makeUser } from '../../e2e/lab/kerio-connect/make-records.ts'
import { scriptedAccount, scriptedDomain, scriptedDomainDn } from '../../e2e/lab/scripted-domain.ts'
import { connectController, scriptedController } from '../../e2e/lab/scripted-ldap/scripted-controller.ts'
import { scriptedDirectory } from '../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap } from '../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import { snapshotOf } from '../sync/plan/plan-fixtures.ts'
import { createInstallation, runWith, userNames, type Installation } from '../sync/sync-fixtures.ts'
import type { DirectoryConnector } from './connector.ts'

/* A directory in two places, `here` and `there`, whose account may lose sight of the second one between two runs. */
let installation: Installation
const closing: (() => Promise<void>)[] = []
beforeEach(async () => {
  installation = await createInstallation()
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  await installation.remove()
})

interface View {
  /** `hidden`: neither the place nor who stands there is shown. */
  readonly there: 'shown' | 'hidden'
  readonly people: readonly string[]
}
type Connect = (view: View) => Promise<DirectoryConnector>
const everybody = ['ada@here', 'bob@here', 'cleo@there'] as const
const shownIn = ({ there, people }: View) => people.filter((name) => there === 'shown' || !name.endsWith('@there'))
const localPart = (name: string) => name.slice(0, name.indexOf('@'))

const run = async (connect: Connect, view: View, expectedFingerprint: string | null = null) =>
  runWith(installation, snapshotOf([]), {
    dependencies: { connector: await connect(view) },
    request: { expectedFingerprint },
  })
const stored = async () => (await userNames(installation)).map((name) => name.replace(/@.*/u, ''))

const iceWarp =
  (variant: Partial<IceWarpVariant>, change: IceWarpChange = {}): Connect =>
  async (view) => {
    const domains = ['here', 'there'].filter((name) => view.there === 'shown' || name === 'here')
    const accounts: readonly LabAccount[] = [administrator, ...shownIn(view).map((name) => labUser(name, name))]
    const company = { domains: ['example.com', ...domains].map((name) => standardDomain(name)), accounts }
    return connectIceWarp((await startIceWarp(variant, company)).port, change)
  }

const kerio: Connect = async (view) => {
  const primary = makeDomain('example.com', { isPrimary: true })
  const domains = ['here', 'there'].map((name) => makeDomain(name))
  const users = shownIn(view).flatMap((name) =>
    domains.filter((domain) => name.endsWith(`@${domain.name}`)).map((domain) => makeUser(domain, localPart(name))),
  )
  const shown = domains.filter(({ name }) => view.there === 'shown' || name === 'here')
  const data = { domains: [primary, ...shown], users: [makeUser(primary, 'admin'), ...users], groups: [], aliases: [] }
  const double = await startKerioDouble({ data, accounts: administrators })
  closing.push(() => double.close())
  return connectKerio(double, { connection: { userName: 'auditor' }, password: adminPassword })
}

const ldap: Connect = async (view) => {
  const places = ['here', 'there'].filter((name) => view.there === 'shown' || name === 'here')
  const units = places.map((name) => ({
    distinguishedName: `ou=${name},${labBaseDn}`,
    attributes: { objectClass: ['organizationalUnit'], ou: [name] },
  }))
  const people = shownIn(view).map((name) => {
    const parentDn = name.replace(/.*@(.*)/u, `ou=$1,${labBaseDn}`)
    return person({ uid: localPart(name), givenName: 'Given', surname: 'Name', parentDn })
  })
  const admin = person({ uid: 'admin', givenName: 'Ad', surname: 'Min' })
  const script = scriptedDirectory({ entries: [...containers(), ...units, admin, ...people] })
  const server = await startScriptedLdap({ script })
  closing.push(() => server.close())
  return connectLdap(server.port)
}

const activeDirectory: Connect = async (view) => {
  const places = ['here', 'there'].filter((name) => view.there === 'shown' || name === 'here')
  const units = places.map((name) => ({
    distinguishedName: `OU=${name},${scriptedDomainDn}`,
    attributes: { objectClass: ['organizationalUnit'], ou: [name] },
  }))
  const people = shownIn(view).map((name) => {
    const parentDn = name.replace(/.*@(.*)/u, `OU=$1,${scriptedDomainDn}`)
    return scriptedAccount({ name: localPart(name), parentDn })
  })
  const script = scriptedController({
    entries: scriptedDomain([...units, scriptedAccount({ name: 'admin' }), ...people]),
  })
  const server = await startScriptedLdap({ script })
  closing.push(() => server.close())
  return connectController(server.port)
}

const kinds: readonly [what: string, connect: Connect][] = [
  ['IceWarp, XML commands', iceWarp({})],
  ['IceWarp, XML commands that tell nothing of the account', iceWarp({ sessionInfo: 'unknown' })],
  ['IceWarp, XML-RPC', iceWarp({ interfaces: 'object' })],
  ['Kerio Connect, as an auditor', kerio],
  ['Generic LDAP', ldap],
  ['Active Directory', activeDirectory],
]

describe.each(kinds)('%s', (_what, connect) => {
  const without = (name: string) => everybody.filter((each) => each !== name)
  beforeEach(async () => {
    expect((await run(connect, { there: 'shown', people: everybody })).outcome).toBe('applied')
    expect(await stored()).toEqual(['ada', 'admin', 'bob', 'cleo'])
  })

  it('somebody removed from a place that is still shown is deleted, be it the last one there', async () => {
    expect((await run(connect, { there: 'shown', people: without('bob@here') })).outcome).toBe('applied')
    expect((await run(connect, { there: 'shown', people: ['ada@here'] })).outcome).toBe('applied')
    expect(await stored()).toEqual(['ada', 'admin'])
  })

  it('a place that is no longer shown deletes nobody, however few they are, until it is confirmed', async () => {
    const report = await run(connect, { there: 'hidden', people: everybody })
    expect(report).toMatchObject({ outcome: 'held', plan: { holds: [{ kind: 'unseen-places', deletions: 1 }] } })
    expect(await stored()).toEqual(['ada', 'admin', 'bob', 'cleo'])
    const confirmed = await run(connect, { there: 'hidden', people: everybody }, report.plan?.fingerprint ?? null)
    expect(confirmed.outcome).toBe('applied')
    expect(await stored()).toEqual(['ada', 'admin', 'bob'])
  })
})

describe('IceWarp that does not tell what the account may see', () => {
  const unknown = { interfaces: 'object' } as const
  it('a domain that is no longer chosen is meant to go', async () => {
    await run(iceWarp(unknown), { there: 'shown', people: everybody })
    const chosen = iceWarp(unknown, { filters: { domains: ['example.com', 'here'] } })
    expect((await run(chosen, { there: 'hidden', people: everybody })).outcome).toBe('applied')
    expect(await stored()).toEqual(['ada', 'admin', 'bob'])
  })

  it.each([
    ['[team@there]', 'incomplete'],
    ['[there]', 'complete'],
    ['cleo@there', 'complete'],
  ])('a member %s of a chosen group, in a domain that is not listed, leaves the read %s', async (member, kind) => {
    const accounts = [administrator, labUser('ada@here', 'Ada'), labGroup('all@here', 'All', ['ada@here', member])]
    const domains = ['example.com', 'here'].map((name) => standardDomain(name))
    for (const variant of [unknown, { sessionInfo: 'unknown' }] as const) {
      const { port } = await startIceWarp(variant, { domains, accounts })
      const connector = connectIceWarp(port, { filters: { groups: ['all@here'] } })
      const { signal } = new AbortController()
      const knownPlaces = () => Promise.resolve(['here', 'there'])
      const snapshot = await connector.readDirectory({ signal, onProgress: () => undefined, knownPlaces })
      expect(snapshot.proof.kind).toBe(kind)
      expect(snapshot.unseenPlaces).toEqual(['there'])
    }
  })
})
