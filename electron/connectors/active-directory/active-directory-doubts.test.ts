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
import { changingDirectory } from '../../../e2e/lab/scripted-ldap/changing-directory.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { connectController, scriptedController } from '../../../e2e/lab/scripted-ldap/scripted-controller.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import { outlineAfter } from '../../../e2e/lab/scripted-plan.ts'
import type { ActiveDirectoryFilters } from '../../../shared/configuration/active-directory.ts'
import { because, named } from '../../../shared/text/reason.ts'
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
const asSeen = (entries: readonly DirectoryEntry[]): LdapScript => scriptedController({ entries, pageCap: 3 })
const accounts = (count: number) => numbersTo(count).map((number) => scriptedAccount({ name: scriptedName(number) }))
const namesTo = (count: number) => numbersTo(count).map(scriptedName)
const member = (number: number) => scriptedDn(scriptedName(number))
const group = (name: string, ...members: readonly string[]) => scriptedGroup({ name, members })
const read = (filters: Partial<ActiveDirectoryFilters> = {}) =>
  readAll(connectController(server?.port ?? 1, { filters }))
const team = { groups: ['team'] }
const sortedNames = (snapshot: Parameters<typeof userNamesOf>[0]) => [...userNamesOf(snapshot)].sort()

/** A team of six: two by itself, two by a group in it, two by its primary group. */
const six = namesTo(6)
const primary = [5, 6].map((number) => scriptedAccount({ name: scriptedName(number), primaryGroup: 4_711 }))
const whole = scriptedDomain([
  ...accounts(4),
  ...primary,
  scriptedAccount({ name: 'other' }),
  scriptedGroup({ name: 'team', members: [member(1), member(2), scriptedGroupDn('inner')], relativeId: 4_711 }),
  group('inner', member(3), member(4)),
])
/** What the rules below would let happen if a read were taken for what it shows. */
const withoutEntry = (distinguishedName: string) =>
  whole.filter((entry) => entry.distinguishedName !== distinguishedName)

describe('an attribute that may not be read', () => {
  it('is missed by nobody, where none is missing', async () => {
    await serve(asSeen(whole))
    const snapshot = await read(team)
    expect(sortedNames(snapshot)).toEqual(six)
    expect(outlineAfter(snapshot, six)).toEqual([])
  })

  it.each([
    ['memberOf', ['memberOf']],
    ['member', ['member']],
    ['the state of accounts', ['userAccountControl']],
    ['what Exchange writes', ['msExchHideFromAddressLists', 'msExchRecipientTypeDetails']],
  ])('loses nobody: %s', async (_what, hidden) => {
    await serve(asSeen(withoutAttributes(whole, ...hidden)))
    const filters = { ...team, visibleUsersOnly: true, enabledUsersOnly: true }
    const snapshot = await read(filters)
    expect(sortedNames(snapshot)).toEqual(six)
    expect(snapshot.proof.kind).toBe('complete')
    expect(outlineAfter(snapshot, six)).toEqual([])
  })

  it('hides who is disabled, and that is said', async () => {
    await serve(asSeen(withoutAttributes(whole, 'userAccountControl')))
    const { warnings } = await read({ enabledUsersOnly: true })
    expect(warnings).toEqual([
      { code: 'attribute-absent', parameters: { attribute: 'userAccountControl', field: 'filters.enabledUsersOnly' } },
    ])
    expect((await read({ enabledUsersOnly: false })).warnings).toEqual([])
  })

  it('ends the read where it is the identifier of a group, which hides its primary members', async () => {
    await serve(asSeen(withoutAttributes(whole, 'objectSid')))
    const { code, stage, message } = await problemOf(read(team))
    expect({ code, stage }).toEqual({ code: 'insufficient-rights', stage: 'groups' })
    expect(message).toBe(`reader@corp.example may not read below ${scriptedGroupDn('team')}.`)
  })

  it('makes an empty group of one that is full, so that nobody is deleted', async () => {
    const entries = [...whole, ...scriptedDomain([group('second', member(1))])]
    await serve(asSeen(withoutAttributes(entries, 'member', 'memberOf')))
    const snapshot = await read({ groups: ['team', 'second'] })
    expect(snapshot.warnings).toEqual([{ code: 'group-unpopulated', parameters: { group: 'second' } }])
    expect(snapshot.proof).toEqual({ kind: 'incomplete', reason: 'group-unpopulated' })
    expect(outlineAfter(snapshot, six)).toEqual([])
  })

  it('makes nobody of accounts whose kind it tells, so that nobody is deleted', async () => {
    const entries = whole.map((entry) =>
      entry.distinguishedName === member(1)
        ? (withoutAttributes([entry], 'sAMAccountType', 'memberOf')[0] ?? entry)
        : entry,
    )
    await serve(asSeen(entries))
    const snapshot = await read(team)
    expect(sortedNames(snapshot)).toEqual(six.slice(1))
    expect(outlineAfter(snapshot, six)).toEqual([])
  })
})

