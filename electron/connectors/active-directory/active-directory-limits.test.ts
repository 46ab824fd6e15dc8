import { afterEach, describe, expect, it } from 'vitest'
import { problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import {
  numbersTo,
  scriptedAccount,
  scriptedDn,
  scriptedDomain,
  scriptedGroup,
  scriptedGroupDn,
  scriptedName,
  withoutAttributes,
} from '../../../e2e/lab/scripted-domain.ts'
import { asksForRange, changingDirectory } from '../../../e2e/lab/scripted-ldap/changing-directory.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { emptyPages, sameCookieForEver } from '../../../e2e/lab/scripted-ldap/page-action.ts'
import { connectController, scriptedController } from '../../../e2e/lab/scripted-ldap/scripted-controller.ts'
import type { ScriptedDirectoryOptions } from '../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { DirectoryEntry } from '../sample/ldap-server/stored-directory.ts'

let server: ScriptedLdap | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function serve(script: LdapScript): Promise<ScriptedLdap> {
  server = await startScriptedLdap({ script })
  return server
}
const domain = (entries: readonly DirectoryEntry[], options: Partial<ScriptedDirectoryOptions> = {}) =>
  scriptedController({ entries: scriptedDomain(entries), ...options })
/** Only `member` tells who belongs to what. */
const withoutMemberOf = (entries: readonly DirectoryEntry[], options: Partial<ScriptedDirectoryOptions> = {}) =>
  scriptedController({ entries: withoutAttributes(scriptedDomain(entries), 'memberOf'), ...options })

const accounts = (count: number) => numbersTo(count).map((number) => scriptedAccount({ name: scriptedName(number) }))
const namesTo = (count: number) => numbersTo(count).map(scriptedName)
const memberDns = (count: number) => namesTo(count).map((name) => scriptedDn(name))
const connect = (...groups: readonly string[]) =>
  connectController(server?.port ?? 1, { filters: { groups: [...groups] } })
const { signal } = new AbortController()
const rangesAsked = () => server?.searches().filter(asksForRange).length

describe('pages', () => {
  it.each([
    [999, 1_000],
    [1_000, 1_000],
    [1_001, 1_000],
    [5_000, 1_000],
    [25, 1],
    [25, 7],
  ])('with %i accounts at %i entries each are read to the last', async (count, pageCap) => {
    await serve(domain(accounts(count), { pageCap }))
    const snapshot = await readAll(connect())
    expect(userNamesOf(snapshot)).toEqual(namesTo(count))
    expect(snapshot.proof).toMatchObject({
      kind: 'complete',
      entries: count,
      pages: Math.ceil(count / Math.min(pageCap, 500)),
    })
  })

  it.each([
    ['first', 1, 1],
    ['in the middle', 2, 1],
    ['last', 3, 1],
    ['fifty in a row', 2, 50],
    ['fifty at the beginning', 1, 50],
  ])('that are empty and carry a cookie do not end a read: %s', async (_where, page, count) => {
    const scripted = await serve(domain(accounts(25), { pageCap: 10, pageFault: emptyPages(page, count) }))
    expect(userNamesOf(await readAll(connect()))).toEqual(namesTo(25))
    // rootDSE before and after the log-on, then the pages
    expect(scripted.searches()).toHaveLength(2 + 3 + count)
  })

  it('that never come to an end are an error', async () => {
    await serve(domain(accounts(25), { pageCap: 10, pageFault: sameCookieForEver(2) }))
    expect(await problemOf(readAll(connect()))).toMatchObject({ code: 'paging-failed', stage: 'search' })
  })

  it('come without references, where the controller can be asked for that', async () => {
    const scripted = await serve(domain([...accounts(3), scriptedGroup({ name: 'team', members: memberDns(2) })]))
    await readAll(connect('team'))
    await connect().listGroups({ signal })
    const sweeps = scripted.searches().filter(({ operation }) => operation.scope === 'sub')
    expect(sweeps.length).toBeGreaterThan(3)
    const withoutReferences = sweeps.filter(({ controls }) =>
      controls.some(({ oid }) => oid === '1.2.840.113556.1.4.1339'),
    )
    expect(withoutReferences).toEqual(sweeps)
  })

  it('may bring references all the same: they are counted, and nobody follows them', async () => {
    const references = ['ldap://corp.example/DC=DomainDnsZones,DC=corp,DC=example', 'ldap://child.corp.example/']
    const scripted = await serve(domain(accounts(3), { references }))
    const snapshot = await readAll(connect())
    expect(userNamesOf(snapshot)).toEqual(namesTo(3))
    expect(snapshot.proof).toMatchObject({ references: 2 })
    expect(snapshot.warnings).toEqual([{ code: 'references-ignored', parameters: { count: 2 } }])
    expect(scripted.connections).toHaveLength(2)
  })
})

describe('ranges of values', () => {
  const sizes = [4, 5, 6, 31, 1_499, 1_500, 1_501]
  it.each(sizes.flatMap((count) => [5, 30, 1_000, 1_500].map((cap) => ({ count, cap }))))(
    'bring $count members at $cap each, to the last one and no one else',
    async ({ count, cap }) => {
      const group = scriptedGroup({ name: 'all', members: memberDns(count) })
      await serve(withoutMemberOf([...accounts(count + 3), group], { valueCap: cap }))
      const snapshot = await readAll(connect('all'))
      expect([...userNamesOf(snapshot)].sort()).toEqual(namesTo(count))
      expect(snapshot.proof.kind).toBe('complete')
      expect(rangesAsked()).toBe(Math.ceil(count / cap) - 1)
    },
  )

  it.each([
    [10_000, 1_500],
    [10_000, 30],
    [100_000, 1_500],
  ])('of a group of %i at %i each are counted for the picker', async (count, cap) => {
    await serve(domain([scriptedGroup({ name: 'all', members: memberDns(count) })], { valueCap: cap }))
    expect(await connect().listGroups({ signal })).toMatchObject([{ name: 'all', memberCount: count }])
    expect(rangesAsked()).toBe(Math.ceil(count / cap) - 1)
  })

  it('of 10,000 members at 5 each agree with what the accounts say', async () => {
    const group = scriptedGroup({ name: 'all', members: memberDns(10_000) })
    await serve(domain([...accounts(10_003), group], { valueCap: 5 }))
    const snapshot = await readAll(connect('all'))
    expect(userNamesOf(snapshot)).toEqual(namesTo(10_000))
    expect(snapshot).toMatchObject({ warnings: [], proof: { kind: 'complete' } })
    expect(rangesAsked()).toBe(1_999)
  })

  it('bring all addresses of an account', async () => {
    const addresses = numbersTo(12).map((number) => `alias${number}@corp.example`)
    const proxyAddresses = [...addresses.map((address) => `smtp:${address}`), 'SMTP:first@corp.example']
    await serve(domain([scriptedAccount({ name: 'anna', further: { proxyAddresses } })], { valueCap: 5 }))
    const [anna] = (await readAll(connect())).users
    expect(anna?.emailAddresses).toEqual(['first@corp.example', ...addresses, 'anna@corp.example'])
  })

  /** The first member leaves and one comes at the end, so that everybody moves up by one place. */
  const edited = (edits: number): LdapScript =>
    changingDirectory(
      numbersTo(edits + 1).map((version) =>
        withoutMemberOf(
          [
            ...accounts(30),
            scriptedGroup({
              name: 'all',
              members: memberDns(version + 9).slice(version - 1),
              further: { uSNChanged: [String(version)] },
            }),
          ],
          { valueCap: 3 },
        ),
      ),
      asksForRange,
    )

  it.each([0, 1, 2])('of a group that is edited meanwhile are read anew: %i times', async (edits) => {
    await serve(edited(edits))
    const snapshot = await readAll(connect('all'))
    expect([...userNamesOf(snapshot)].sort()).toEqual(namesTo(edits + 10).slice(edits))
  })

  it('of a group that never comes to rest are an error, and never a part', async () => {
    await serve(edited(20))
    const { code, stage, message } = await problemOf(readAll(connect('all')))
    expect({ code, stage }).toEqual({ code: 'paging-failed', stage: 'groups' })
    expect(message).toContain(scriptedGroupDn('all'))
  })

  it('of a group that vanishes meanwhile are an error', async () => {
    const members = memberDns(10)
    const group = scriptedGroup({ name: 'all', members })
    const versions = [[...accounts(10), group], accounts(10)].map((entries) =>
      withoutMemberOf(entries, { valueCap: 3 }),
    )
    await serve(changingDirectory(versions, asksForRange))
    expect(await problemOf(readAll(connect('all')))).toMatchObject({ code: 'paging-failed', stage: 'groups' })
  })
})