describe('a member that the group names and this account may not see', () => {
  it.each([
    ['a user', member(1)],
    ['a user of a group in the group', member(3)],
    ['a group in the group', scriptedGroupDn('inner')],
  ])('keeps everybody: %s', async (_what, unseen) => {
    await serve(asSeen(withoutEntry(unseen)))
    const snapshot = await read(team)
    expect(sortedNames(snapshot).length).toBeLessThan(6)
    expect(snapshot.proof).toEqual({ kind: 'incomplete', reason: 'members-unseen' })
    const owner = unseen === member(3) ? 'inner' : 'team'
    expect(snapshot.warnings).toEqual([
      { code: 'members-unseen', parameters: { count: 1, group: owner, example: unseen } },
    ])
    expect(outlineAfter(snapshot, six)).toEqual([])
  })

  it('is another thing than one who left the group', async () => {
    const left = scriptedDomain([...accounts(2), scriptedAccount({ name: 'other' }), group('team', member(1))])
    await serve(asSeen(left))
    const snapshot = await read(team)
    expect(snapshot.proof.kind).toBe('complete')
    expect(outlineAfter(snapshot, namesTo(2))).toEqual([`delete ${scriptedName(2)}`])
  })
})

describe('somebody who works on the directory meanwhile', () => {
  const isSweep: Parameters<typeof changingDirectory>[1] = ({ operation, page }) =>
    JSON.stringify(operation.filter).includes('sAMAccountType') && page?.cookie.length === 0
  const isLookUp: Parameters<typeof changingDirectory>[1] = ({ operation }) =>
    JSON.stringify(operation.filter).includes('distinguishedName')
  const moved = { name: scriptedName(1), identity: scriptedName(1), parentDn: scriptedGroupDn('elsewhere') }

  it('and moves a user after the groups were read: found under the new name', async () => {
    const before = [...accounts(3), group('team', member(1), member(2))]
    const movedAccount = scriptedAccount(moved)
    const after = [movedAccount, ...accounts(3).slice(1), group('team', movedAccount.distinguishedName, member(2))]
    await serve(
      changingDirectory(
        [before, after].map((entries) => asSeen(scriptedDomain(entries))),
        isSweep,
      ),
    )
    const snapshot = await read(team)
    expect(snapshot).toMatchObject({ warnings: [], proof: { kind: 'complete' } })
    expect(outlineAfter(snapshot, namesTo(2))).toEqual([`update ${scriptedName(1)} (distinguishedName)`])
  })

  it('and moves a user between the sweep and the look-up, where only the group tells of members', async () => {
    const movedAccount = scriptedAccount(moved)
    const before = [...accounts(3), group('team', member(1), member(2))]
    const after = [movedAccount, ...accounts(3).slice(1), group('team', movedAccount.distinguishedName, member(2))]
    const versions = [before, after].map((entries) => asSeen(withoutAttributes(scriptedDomain(entries), 'memberOf')))
    await serve(changingDirectory(versions, isLookUp))
    const snapshot = await read(team)
    expect(snapshot).toMatchObject({ warnings: [], proof: { kind: 'complete' } })
    expect(outlineAfter(snapshot, namesTo(2))).toEqual([`update ${scriptedName(1)} (distinguishedName)`])
  })

  it('and deletes a user between the sweep and the look-up: gone, and nobody else', async () => {
    const before = [...accounts(3), group('team', member(1), member(2))]
    const after = [...accounts(3).slice(1), group('team', member(2))]
    const versions = [before, after].map((entries) => asSeen(withoutAttributes(scriptedDomain(entries), 'memberOf')))
    await serve(changingDirectory(versions, isLookUp))
    expect(outlineAfter(await read(team), namesTo(2))).toEqual([`delete ${scriptedName(1)}`])
  })

  it('and renames a group between its own search and that for members: the group itself names them', async () => {
    const before = scriptedDomain([...accounts(3), group('team', member(1), member(2))])
    const after = scriptedDomain([...accounts(3), group('renamed', member(1), member(2))])
    await serve(changingDirectory([before, after].map(asSeen), isSweep))
    const snapshot = await read(team)
    expect(sortedNames(snapshot)).toEqual(namesTo(2))
  })

  /** Three accounts a page, so that the second page comes from the changed directory. */
  const betweenPages = (before: readonly DirectoryEntry[], after: readonly DirectoryEntry[]): LdapScript => {
    const pages = [before, after].map((entries) =>
      scriptedController({ entries: scriptedDomain(entries), pageCap: 1_000 }),
    )
    return {
      ...pages[0],
      search: (request, reply) => {
        const isPaged = request.operation.scope === 'sub'
        const isFirst = request.page?.cookie.length === 0
        if (!isPaged) return pages[0]?.search?.(request, reply)
        const first = { ...request, page: request.page === null ? null : { ...request.page, cookie: Buffer.alloc(0) } }
        const answer = { ...reply, done: () => reply.done(0, { cookie: isFirst ? 'next' : '' }) }
        pages[isFirst ? 0 : 1]?.search?.(first, answer)
      },
    }
  }

  it('and moves a user who was read already: read twice, and one user', async () => {
    await serve(betweenPages(accounts(2), [scriptedAccount(moved)]))
    const snapshot = await read()
    expect(snapshot.skipped).toEqual([])
    expect(outlineAfter(snapshot, namesTo(2))).toEqual([`update ${scriptedName(1)} (distinguishedName)`])
  })

  it('and gives the name of one who was read already to another one: both are there', async () => {
    const anna = scriptedAccount({ name: 'anna', identity: 'first' })
    const other = scriptedAccount({ name: 'anna', identity: 'second', further: { sAMAccountName: ['anna2'] } })
    await serve(betweenPages([anna], [other]))
    expect(userNamesOf(await read())).toEqual(['anna', 'anna2'])
  })
})

describe('an option on an attribute that nobody has', () => {
  it.each([
    ['the flag of the address lists without the Exchange schema', { visibleUsersOnly: true }, 3],
    ['the state of accounts', { enabledUsersOnly: true }, 3],
  ])('leaves out nobody: %s', async (_what, filters, count) => {
    await serve(asSeen(withoutAttributes(scriptedDomain(accounts(3)), 'userAccountControl')))
    expect(userNamesOf(await read(filters))).toEqual(namesTo(count))
  })

  it('that says whose account belongs to Exchange leaves everybody out, and the reason is told', async () => {
    await serve(asSeen(withoutAttributes(scriptedDomain(accounts(3)), 'mail', 'proxyAddresses')))
    const snapshot = await read({ exchangeUsersOnly: true })
    expect(snapshot.warnings).toMatchObject([{ code: 'no-account-fits', parameters: { withoutAddress: 3 } }])
    expect(outlineAfter(snapshot, [])).toEqual([])
    const { steps } = await connectController(server?.port ?? 1).diagnose({ signal: new AbortController().signal })
    expect(steps.find(({ stage }) => stage === 'search')?.detail).toEqual(
      because('after-semicolon', { first: named('0'), next: because('step-without-address', { count: 3 }) }),
    )
  })
})
